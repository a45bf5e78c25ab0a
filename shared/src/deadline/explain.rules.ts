import { dayIn, dayZero } from './calendar.rules';
import type { Calendar, DayFact } from './calendar.rules';
import { daysTouched, dueAt, runsDayAndNight } from './deadline.rules';
import type { Due, Term } from './deadline.rules';
import { dayNumber } from './shanghai.rules';

/** One date on the way to a due, and what it did to the count. */
export interface ExplainedDay {
  date: string;
  /** 0, 1, 2 … for a date that counts, null for one that does not */
  day: number | null;
  /** moved: the matter came after closing or on a day off, so day 0 is a later date */
  why: 'day0' | 'counted' | 'off' | 'moved';
  kind: DayFact['kind'];
  note: string | null;
  provisional: boolean;
}

export interface Explained extends Due {
  term: Term;
  days: ExplainedDay[];
}

/** Why a term ends when it ends: every date from arrival to due, counted or skipped and for what reason. */
export function explainDue(start: Date, term: Term, calendar: Calendar): Explained {
  const { due, provisional } = dueAt(start, term, calendar);
  const everyDay = runsDayAndNight(term);
  const first = dayNumber(start);
  const zero = everyDay ? first : dayZero(calendar, start);
  let count = 0;

  const touched = daysTouched(start, due);
  // What was agreed for a date counts no days.
  const days = (term.unit === 'until' ? touched.slice(-1) : touched).map((number): ExplainedDay => {
    const day = dayIn(calendar, number);
    const fact = { ...day, provisional: day.provisional && !everyDay };
    if (number === zero) return { ...fact, day: 0, why: 'day0' };
    if (number === first) return { ...fact, day: null, why: 'moved' };
    if (day.kind === 'off' && !everyDay) return { ...fact, day: null, why: 'off' };
    return { ...fact, day: ++count, why: 'counted' };
  });
  return { due, provisional, term, days };
}
