import { endOfWork, isWorkDay, nextWorkDay, type Calendar } from '../deadline/calendar.rules';
import type { Term } from '../deadline/deadline.rules';
import { dateOfDay, dayNumber, instantOn } from '../deadline/shanghai.rules';

/** One column of the wall; `from` on and before `until` lie the dues in it. */
export interface Column {
  readonly kind: 'late' | 'today' | 'day' | 'later' | 'paused';
  readonly day: string | null;
  readonly from: Date | null;
  readonly until: Date | null;
}

const [fewestDays, mostDays] = [3, 7];

/** How many working days after today have a column, so that a promise made now by any of these terms is in one of them. */
export function reachOf(terms: readonly Term[]): number {
  const days = terms.map((term) => (term.unit === 'working_day' ? term.days : 0));
  // What comes in after work begins on the next working day.
  return Math.min(mostDays, Math.max(fewestDays, ...days.map((each) => each + 1)));
}

/**
 * The columns of the wall: what is late, the rest of today, each of the next `reach` working days with the days off before it,
 * everything later, and what is paused.
 */
export function columnsAt(at: Date, calendar: Calendar, reach: number): Column[] {
  const today = dayNumber(at);
  const midnight = (day: number) => instantOn(day + 1, 0);
  const columns: Column[] = [
    { kind: 'late', day: null, from: null, until: at },
    { kind: 'today', day: dateOfDay(today), from: at, until: midnight(today) },
  ];
  let last = today;
  for (let count = 0; count < reach; count++) {
    const day = nextWorkDay(calendar, last);
    columns.push({ kind: 'day', day: dateOfDay(day), from: midnight(last), until: midnight(day) });
    last = day;
  }
  return [
    ...columns,
    { kind: 'later', day: null, from: midnight(last), until: null },
    { kind: 'paused', day: null, from: null, until: null },
  ];
}

/** When work ends today; null on a day off. */
export const workUntil = (at: Date, calendar: Calendar): Date | null =>
  isWorkDay(calendar, dayNumber(at)) ? endOfWork(calendar, dayNumber(at)) : null;

/** How urgent what stands in a column is. */
export const columnUrgency = {
  late: 'over',
  today: 'soon',
  day: 'ample',
  later: 'ample',
  paused: 'hold',
} as const satisfies Record<Column['kind'], string>;

/** How a promise of a column stands, as a filter says it. */
export const columnStanding = {
  late: 'late',
  today: 'due',
  day: 'due',
  later: 'due',
  paused: 'paused',
} as const satisfies Record<Column['kind'], 'late' | 'due' | 'paused'>;
