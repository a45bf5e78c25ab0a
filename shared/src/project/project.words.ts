import { dayWords, daysAheadWords } from '../deadline/deadline.words';
import { localDate } from '../deadline/shanghai.rules';
import type { Milestone, Project } from './project.contract';

/** What comes next of a long matter, in one line: 12月4日（还有 16 天）前办到：立项, or when it is looked at again. */
export function nextWords({ next }: Pick<Project, 'next'>, now: Date): string {
  if (!next) return '';
  const when = `${dayWords(next.on)}（${daysAheadWords(next.on, now)}）`;
  return next.name ? `${when}前办到：${next.name}` : `${when}再看`;
}

/** How far it is: 3 步里办到 1 步. */
export function progressWords({ milestones }: Pick<Project, 'milestones'>): string {
  return `${milestones.length} 步里办到 ${milestones.filter(({ reachedAt }) => reachedAt).length} 步`;
}

/** When a step is to be reached, was, or should have been: 12月4日, 12月3日办到了, 12月4日没有办到. */
export function stepWords({ on, reachedAt, missed }: Milestone): string {
  if (reachedAt) return `${dayWords(localDate(new Date(reachedAt)))}办到了`;
  return missed ? `${dayWords(on)}没有办到` : dayWords(on);
}
