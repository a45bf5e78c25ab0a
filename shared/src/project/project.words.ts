import { dayWords, daysAheadWords } from '../deadline/deadline.words';
import { localDate } from '../deadline/shanghai.rules';
import type { Milestone, Project } from './project.contract';
import type { Approver } from './project.rules';

/** Who has to agree to a long matter. */
export const approverWords: Record<Approver, string> = {
  coordinate: '社区',
  lead: '社区书记',
  supervise: '街道',
};

/** What comes next of a long matter, in one line: 12月4日（还有 16 天）前办到：立项, or when it is looked at again. */
export function nextWords({ next }: Pick<Project, 'next'>, now: Date): string {
  if (!next) return '';
  const when = `${dateWords(next.on, now)}（${daysAheadWords(next.on, now)}）`;
  return next.name ? `${when}前办到：${next.name}` : `${when}再看`;
}

/** How far it is: 3 步里办到 1 步. */
export function progressWords({ milestones }: Pick<Project, 'milestones'>): string {
  return `${milestones.length} 步里办到 ${milestones.filter(({ reachedAt }) => reachedAt).length} 步`;
}

/** When a step is to be reached, was, or should have been: 12月4日, 12月3日办到了, 12月4日没有办到. */
export function stepWords({ on, reachedAt, missed }: Milestone, now: Date): string {
  if (reachedAt) return `${dateWords(localDate(new Date(reachedAt)), now)}办到了`;
  return missed ? `${dateWords(on, now)}没有办到` : dateWords(on, now);
}

/** A date of a plan, with its year where that is another: 12月4日, 2027年1月15日. */
export function dateWords(date: string, now: Date): string {
  const year = date.slice(0, 4);
  return year === localDate(now).slice(0, 4) ? dayWords(date) : `${year}年${dayWords(date)}`;
}
