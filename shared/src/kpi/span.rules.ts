import { dateOfDay, dayNumber, dayOfDate, localParts, weekdayOfDay } from '../deadline/shanghai.rules';

/** For how long one looks: the week, month or quarter in which today lies, or days one names. */
export const figureSpans = ['week', 'month', 'quarter', 'own'] as const;
export type FigureSpan = (typeof figureSpans)[number];

/** Days of Shanghai, both counted. */
export interface Days {
  readonly from: string;
  readonly until: string;
}

/** At most so many days at once. */
export const longestSpan = 366;
/** So many weeks make a trend. */
export const trendWeeks = 12;

/** The Monday of the week of a date; weeks begin on Monday (GB/T 7408.1). */
export function mondayOf(date: string): string {
  const day = dayOfDate(date);
  return dateOfDay(day - ((weekdayOfDay(day) + 6) % 7));
}

/** The days of a week, month or quarter in which an instant lies, whole. */
export function spanAt(span: Exclude<FigureSpan, 'own'>, at: Date): Days {
  if (span === 'week') {
    const from = mondayOf(dateOfDay(dayNumber(at)));
    return { from, until: dateOfDay(dayOfDate(from) + 6) };
  }
  const { year, month } = localParts(at);
  const first = span === 'month' ? month : month - ((month - 1) % 3);
  return months(year, first, span === 'month' ? 1 : 3);
}

/** The days right before: the week, month or quarter before, or as many days. */
export function spanBefore(span: FigureSpan, { from, until }: Days): Days {
  const first = dayOfDate(from);
  if (span === 'week' || span === 'own') {
    const length = dayOfDate(until) - first + 1;
    return { from: dateOfDay(first - length), until: dateOfDay(first - 1) };
  }
  const [year = 0, month = 1] = from.split('-').map(Number);
  const back = span === 'month' ? 1 : 3;
  return month > back ? months(year, month - back, back) : months(year - 1, month + 12 - back, back);
}

/** The Mondays of the weeks of a trend that ends with a date, the oldest first. */
export function weeksUntil(date: string): string[] {
  const last = dayOfDate(mondayOf(date));
  return Array.from({ length: trendWeeks }, (_, index) => dateOfDay(last - 7 * (trendWeeks - 1 - index)));
}

/** What is wrong with days that somebody names, by field; `null` where nothing is. */
export function faultOfDays({ from, until }: Days, at: Date): readonly [keyof Days, DayFault] | null {
  const [first, last] = [dayIn(from), dayIn(until)];
  if (first === null) return ['from', 'span.no_date'];
  if (last === null) return ['until', 'span.no_date'];
  if (first > dayNumber(at)) return ['from', 'span.future'];
  if (last < first) return ['until', 'span.backwards'];
  if (last > dayNumber(at)) return ['until', 'span.future'];
  return last - first >= longestSpan ? ['until', 'span.long'] : null;
}
export type DayFault = 'span.no_date' | 'span.future' | 'span.backwards' | 'span.long';

function months(year: number, month: number, count: number): Days {
  const next = month + count;
  const after = next > 12 ? dateIn(year + 1, next - 12) : dateIn(year, next);
  return { from: dateIn(year, month), until: dateOfDay(dayOfDate(after) - 1) };
}

const dateIn = (year: number, month: number): string => `${year}-${String(month).padStart(2, '0')}-01`;

function dayIn(date: string): number | null {
  try {
    return dayOfDate(date);
  } catch {
    return null;
  }
}
