import { passLimit, type Outcome, type TicketPart } from './ticket.rules';

/** The facts of a ticket that decide who plays which part. */
export interface TicketFacts {
  readonly reporters: readonly string[];
  /** Whoever entered it at work; what they found themselves they do not judge. */
  readonly enteredBy: string | null;
  readonly handlerId: string | null;
  readonly unitId: string;
  /** Everyone who held it in this cycle. */
  readonly handlers: readonly string[];
  /** Everyone who held it in an earlier cycle. */
  readonly formerly: readonly string[];
  /** The usual handler a report is about: sees nothing of it. */
  readonly hiddenFrom: readonly string[];
  readonly passes: number;
  readonly adjudicated: boolean;
  /** Who decides whose it is; null while nobody is asked to. */
  readonly arbiter: 'community' | 'street' | null;
  readonly ratingOpen: boolean;
  /** Null until it is resolved: what was never done cannot be upheld. */
  readonly outcome: Outcome | null;
  /** Who asked for more time and has no answer yet. */
  readonly delayAskedBy: string | null;
  /** Why that can only be denied: the promise was missed, or the day has come that it was to last to. */
  readonly delayLate: 'late' | 'day_come' | null;
  /** The planned end of a pause that is in force. */
  readonly pausedUntil: Date | string | null;
  /** Units and people who were called and have not reported in. */
  readonly awaited: readonly string[];
  /** Units and people who reported in and have not finished. */
  readonly present: readonly string[];
  /** An order from above that is not closed. */
  readonly supervision: 'issued' | 'answered' | null;
  /** Who asked to carry it as a long matter and has no answer yet. */
  readonly carryAskedBy: string | null;
  /** What they need who approve it: this permission or one above it. */
  readonly carryApprover: 'coordinate' | 'lead' | 'supervise' | null;
  /** The first day of the plan that was asked for has come, so that it can only be denied. */
  readonly carryLate: boolean;
  /** The ticket it is a part of. */
  readonly parentId: string | null;
}

/** How someone stands to a ticket's place: who they are, the units they work in, whether they steer, oversee or inspect there. */
export interface Standing {
  readonly id: string;
  readonly unitIds: readonly string[];
  readonly steers: boolean;
  /** Leads its community, or stands above it. */
  readonly leads: boolean;
  /** Supervises from the street or the district. */
  readonly oversees: boolean;
  /** Watches for the owners of its compound. */
  readonly inspects: boolean;
}

/** Whether someone neither reported a ticket, nor held it in this cycle, nor is its subject. */
export const isImpartial = (
  { reporters, handlers, hiddenFrom }: Pick<TicketFacts, 'reporters' | 'handlers' | 'hiddenFrom'>,
  personId: string,
): boolean => ![...reporters, ...handlers, ...hiddenFrom].includes(personId);

/** Whether a reporter has a say on the result: not whoever found it at work or had it in hand this cycle. */
export const mayJudge = (
  { enteredBy, handlers }: Pick<TicketFacts, 'enteredBy' | 'handlers'>,
  personId: string,
): boolean => enteredBy !== personId && !handlers.includes(personId);

/**
 * The parts `person` plays toward `ticket`. A part added to the life must be explained here to compile.
 *
 * `reporter` raised or joined it, `rater` is a reporter who
 * neither found it at work nor had it in hand, while the rating is open, `handler` holds it now, `asker` may ask
 * for more time or to carry it, `colleague` holds or held it in this cycle, works in its unit or was called to it, `passer` may still
 * pass it on, `referrer` may still ask the community to decide, `awaited` and `present` were called to help, `caller` may send them away,
 * `dispatcher` answers for its place, `arbiter` decides whose it is, `decider` about more time, `granter` while it can still be given, `approver` about a long
 * matter of its kind, `agreer` while its plan can still be kept, each unasked by themselves; `waker` ends a pause, `overseer` may give an order from above to others, `supervised` owes an
 * answer to one, `closer` ends it, `reviewer` is a dispatcher who never handled it, in any cycle, `confirmer` a reviewer of something
 * that was resolved, `separator` takes a duplicate apart again, `parting` from its parent, `inspector` watches for the
 * owners; `clock` speaks when an instant passes, `verdict` when ratings are in, `rules` when the category changes,
 * `roster` when a handler goes on leave or away, `channel` for the system it came from.
 */
export function partsToward(ticket: TicketFacts, person: Standing): TicketPart[] {
  const { handlers, unitId, outcome, supervision } = ticket;
  const hidden = ticket.hiddenFrom.includes(person.id);
  const handler =
    !hidden && (ticket.handlerId ? ticket.handlerId === person.id : person.unitIds.includes(unitId));
  const reporter = ticket.reporters.includes(person.id);
  const steers = person.steers && !hidden && !reporter;
  const oversees = steers && person.oversees;
  const among = (called: readonly string[]) =>
    !hidden && called.some((id) => id === person.id || person.unitIds.includes(id));
  const held = handlers.includes(person.id);
  const reviews = person.steers && isImpartial(ticket, person.id) && !ticket.formerly.includes(person.id);
  const decides =
    steers &&
    ticket.delayAskedBy !== null &&
    ticket.delayAskedBy !== person.id &&
    // Nobody gives themselves time that somebody asked for before them.
    ticket.handlerId !== person.id;
  const approves = { coordinate: steers, lead: steers && person.leads, supervise: oversees };
  const approver =
    ticket.carryAskedBy !== null &&
    ticket.carryAskedBy !== person.id &&
    !handler &&
    approves[ticket.carryApprover ?? 'supervise'];
  const plays: Record<TicketPart, boolean> = {
    reporter,
    rater: reporter && ticket.ratingOpen && mayJudge(ticket, person.id),
    handler,
    asker: handler && ticket.delayAskedBy === null && ticket.carryAskedBy === null,
    colleague:
      !hidden && (held || person.unitIds.includes(unitId) || among(ticket.awaited) || among(ticket.present)),
    passer: handler && !ticket.adjudicated && ticket.passes < passLimit,
    referrer: handler && !ticket.adjudicated,
    awaited: among(ticket.awaited),
    present: among(ticket.present),
    caller: (handler || steers) && ticket.awaited.length + ticket.present.length > 0,
    dispatcher: steers,
    arbiter: steers && ticket.arbiter !== null && (ticket.arbiter === 'community' || person.oversees),
    decider: decides,
    granter: decides && ticket.delayLate === null,
    approver,
    agreer: approver && !ticket.carryLate,
    waker: (handler || steers) && ticket.pausedUntil !== null,
    overseer: oversees && !handler && supervision !== 'issued',
    supervised: (handler || (steers && !person.oversees)) && supervision === 'issued',
    closer: oversees && supervision !== null,
    reviewer: reviews,
    confirmer: reviews && outcome !== null,
    separator: steers && outcome === 'duplicate',
    parting: steers && ticket.parentId !== null,
    inspector: person.inspects && !handler && isImpartial(ticket, person.id),
    clock: false,
    verdict: false,
    rules: false,
    roster: false,
    channel: false,
  };
  return (Object.keys(plays) as TicketPart[]).filter((part) => plays[part]);
}
