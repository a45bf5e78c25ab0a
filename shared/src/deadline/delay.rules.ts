import { dayZero, endOfWork, shiftMinutes } from './calendar.rules';
import type { Calendar } from './calendar.rules';
import { dueAt, provisionalUntil, runsDayAndNight, workingMinutesBetween } from './deadline.rules';
import type { ClockKind, Due, Term } from './deadline.rules';
import { dayNumber, MINUTE } from './shanghai.rules';

/** One stretch of time, from an instant up to another. */
export interface Stretch {
  readonly from: Date;
  readonly to: Date;
}

/** What was granted on top of a term: pauses in any order, they may overlap; and whole working days more. */
export interface Delays {
  readonly pauses: readonly Stretch[];
  readonly extraDays: number;
}

/** What was granted to a matter: its pauses, and its extensions with the moment each was granted. */
export interface Granted {
  readonly pauses: readonly Stretch[];
  readonly extensions: readonly { readonly days: number; readonly at: Date }[];
}

/**
 * What of it a promise gets that started then: every pause, and the days that were granted since it runs. Accepting is not
 * extended: whoever gets a matter later says at once that they have it.
 */
export const delaysFor = (
  { kind, startedAt }: { readonly kind: ClockKind; readonly startedAt: Date },
  { pauses, extensions }: Granted,
): Delays => ({
  pauses,
  extraDays: extensions
    .filter(({ at }) => kind !== 'accept' && at >= startedAt)
    .reduce((sum, { days }) => sum + days, 0),
});

export const noDelays: Delays = { pauses: [], extraDays: 0 };

/** How the pauses of a clock moved its due: what they took of the time the clock runs by, and when it was due without them. */
export interface DelayedDue extends Due {
  readonly base: Date;
  /** minutes: working ones, or plain ones where the term runs day and night */
  readonly pausedMinutes: number;
}

/**
 * When a term runs out with what was granted on top of it.
 *
 * An extension adds whole working days to a term that knows them. A pause that begins before the due gives back the time
 * the clock lost by it: working time, or plain minutes for a term that runs day and night.
 * In a term of working days the due stays an end of work, so what was lost is rounded up to the end of that day, and some work stays possible after the pause. Calendar
 * days go on, and so does what was agreed for an instant. Time lost twice at once counts once, time off is not lost, and a pause
 * that begins at the due or after it changes nothing.
 */
export function delayedDue(start: Date, term: Term, calendar: Calendar, delays: Delays): DelayedDue {
  const base = dueAt(start, extended(term, delays.extraDays, calendar), calendar).due;
  let due = base;
  let pausedMinutes = 0;
  for (const pause of stretchesSince(start, delays.pauses)) {
    if (term.unit === 'calendar_day' || term.unit === 'until' || pause.from >= due) break;
    // Summed in whole milliseconds: a fraction too much would round up to one more day.
    pausedMinutes = Math.round((pausedMinutes + lostIn(pause, term, calendar)) * MINUTE) / MINUTE;
    due = later(base, pausedMinutes, term, calendar);
    const next = nextClose(pause, term, calendar);
    if (pausedMinutes > 0 && next && next > due) due = next;
  }
  return { base, due, pausedMinutes, provisional: provisionalUntil(start, due, term, calendar) };
}

/** A term with so many working days more; one that runs day and night is not extended. */
export function extended(term: Term, extraDays: number, calendar: Calendar): Term {
  if (term.unit === 'working_day') return { ...term, days: term.days + extraDays };
  if (term.unit === 'working_minute' && extraDays > 0)
    return { ...term, minutes: term.minutes + extraDays * shiftMinutes(calendar) };
  return term;
}

/** These stretches in order, none before `start`, those that touch or overlap as one. */
export function stretchesSince(start: Date, stretches: readonly Stretch[]): Stretch[] {
  const clipped = stretches
    .map(({ from, to }) => ({ from: from < start ? start : from, to }))
    .filter(({ from, to }) => to > from)
    .sort((a, b) => a.from.getTime() - b.from.getTime());
  const merged: { from: Date; to: Date }[] = [];
  for (const next of clipped) {
    const last = merged[merged.length - 1];
    if (!last || next.from > last.to) merged.push({ ...next });
    else if (next.to > last.to) last.to = next.to;
  }
  return merged;
}

/** Minutes of the time a term runs by that lie in a stretch. */
export function lostIn({ from, to }: Stretch, term: Term, calendar: Calendar): number {
  return runsDayAndNight(term)
    ? (to.getTime() - from.getTime()) / MINUTE
    : workingMinutesBetween(from, to, calendar);
}

/** In a term of working days, the first end of work that leaves time for work after a pause: no promise falls due in one. */
const nextClose = ({ to }: Stretch, term: Term, calendar: Calendar): Date | null =>
  term.unit === 'working_day' ? endOfWork(calendar, dayZero(calendar, to)) : null;

function later(base: Date, minutes: number, term: Term, calendar: Calendar): Date {
  if (minutes <= 0) return base;
  if (term.unit === 'minute') return new Date(base.getTime() + minutes * MINUTE);
  const { due } = dueAt(base, { unit: 'working_minute', minutes }, calendar);
  // The close of a shift lies on the day it ends, also at midnight.
  return term.unit === 'working_day' ? endOfWork(calendar, dayNumber(new Date(due.getTime() - 1))) : due;
}
