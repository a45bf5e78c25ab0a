import { dayWords, daysAheadWords } from '../deadline/deadline.words';
import type { Project } from './project.contract';
import type { Approver } from './project.rules';

/** Who approves a kind of long matter, as its asker reads it. */
export const approverWords: Record<Approver, string> = {
  coordinate: '社区',
  lead: '社区书记',
  supervise: '街道',
};

/** What comes next of a long matter, in one line: 12月4日 前到“立项”, or when it is looked at again. */
export function nextWords({ next }: Pick<Project, 'next'>, now: Date): string {
  if (!next) return '';
  const when = `${dayWords(next.on)}（${daysAheadWords(next.on, now)}）`;
  return next.name ? `${when}前办到：${next.name}` : `${when}再看`;
}

/** How far it is: 3 步里办到 1 步. */
export function progressWords({ milestones }: Pick<Project, 'milestones'>): string {
  return `${milestones.length} 步里办到 ${milestones.filter(({ reachedAt }) => reachedAt).length} 步`;
}
