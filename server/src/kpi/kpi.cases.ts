import type { Calendar } from '@linli/shared/deadline/calendar.rules';
import { workingMinutesBetween } from '@linli/shared/deadline/deadline.rules';
import type { Call, Case, JudgedClock } from '@linli/shared/kpi/case.rules';
import type { Solved } from '@linli/shared/rating/rating.rules';
import type { Outcome } from '@linli/shared/ticket/ticket.rules';
import type { EventRow } from '../platform/outbox/event.entity';

/** Everything the figures of a ticket are made of, as the rows say it. */
export interface Told {
  readonly ticket: {
    readonly id: string;
    readonly at: Date;
    readonly cycle: number;
    readonly state: string;
    readonly repeated: boolean;
  };
  /** Oldest first. */
  readonly events: readonly Pick<EventRow, 'actorId' | 'at' | 'facts'>[];
  readonly clocks: readonly (JudgedClock & { readonly cycle: number })[];
  readonly ratings: readonly { readonly cycle: number; readonly solved: Solved; readonly stars: number }[];
  readonly calls: readonly (Call & { readonly cycle: number })[];
  readonly calendar: Calendar;
  /** Cycles in which a ladder was climbed to the street or higher. */
  readonly climbed: readonly number[];
  /** What a cycle was given on top of its terms: working minutes of pauses, and who agreed last. */
  readonly given: ReadonlyMap<number, { readonly paused: number; readonly approvedBy: string | null }>;
}

type Event = Told['events'][number];
const did = ({ facts }: Event, ...moves: string[]) => moves.includes(facts.move ?? '');

/** The cycles of a ticket as cases, each from its own events. */
export function casesOf(told: Told): Case[] {
  return Array.from({ length: told.ticket.cycle }, (_, index) => caseOf(told, index + 1));
}

function caseOf(told: Told, cycle: number): Case {
  const { ticket, calendar } = told;
  const events = told.events.filter(({ facts }) => Number(facts.cycle ?? 1) === cycle);
  const begun = (number: number) =>
    told.events.find((event) => did(event, 'reopen', 'separate') && Number(event.facts.cycle) === number)?.at;
  const dispatchedAt = cycle === 1 ? ticket.at : (begun(cycle) ?? ticket.at);
  const first = (...moves: string[]) => events.find((event) => did(event, ...moves));
  const result = first('resolve', 'spot');
  const end = events.filter((event) => did(event, 'settle', 'uphold', 'decline', 'withdraw')).at(-1);
  const carried = first('carry');
  const resolvedAt = result?.at ?? null;
  return {
    ticketId: ticket.id,
    cycle,
    dispatchedAt,
    clocks: told.clocks.filter((clock) => clock.cycle === cycle),
    answeredAt: first('ask', 'interim', 'spot', 'feedback')?.at ?? null,
    resolvedAt,
    endedAt: begun(cycle + 1) ?? end?.at ?? null,
    outcome: end && did(end, 'withdraw') ? 'withdrawn' : ((result?.facts.outcome ?? null) as Outcome | null),
    passes: passesIn(events),
    urged: first('urge') !== undefined,
    delays: {
      count: events.filter((event) => did(event, 'grantDelay')).length,
      approvedBy: told.given.get(cycle)?.approvedBy ?? null,
    },
    carried: carried ? { at: carried.at, approvedBy: carried.actorId } : null,
    supervised: first('supervise') !== undefined || told.climbed.includes(cycle),
    ratings: told.ratings.filter((rating) => rating.cycle === cycle),
    calls: told.calls.filter((call) => call.cycle === cycle),
    repeated: cycle === ticket.cycle && ticket.repeated,
    minutes: {
      worked: resolvedAt ? Math.round(workingMinutesBetween(dispatchedAt, resolvedAt, calendar)) : 0,
      paused: told.given.get(cycle)?.paused ?? 0,
    },
  };
}

/**
 * Returns and hand-overs. One is upheld when the next decision sends it where the one who passed it on had said: for a
 * hand-over, when it is accepted there.
 */
function passesIn(events: readonly Event[]): Case['passes'] {
  return events.flatMap((event, index): Case['passes'] => {
    if (!did(event, 'return', 'handOver')) return [];
    const next = events
      .slice(index + 1)
      .find((later) =>
        did(later, 'dispatch', 'adjudicate', 'redirect', 'accept', 'spot', 'return', 'handOver', 'decline'),
      );
    if (!next) return [{ upheld: null }];
    const agreed = did(next, 'accept', 'spot') || next.facts.unit === event.facts.unit;
    return [{ upheld: agreed && !did(next, 'return', 'handOver') }];
  });
}
