import type { Calendar } from '@linli/shared/deadline/calendar.rules';
import { dueAt } from '@linli/shared/deadline/deadline.rules';
import { marksOf, nextMark, type Mark, type Rung } from '@linli/shared/escalation/escalation.rules';
import type { ClockRow, KeptMark } from './deadline.entity';

/** What of a clock follows from the rest of it. */
export type Derived = Pick<ClockRow, 'dueAt' | 'provisional' | 'marks' | 'nextAt'>;

/** Everything that follows from what a running clock is made of; a level that has sounded is not next again. */
export function derived(
  { startedAt, term, fired }: Pick<ClockRow, 'startedAt' | 'term' | 'fired'>,
  calendar: Calendar,
  rungs: readonly Rung[],
): Derived {
  const { due, provisional } = dueAt(startedAt, term, calendar);
  const marks = marksOf({ start: startedAt, due, term }, calendar, rungs);
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
