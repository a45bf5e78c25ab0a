import { dateOfDay, dayNumber, dayOfDate } from '../deadline/shanghai.rules';

/** Every so many weeks. */
export const rhythms = [1, 2, 4] as const;

/** A service that is given again and again: from its first day on, every so many weeks, until its last day. Days are YYYY-MM-DD. */
export interface SeriesDays {
  readonly firstDay: string;
  readonly weeks: number;
  readonly lastDay: string | null;
}

/** The days on which it is given from `from` on, called off or not, at most `most`. */
export function daysOf({ firstDay, weeks, lastDay }: SeriesDays, from: string, most: number): string[] {
  const [first, step] = [dayOfDate(firstDay), weeks * 7];
  const missed = Math.max(0, Math.ceil((dayOfDate(from) - first) / step));
  const days = Array.from({ length: most }, (_, turn) => dateOfDay(first + (missed + turn) * step));
  return days.filter((day) => lastDay === null || day <= lastDay);
}

/** Whether it is given on a day. */
export const isDayOf = (series: SeriesDays, day: string): boolean => daysOf(series, day, 1)[0] === day;

/** What is wrong with the first or last day of one that is opened: no date, before today, a year ahead, or the last before the first. */
export function seriesFault(
  { firstDay, lastDay }: Pick<SeriesDays, 'firstDay' | 'lastDay'>,
  at: Date,
): { readonly field: 'firstDay' | 'lastDay'; readonly why: 'never' | 'past' | 'far' | 'backwards' } | null {
  const ahead = (day: string): number | null => {
    try {
      return dayOfDate(day) - dayNumber(at);
    } catch {
      return null;
    }
  };
  const first = ahead(firstDay);
  if (first === null) return { field: 'firstDay', why: 'never' };
  if (first < 0) return { field: 'firstDay', why: 'past' };
  if (first > 366) return { field: 'firstDay', why: 'far' };
  if (lastDay === null) return null;
  const last = ahead(lastDay);
  if (last === null) return { field: 'lastDay', why: 'never' };
  return last < first ? { field: 'lastDay', why: 'backwards' } : null;
}
