import type { DayFact, Shift } from './calendar.rules';
import { timeWords } from './deadline.words';
import type { Rules } from './rule.contract';

/** One day that the community has for itself, as it is filled in. */
export interface OwnDay {
  date: string;
  kind: DayFact['kind'];
  note: string;
}

/** Hours as they are typed, days, and from when on by whose word. */
export interface CalendarDraft {
  shifts: readonly { opens: string; closes: string }[];
  days: readonly OwnDay[];
  source: string;
  from: string;
}

/** What is in force, to be changed. */
export const calendarDraft = ({ calendar }: Rules): CalendarDraft => ({
  shifts: calendar.shifts.map(({ opens, closes }) => ({
    opens: timeWords(opens),
    closes: timeWords(closes),
  })),
  days: Object.entries(calendar.ownDays).map(([date, { kind, note }]) => ({ date, kind, note: note ?? '' })),
  source: '',
  from: '',
});

/** Minutes of a time as it is typed, 8:30, 0830 or 24:00; none when it is no time. */
export function minuteOf(typed: string): number | null {
  const [, hours, minutes] = /^\s*(\d{1,2})\s*[:：.]?\s*(\d{2})\s*$/.exec(typed) ?? [];
  const minute = Number(hours) * 60 + Number(minutes);
  return hours && minutes && Number(minutes) < 60 && minute <= 24 * 60 ? minute : null;
}

/** The shifts that were typed; null while one of the times is none. */
export function shiftsOf({ shifts }: CalendarDraft): Shift[] | null {
  const read = shifts.map(({ opens, closes }) => ({ opens: minuteOf(opens), closes: minuteOf(closes) }));
  const whole = read.filter((shift): shift is Shift => shift.opens !== null && shift.closes !== null);
  return whole.length === read.length ? whole : null;
}

export const daysOf = ({ days }: CalendarDraft): Record<string, DayFact> =>
  Object.fromEntries(days.map(({ date, kind, note }) => [date, { kind, note: note.trim() || null }]));
