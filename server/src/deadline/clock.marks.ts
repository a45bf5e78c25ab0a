import type { Calendar } from '@linli/shared/deadline/calendar.rules';
import { delayedDue, type Delays } from '@linli/shared/deadline/delay.rules';
import { marksOf, nextMark, type Mark, type Rung } from '@linli/shared/escalation/escalation.rules';
import type { ClockRow, KeptDelays, KeptMark } from './deadline.entity';

/** What a running clock is made of. */
export type Made = Pick<ClockRow, 'startedAt' | 'term' | 'delays' | 'fired'>;
/** What of a clock follows from the rest of it. */
export type Derived = Pick<ClockRow, 'dueAt' | 'provisional' | 'marks' | 'nextAt'>;

/**
 * Everything that follows from what a running clock is made of: when it started, its term, what was granted on top, and
 * what has sounded already, which is not next again.
 */
export function derived(
  { startedAt, term, delays, fired }: Made,
  calendar: Calendar,
  rungs: readonly Rung[],
): Derived {
  const { pauses, extraDays } = given(delays);
  const { due, provisional } = delayedDue(startedAt, term, calendar, { pauses, extraDays });
  const marks = marksOf({ start: startedAt, due, term, pauses }, calendar, rungs);
  return {
    dueAt: due,
    provisional,
    marks: marks.map(({ level, at }) => ({ level, at: at.toISOString() })),
    nextAt: nextMark(marks, fired)?.at ?? null,
  };
}

/** Kept marks as the law reads them. */
export const marksIn = (marks: readonly KeptMark[]): Mark[] =>
  marks.map(({ level, at }) => ({ level, at: new Date(at) }));

/** What was granted on top of a term, as it is kept. */
export const kept = ({ pauses, extraDays }: Delays): KeptDelays => ({
  pauses: pauses.map(({ from, to }) => ({ from: from.toISOString(), to: to.toISOString() })),
  extraDays,
});

/** The same as the law reads it. */
export const given = ({ pauses, extraDays }: KeptDelays): Delays => ({
  pauses: pauses.map(({ from, to }) => ({ from: new Date(from), to: new Date(to) })),
  extraDays,
});
