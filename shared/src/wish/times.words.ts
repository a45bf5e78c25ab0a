import { dayWords, weekdayWords } from '../deadline/deadline.words';
import { dayNumber, dayOfDate, weekdayOfDay } from '../deadline/shanghai.rules';
import type { SuitedTime } from './times.rules';

const halfWords: Record<SuitedTime['half'], string> = { morning: '上午', afternoon: '下午' };

/** A time as it is proposed: 今天下午, 明天上午, 周六上午, beyond this week 11月30日上午. */
export function suitedWords({ date, half }: SuitedTime, now: Date): string {
  const ahead = dayOfDate(date) - dayNumber(now);
  const named = ['今天', '明天'][ahead] ?? (ahead < 7 ? weekdayWords[weekdayOfDay(dayOfDate(date))] : null);
  return `${named ?? dayWords(date)}${halfWords[half]}`;
}
