import { dateOfDay, dayNumber, instantOn, weekdayOfDay } from './shanghai.rules';

/** What is known about one date: a holiday, or a weekend day worked in exchange for one. */
export interface DayFact {
  kind: 'work' | 'off';
  note: string | null;
}

/** One stretch of work in minutes from local midnight; it closes at 1440 at the latest. */
export interface Shift {
  opens: number;
  closes: number;
}

/** The working year as dated facts; shifts stand in order and do not overlap. */
export interface Calendar {
  version: string;
  shifts: readonly Shift[];
  /** by date, YYYY-MM-DD */
  days: Readonly<Record<string, DayFact>>;
  /** the years whose holidays have been published */
  years: readonly number[];
}

/** A day as the calendar sees it; provisional when its year's holidays are not published yet. */
export interface CalendarDay extends DayFact {
  date: string;
  provisional: boolean;
}

const LONGEST_CLOSURE = 400;

/** The days that were read of each calendar, which never changes: a due and its reasons read the same few again and again. */
const known = new WeakMap<Calendar, Map<number, CalendarDay>>();

/** One numbered day: its own fact first, else Monday to Friday work and the weekend is off. */
export function dayIn(calendar: Calendar, day: number): Readonly<CalendarDay> {
  const days = known.get(calendar) ?? new Map<number, CalendarDay>();
  if (!days.size) known.set(calendar, days);
  const found = days.get(day) ?? read(calendar, day);
  days.set(day, found);
  return found;
}

function read(calendar: Calendar, day: number): CalendarDay {
  const date = dateOfDay(day);
  const fact = calendar.days[date];
  if (fact) return { date, kind: fact.kind, note: fact.note, provisional: false };
  const weekday = weekdayOfDay(day);
  const provisional = !calendar.years.includes(Number(date.slice(0, 4)));
  return { date, kind: weekday === 0 || weekday === 6 ? 'off' : 'work', note: null, provisional };
}

/** Whether people work on a numbered day. */
export function isWorkDay(calendar: Calendar, day: number): boolean {
  return dayIn(calendar, day).kind === 'work';
}

/** The length of a working day in minutes, breaks excluded; throws when the calendar has no working hours. */
export function shiftMinutes(calendar: Calendar): number {
  const minutes = calendar.shifts.reduce((sum, { opens, closes }) => sum + closes - opens, 0);
  if (minutes <= 0) throw new Error(`calendar ${calendar.version} has no working hours`);
  return minutes;
}

/** The end of work of a numbered day: the close of its last shift. */
export function endOfWork(calendar: Calendar, day: number): Date {
  return instantOn(day, Math.max(...calendar.shifts.map(({ closes }) => closes)));
}

/** The first working day after a numbered day; throws when there is none within 400 days. */
export function nextWorkDay(calendar: Calendar, after: number): number {
  for (let day = after + 1; day <= after + LONGEST_CLOSURE; day++) if (isWorkDay(calendar, day)) return day;
  throw new Error(
    `calendar ${calendar.version} has no working day within ${LONGEST_CLOSURE} days after ${dateOfDay(after)}`,
  );
}

/** Day 0 of a clock: the day of `start` when it is worked and not yet over, else the next working day. */
export function dayZero(calendar: Calendar, start: Date): number {
  shiftMinutes(calendar);
  const today = dayNumber(start);
  const counts = isWorkDay(calendar, today) && start < endOfWork(calendar, today);
  return counts ? today : nextWorkDay(calendar, today);
}
