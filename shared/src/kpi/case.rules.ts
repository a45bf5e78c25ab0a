import type { ClockKind } from '../deadline/deadline.rules';
import { dayNumber, localDate } from '../deadline/shanghai.rules';
import { isDoubt, type Solved } from '../rating/rating.rules';
import type { Outcome } from '../ticket/ticket.rules';
import { periodOf, type Entry, type ExclusionReason, type Indicator } from './kpi.rules';

/** A promise as it was judged. */
export interface JudgedClock {
  readonly id: string;
  readonly kind: ClockKind;
  readonly due: Date;
  readonly verdict: 'met' | 'late' | 'neutral' | null;
  readonly breachedAt: Date | null;
  /** Granted on request, by somebody else. */
  readonly exclusion: { readonly reason: ExclusionReason; readonly approvedBy: string } | null;
}

/** A call to a reporter by someone who did not handle the matter. */
export interface Call {
  readonly id: string;
  readonly due: Date;
  readonly madeAt: Date | null;
  readonly reached: boolean;
}

/** One cycle of one ticket with all that its figures are made of. */
export interface Case {
  readonly ticketId: string;
  readonly cycle: number;
  readonly dispatchedAt: Date;
  readonly clocks: readonly JudgedClock[];
  /** The first answer to the reporter: a question, an interim answer, the result. */
  readonly answeredAt: Date | null;
  readonly resolvedAt: Date | null;
  /** When its cycle ended: settled, declined, withdrawn, or by a new cycle. */
  readonly endedAt: Date | null;
  readonly outcome: Outcome | null;
  /** Each time it was returned or handed over; upheld when it went where the one who passed it on had said, null while nobody decided. */
  readonly passes: readonly { readonly upheld: boolean | null }[];
  readonly urged: boolean;
  /** Pauses and extensions that were granted, and who agreed last. */
  readonly delays: { readonly count: number; readonly approvedBy: string | null };
  readonly carried: { readonly at: Date; readonly approvedBy: string | null } | null;
  /** It reached the street or a higher level of a ladder, or an order was given. */
  readonly supervised: boolean;
  readonly ratings: readonly { readonly solved: Solved; readonly stars: number }[];
  readonly calls: readonly Call[];
  /** The same kind of matter was reported at the same place within 30 days of its end. */
  readonly repeated: boolean;
  /** Working minutes from dispatch to the result, and those of them in which it was paused. */
  readonly minutes: { readonly worked: number; readonly paused: number };
}

const onTime: readonly { indicator: Indicator; kind: ClockKind }[] = [
  { indicator: 'accept_on_time', kind: 'accept' },
  { indicator: 'resolve_on_time', kind: 'resolve' },
  { indicator: 'feedback_on_time', kind: 'feedback' },
];

type More = Partial<Pick<Entry, 'aboutId' | 'whole' | 'excluded' | 'approvedBy'>>;
type Line = (indicator: Indicator, at: Date, part: number | boolean, more?: More) => Entry;

/**
 * What a case adds to the ledger. A promise counts in the month of its due, once it is judged or broken; what follows
 * from the end of a case counts in the month of that end; passing on and supervision in the month of the dispatch. A
 * clock that stopped without a judgement is shown as left out.
 */
export function entriesOf(one: Case): Entry[] {
  const line: Line = (indicator, at, part, more = {}) => ({
    indicator,
    aboutId: one.ticketId,
    cycle: one.cycle,
    period: periodOf(at),
    day: localDate(at),
    part: Number(part),
    whole: 1,
    excluded: null,
    approvedBy: null,
    ...more,
  });
  return [
    ...ofPromises(one, line),
    ...ofResolveDue(one, line),
    ...ofEnd(one, line),
    ...ofDispatch(one, line),
    ...ofCalls(one, line),
  ];
}

/** Every promise that was judged or broken; one for each handler who was to accept it. */
function ofPromises(one: Case, line: Line): Entry[] {
  return onTime.flatMap(({ indicator, kind }) =>
    one.clocks
      .filter((clock) => clock.kind === kind && isJudged(clock))
      .map((clock) =>
        line(indicator, clock.due, isMet(clock), { aboutId: clock.id, ...leftOut(clock, one) }),
      ),
  );
}

