import { dayWords } from '../deadline/deadline.words';
import { dayNumber, dayOfDate, localDate } from '../deadline/shanghai.rules';
import type { TopicCard } from './topic.contract';
import type { Stage, TopicState } from './topic.rules';

/** What goes on in a stage, above a card; the icon beside it. */
export const stageTags: Record<Stage, readonly [words: string, icon: string]> = {
  raise: ['邻居提的', 'write'],
  hear: ['上门听意见', 'people'],
  discuss: ['开会商量', 'people'],
  decide: ['定下来', 'gavel'],
  do: ['照决定办', 'doing'],
  judge: ['请大家评', 'rate'],
};

/** A topic's state as icon, word and shape. */
const looks: Record<TopicState, readonly [look: string, icon: string, words: string]> = {
  pending: ['wait', 'pending', '等核实'],
  open: ['act', 'doing', '进行中'],
  done: ['done', 'done', '已办成'],
  declined: ['end', 'declined', '未采纳'],
  merged: ['end', 'link', '已并入'],
  withdrawn: ['end', 'withdrawn', '已撤回'],
  refused: ['end', 'declined', '没有公布'],
};

/** The pill of a topic: while it gathers support or is late it says so. */
export function topicLook({ state, stage, late }: Pick<TopicCard, 'state' | 'stage' | 'late'>) {
  const [look, icon, words] =
    state === 'open' && late
      ? (['over', 'over', '过了日子'] as const)
      : state === 'open' && stage === 'raise'
        ? (['wait', 'pending', '征集附议'] as const)
        : looks[state];
  return { look, icon, words };
}

/** The last whole day before a due: 今天, 26日, 12月5日. */
export function lastDayWords(due: string, now: string): string {
  const day = localDate(new Date(Date.parse(due) - 1));
  const ahead = dayOfDate(day) - dayNumber(new Date(now));
  if (ahead === 0) return '今天';
  if (ahead === 1) return '明天';
  return dayWords(day);
}

/** Whether it goes on once enough want it talked about. */
const isGathering = ({ state, stage, supports, threshold }: TopicCard): boolean =>
  state === 'open' && stage === 'raise' && supports < threshold;

/** How many want it talked about, and how many it takes as long as that decides. */
export const supportWords = (topic: TopicCard): string =>
  `${topic.supports} 人附议${isGathering(topic) ? `，够 ${topic.threshold} 人就进入下一步` : ''}`;

/** What moves a topic now, in one line. */
export function topicLine(topic: TopicCard, now: string): string {
  const { state, owner, due, late } = topic;
  if (state !== 'open' || !due || isGathering(topic)) return supportWords(topic);
  return `${owner}在办，${lastDayWords(due, now)}${late ? '就该办完' : '前办完'}`;
}

/** A card as a screen reader says it. */
export const topicCardWords = (topic: TopicCard, now: string): string =>
  [topic.title, topicLook(topic).words, `第 ${topic.step} 步${topic.stageName}`, topicLine(topic, now)].join(
    '，',
  );
