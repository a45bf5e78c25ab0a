import { shiftMinutes } from './calendar.rules';
import type { Calendar } from './calendar.rules';
import { runsDayAndNight, workingMinutesBetween } from './deadline.rules';
import type { Term } from './deadline.rules';
import type { Stretch } from './delay.rules';
import { MINUTE } from './shanghai.rules';

/** A clock that has started and not stopped. */
export interface RunningClock {
  start: Date;
  due: Date;
  term: Term;
  pauses: readonly Stretch[];
}

/** hold: paused just now. */
export type Urgency = 'ample' | 'soon' | 'over' | 'hold';

/** A clock is near its end with this share of itself, or this many minutes, or less, left. */
export interface UrgencyLimits {
  share: number;
  minutes: number;
}

/** A quarter of the clock, or four hours of the time the clock runs by. */
export const urgencyLimits: UrgencyLimits = { share: 0.25, minutes: 240 };

/** Minutes left until `due`, negative when it has passed: working minutes, or plain ones if the term never pauses. */
export function remaining(at: Date, due: Date, term: Term, calendar: Calendar): number {
  if (runsDayAndNight(term)) return (due.getTime() - at.getTime()) / MINUTE;
  return workingMinutesBetween(at, due, calendar);
}

/** The share of a clock that has run at `at`, 0 to 1, in the time its term runs by. */
export function elapsedShare(start: Date, due: Date, at: Date, term: Term, calendar: Calendar): number {
  if (at >= due) return 1;
  const total = remaining(start, due, term, calendar);
  if (total <= 0) return 0;
  return Math.max(0, 1 - remaining(at, due, term, calendar) / total);
}

/** When the pause ends that covers `at`; null when none does. */
export function heldUntil(pauses: readonly Stretch[], at: Date): Date | null {
  const ends = pauses.filter(({ from, to }) => from <= at && at < to).map(({ to }) => to.getTime());
  return ends.length ? new Date(Math.max(...ends)) : null;
}

/** How near a clock is to its end; over only after the due instant, so a clock shorter than the limit starts as soon. */
export function urgency(
  clock: RunningClock,
  at: Date,
  calendar: Calendar,
  limits: UrgencyLimits = urgencyLimits,
): Urgency {
  if (at > clock.due) return 'over';
  if (heldUntil(clock.pauses, at)) return 'hold';
  const left = remaining(at, clock.due, clock.term, calendar);
  const total = remaining(clock.start, clock.due, clock.term, calendar);
  return left <= total * limits.share || left <= limits.minutes ? 'soon' : 'ample';
}

/** How many minutes make one day when time left on this term is told in days. */
export function dayLength(term: Term, calendar: Calendar): number {
  return runsDayAndNight(term) ? 24 * 60 : shiftMinutes(calendar);
}
