import { dayIn, dayZero } from './calendar.rules';
import type { Calendar, DayFact } from './calendar.rules';
import { daysTouched, runsDayAndNight } from './deadline.rules';
import type { Term } from './deadline.rules';
import { delayedDue, lostIn, noDelays, stretchesSince } from './delay.rules';
import type { DelayedDue, Delays, Stretch } from './delay.rules';
import { dayNumber, instantOn } from './shanghai.rules';

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
  /** minutes that pauses took of this date */
  paused: number;
}

export interface Explained extends DelayedDue {
  term: Term;
  days: ExplainedDay[];
  extraDays: number;
}

/** Why a term ends when it ends: every date from arrival to due, counted or skipped, what pauses took of it and why. */
export function explainDue(
  start: Date,
  term: Term,
  calendar: Calendar,
  delays: Delays = noDelays,
): Explained {
  const delayed = delayedDue(start, term, calendar, delays);
  const { due } = delayed;
  const pauses = delayed.pausedMinutes > 0 ? stretchesSince(start, delays.pauses) : [];
  const pausedOn = (number: number) =>
    pauses
      .filter(({ from }) => from < due)
      .map((pause) => within(pause, { from: instantOn(number, 0), to: instantOn(number, 24 * 60) }))
      .reduce((sum, part) => sum + Math.max(0, lostIn(part, term, calendar)), 0);
  const everyDay = runsDayAndNight(term);
  const first = dayNumber(start);
  const zero = everyDay ? first : dayZero(calendar, start);
  let count = 0;

  const touched = daysTouched(start, due);
  // What was agreed for a date counts no days.
  const days = (term.unit === 'until' ? touched.slice(-1) : touched).map((number): ExplainedDay => {
    const day = dayIn(calendar, number);
    const fact = { ...day, provisional: day.provisional && !everyDay, paused: pausedOn(number) };
    if (number === zero) return { ...fact, day: 0, why: 'day0' };
    if (number === first) return { ...fact, day: null, why: 'moved' };
    if (day.kind === 'off' && !everyDay) return { ...fact, day: null, why: 'off' };
    return { ...fact, day: ++count, why: 'counted' };
  });
  return { ...delayed, term, days, extraDays: delays.extraDays };
}

const within = (one: Stretch, other: Stretch): Stretch => ({
  from: one.from > other.from ? one.from : other.from,
  to: one.to < other.to ? one.to : other.to,
});
