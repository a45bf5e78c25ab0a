import { endOfWork, isWorkDay, type Calendar } from './calendar.rules';
import { dayNumber, dayOfDate } from './shanghai.rules';

/** What is wrong with the last day of a pause that is asked for. */
export type UntilFault = 'no_date' | 'past' | 'long';

/** No cap of any place reaches further; it also keeps a date of another century from being counted to. */
const farthest = 400;

/** The first fault of a pause from `at` to the end of work of a date YYYY-MM-DD that may hold so many working days; null when it may be asked for. */
export function untilFault(until: string, at: Date, calendar: Calendar, mostDays: number): UntilFault | null {
  const last = dayOf(until);
  if (last === null) return 'no_date';
  if (endOfWork(calendar, last) <= at) return 'past';
  const today = dayNumber(at);
  if (last - today > farthest) return 'long';
  let worked = 0;
  for (let day = today + 1; day <= last; day++) if (isWorkDay(calendar, day)) worked++;
  return worked > mostDays ? 'long' : null;
}

/** When a pause ends that was asked for up to a date: with work on that date. */
export const pauseEnd = (until: string, calendar: Calendar): Date => endOfWork(calendar, dayOfDate(until));

function dayOf(date: string): number | null {
  try {
    return dayOfDate(date);
  } catch {
    return null;
  }
}