/** How often it was sent out and came back: each time it was passed on it was sent once more. */
function ofDispatch({ dispatchedAt: at, passes, supervised }: Case, line: Line): Entry[] {
  const sent = passes.length + 1;
  const upheld = passes.filter((pass) => pass.upheld === true).length;
  const decided = passes.filter((pass) => pass.upheld !== null).length;
  return [
    line('returned', at, passes.length, { whole: sent }),
    line('dispatched_right', at, sent - upheld, { whole: sent }),
    ...(decided ? [line('return_upheld', at, upheld, { whole: decided })] : []),
    line('supervised', at, supervised),
  ];
}

/** What is asked of every case whose result was due. */
function ofResolveDue(one: Case, line: Line): Entry[] {
  const clock = one.clocks.find(({ kind }) => kind === 'resolve');
  if (!clock || !isJudged(clock)) return [];
  const out = leftOut(clock, one);
  const feedback = one.clocks.find(({ kind }) => kind === 'feedback');
  const limit = feedback?.due ?? clock.due;
  const endOfMonth = (at: Date) => periodOf(at) <= periodOf(clock.due);
  return [
    line('closed', clock.due, one.resolvedAt !== null && endOfMonth(one.resolvedAt), out),
    line('delayed', clock.due, one.delays.count > 0, {
      approvedBy: one.delays.approvedBy,
      ...(out.excluded === 'carried' ? {} : out),
    }),
    line('carried', clock.due, one.carried !== null, out.excluded === 'carried' ? {} : out),
    line('response', clock.due, one.answeredAt !== null && one.answeredAt <= limit, out),
  ];
}

/** What is asked of every case that came to a result. */
function ofEnd(one: Case, line: Line): Entry[] {
  const { resolvedAt, ratings, minutes } = one;
  if (!resolvedAt || !one.endedAt) return [];
  const at = one.endedAt;
  const again = one.cycle > 1;
  const late = one.clocks.some((clock) => isJudged(clock) && clock.verdict !== 'neutral' && !isMet(clock));
  const content = ratings.length > 0 && !ratings.some(isDoubt);
  // What was joined to another is one piece of work with it, and voices of its own.
  const work: More = one.outcome === 'duplicate' ? { whole: 0, excluded: 'duplicate' } : {};
  return [
    line('same_day', at, dayNumber(resolvedAt) === dayNumber(one.dispatchedAt), work),
    line('reopened', at, again, work),
    line('repeated', at, one.repeated, work),
    line('first_time_right', at, !late && !again && !one.passes.length && !one.urged && content, work),
    ...(ratings.length
      ? [
          line('solved', at, ratings.filter(({ solved }) => solved === 'yes').length, {
            whole: ratings.length,
          }),
          line('satisfied', at, ratings.filter(({ stars }) => stars >= 4).length, { whole: ratings.length }),
        ]
      : []),
    line('handling_time', at, minutes.worked - minutes.paused, work),
    line('pause_share', at, minutes.paused, { whole: minutes.worked, ...work }),
  ];
}

/** What is asked of everyone who was drawn for a call. */
function ofCalls({ calls }: Case, line: Line): Entry[] {
  return calls.flatMap(({ id: aboutId, due, madeAt, reached }) => [
    line('called_back', due, madeAt !== null, { aboutId }),
    line('call_on_time', due, madeAt !== null && madeAt <= due, { aboutId }),
    ...(madeAt ? [line('call_reached', due, reached, { aboutId })] : []),
  ]);
}

const isJudged = ({ verdict, breachedAt }: JudgedClock): boolean => verdict !== null || breachedAt !== null;
const isMet = ({ verdict, breachedAt }: JudgedClock): boolean => verdict === 'met' && breachedAt === null;

/** Why a clock is left out: granted on request, or stopped without a judgement. */
function leftOut({ exclusion, verdict, breachedAt, kind }: JudgedClock, { carried, outcome }: Case): More {
  if (exclusion) return { whole: 0, excluded: exclusion.reason, approvedBy: exclusion.approvedBy };
  if (verdict !== 'neutral' || breachedAt) return {};
  const none = { whole: 0, approvedBy: null };
  if (outcome === 'withdrawn') return { ...none, excluded: 'withdrawn' };
  if (carried && kind !== 'accept') return { whole: 0, excluded: 'carried', approvedBy: carried.approvedBy };
  if (kind === 'accept') return { ...none, excluded: 'passed_on' };
  return { ...none, excluded: 'declined' };
}
