import { timeWords, weekdayWords } from '../deadline/deadline.words';
import { dayOfDate, weekdayOfDay } from '../deadline/shanghai.rules';
import type { rhythms, seriesFault } from './series.rules';

export const rhythmWords: Record<(typeof rhythms)[number], string> = { 1: '每周', 2: '隔周', 4: '每四周' };

/** When a service is given, as people say it: 每周四 14:00–16:00. */
export const seriesWords = ({
  weeks,
  from,
  until,
  day,
}: {
  readonly weeks: number;
  readonly from: number;
  readonly until: number;
  /** Any of its days. */
  readonly day: string;
}): string => {
  const weekday = weekdayWords[weekdayOfDay(dayOfDate(day))] ?? '';
  const rhythm = weeks === 1 ? `每${weekday}` : `${rhythmWords[weeks === 2 ? 2 : 4]}${weekday}`;
  return `${rhythm} ${timeWords(from)}–${timeWords(until)}`;
};

export const seriesFaultWords: Record<NonNullable<ReturnType<typeof seriesFault>>['why'], string> = {
  never: '没有这一天，请核对',
  past: '第一次不能早于今天',
  far: '最多提前一年安排',
  backwards: '最后一天不能早于第一次',
};

/** What the fields of a service are called. */
export const seriesFieldWords = {
  placeId: '在哪里',
  place: '地点',
  teamId: '哪支队伍',
  title: '做什么',
  words: '说明',
  venue: '在哪里做',
  firstDay: '第一次',
  lastDay: '最后一天',
  weeks: '几周一次',
  from: '几时开始',
  until: '几时结束',
  day: '哪一天',
  reason: '为什么取消',
} as const;

export const seriesFaults = {
  until: '结束要晚于开始',
  weeks: '选每周、隔周或每四周',
  day: '这一天本来就没有，请选列出来的日子',
  team: '这支队伍不在这里',
} as const;
