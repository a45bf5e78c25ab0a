import type { ClockKind } from '../deadline/deadline.rules';
import { type Machine, type MoveOf, type MoveRow, type PartOf, type StateOf } from '../machine';

/** What a move must or may carry; the rules of each field are in `ticket.contract`. */
export type MoveField =
  | 'words'
  | 'recording'
  | 'photos'
  | 'outcome'
  | 'solvedHow'
  | 'duplicateOf'
  | 'unitId'
  | 'personId'
  | 'reason'
  | 'channel'
  | 'line'
  | 'show'
  | 'solved'
  | 'stars'
  | 'reasons';

/** A move of a ticket: fields beside its place in the life, and what it does to the clocks. */
interface TicketMoveRow<State extends string, Part extends string> extends MoveRow<State, Part> {
  /** Fields that must be there. */
  readonly needs?: readonly MoveField[];
  /** Fields that may be there. */
  readonly may?: readonly MoveField[];
  /** It is told in words, by voice, or both. */
  readonly told?: true;
  /** Clocks this move stops and judges: met when the due instant has not passed, late otherwise. */
  readonly meets?: readonly ClockKind[];
  /** Clocks this move stops without a judgement. */
  readonly drops?: readonly ClockKind[];
  readonly starts?: readonly ClockKind[];
  /** Only adds words, so that it is right on any version: one written without a network still fits. */
  readonly anyVersion?: true;
}

interface TicketLife<S extends string, M extends string, P extends string> extends Machine<S, M, P> {
  readonly moves: Readonly<Record<M, TicketMoveRow<S, P>>>;
}

const life = <const S extends string, const M extends string, const P extends string>(
  table: TicketLife<S, M, P>,
) => table;

const promised = ['accept', 'resolve', 'feedback'] as const;
const everything = ['accept', 'resolve', 'feedback', 'adjudicate', 'rating', 'review'] as const;

/**
 * The life of a ticket, from a resident's report to a settled matter.
 *
 * Parts are played toward one ticket, not held in general: `reporter` raised or joined it, `rater` is a reporter
 * who neither found it at work nor had it in hand, while the rating is open, `handler` holds it now, `colleague` holds or held it in this cycle or works in its unit, `passer` may still pass it on, `referrer` may still ask the
 * community to decide, `dispatcher` answers for its place, `reviewer` is a dispatcher who did not handle it,
 * `confirmer` a reviewer of something that was resolved, `clock` speaks when an instant passes, `verdict` when ratings are in, `roster` when a handler goes on leave or away, `channel` for the system it came from.
 */
export const ticketLife = life({
  start: ['reported', 'dispatched'],
  ends: ['settled', 'declined', 'withdrawn'],
  // One line a move, so that the whole life can be seen at once.
  // prettier-ignore
  moves: {
    // the community
    dispatch: { from: ['reported', 'returned'], to: 'dispatched', by: ['dispatcher'], needs: ['unitId'], may: ['personId', 'words'] },
    redirect: { from: ['dispatched', 'accepted'], to: 'dispatched', by: ['dispatcher'], needs: ['unitId', 'words'], may: ['personId'], drops: ['accept'], starts: ['accept'] },
    adjudicate: { from: ['adjudicating'], to: 'dispatched', by: ['dispatcher'], needs: ['unitId', 'words'], may: ['personId'], meets: ['adjudicate'], starts: ['accept'] },
    decline: { from: ['reported', 'returned', 'adjudicating'], to: 'declined', by: ['dispatcher'], needs: ['words'], drops: everything },
    // the handler
    accept: { from: ['dispatched'], to: 'accepted', by: ['handler'], may: ['words', 'line', 'show'], meets: ['accept'] },
    spot: { from: ['dispatched', 'accepted'], to: 'answered', by: ['handler'], needs: ['outcome', 'words'], may: ['solvedHow', 'duplicateOf', 'photos', 'line', 'show'], meets: promised, drops: ['rating'], starts: ['rating'] },
    ask: { from: ['dispatched', 'accepted', 'resolved'], by: ['handler'], needs: ['words'] },
    interim: { from: ['dispatched', 'accepted'], by: ['handler'], needs: ['words'], may: ['photos', 'line'] },
    handOver: { from: ['accepted'], to: 'dispatched', by: ['passer'], needs: ['unitId', 'reason'], may: ['personId', 'words'], drops: ['accept'], starts: ['accept'] },
    return: { from: ['dispatched'], to: 'returned', by: ['passer'], needs: ['reason', 'unitId'], may: ['words'], drops: ['accept'], starts: ['accept'] },
    refer: { from: ['dispatched', 'accepted'], to: 'adjudicating', by: ['referrer'], needs: ['reason'], may: ['words', 'unitId'], drops: ['accept'], starts: ['adjudicate'] },
    resolve: { from: ['accepted'], to: 'resolved', by: ['handler'], needs: ['outcome', 'words'], may: ['solvedHow', 'duplicateOf', 'photos', 'line', 'show'], meets: ['resolve'] },
    feedback: { from: ['resolved'], to: 'answered', by: ['handler'], needs: ['words', 'channel'], meets: ['feedback'], drops: ['rating'], starts: ['rating'] },
    // colleagues
    note: { from: ['reported', 'dispatched', 'accepted', 'returned', 'adjudicating', 'resolved', 'answered', 'reviewing', 'settled', 'declined', 'withdrawn'], by: ['colleague', 'dispatcher', 'channel'], needs: ['words'], may: ['photos'], anyVersion: true },
    // the resident
    add: { from: ['reported', 'dispatched', 'accepted', 'returned', 'adjudicating', 'resolved', 'answered', 'reviewing'], by: ['reporter'], told: true, may: ['words', 'recording', 'photos'], anyVersion: true },
    urge: { from: ['reported', 'dispatched', 'accepted', 'returned', 'adjudicating', 'resolved', 'reviewing'], by: ['reporter'] },
    withdraw: { from: ['reported', 'dispatched', 'accepted', 'returned', 'adjudicating'], to: 'withdrawn', by: ['reporter'], may: ['words'], drops: everything },
    rate: { from: ['reported', 'dispatched', 'accepted', 'returned', 'adjudicating', 'resolved', 'answered', 'reviewing', 'settled'], by: ['rater'], needs: ['solved', 'stars'], may: ['reasons', 'words'] },
    // what follows from ratings and from time
    doubt: { from: ['reported', 'dispatched', 'accepted', 'returned', 'adjudicating', 'resolved', 'answered', 'settled'], to: 'reviewing', by: ['verdict'], drops: ['accept', 'adjudicate', 'rating'], starts: ['review'] },
    settle: { from: ['answered'], to: 'settled', by: ['verdict', 'clock'] },
    // what follows from leave and from appointments that end
    relieve: { from: ['dispatched', 'accepted'], to: 'dispatched', by: ['roster'], drops: ['accept'], starts: ['accept'] },
    requeue: { from: ['dispatched', 'accepted'], to: 'reported', by: ['roster'], drops: ['accept'], starts: ['accept'] },
    standIn: { from: ['resolved'], by: ['roster'] },
    // the reviewer
    uphold: { from: ['reviewing'], to: 'settled', by: ['confirmer'], needs: ['words'], meets: ['review'], drops: everything },
    reopen: { from: ['reviewing'], to: 'dispatched', by: ['reviewer'], needs: ['unitId', 'words'], may: ['personId'], meets: ['review'], drops: everything, starts: promised },
  },
});

export type TicketState = StateOf<typeof ticketLife>;
export type TicketMove = MoveOf<typeof ticketLife>;
export type TicketPart = PartOf<typeof ticketLife>;
export const ticketMoves = Object.keys(ticketLife.moves) as TicketMove[];

/** The row of a move, widened so that absent columns read as undefined. */
export const moveRow = (move: TicketMove): TicketMoveRow<TicketState, TicketPart> => ticketLife.moves[move];

/** States in which a ticket is over; a changed rating may still bring a settled one back. */
export const isOver = (state: TicketState): boolean =>
  (ticketLife.ends as readonly TicketState[]).includes(state);

/** How a ticket ended or was resolved, apart from its state. Only `solved` counts as solved. */
export const outcomes = [
  'solved',
  'eased',
  'nothing_found',
  'no_action',
  'not_ours',
  'duplicate',
  'withdrawn',
] as const;
export type Outcome = (typeof outcomes)[number];
/** What a handler may choose; `withdrawn` is the reporter's. */
export const handlerOutcomes = [
  'solved',
  'eased',
  'nothing_found',
  'no_action',
  'not_ours',
  'duplicate',
] as const;

export const passReasons = ['theirs', 'equipment', 'together', 'other_grid', 'unclear'] as const;
export type PassReason = (typeof passReasons)[number];

/** Return and hand over count together; after this many the community decides. */
export const passLimit = 2;
/** The fewest characters of a report, and of what is added to one, where no recording tells it. */
export const fewestWords = { report: 5, added: 2 } as const;
/** How many reports a person may make within an hour. */
export const reportsPerHour = 10;
/** How many matters a person may enter within an hour, for others or as findings. */
export const entriesPerHour = 60;
/** Days a recently closed ticket is still offered as "already reported here". */
export const recentDays = 7;

/** The facts of a ticket that decide who plays which part. */
export interface TicketFacts {
  readonly reporters: readonly string[];
  /** Whoever entered it at work; what they found themselves they do not judge. */
  readonly enteredBy: string | null;
  readonly handlerId: string | null;
  readonly unitId: string;
  /** Everyone who held it in this cycle. */
  readonly handlers: readonly string[];
  /** The usual handler a report is about: sees nothing of it. */
  readonly hiddenFrom: readonly string[];
  readonly passes: number;
  readonly adjudicated: boolean;
  readonly ratingOpen: boolean;
  /** Null until it is resolved: what was never done cannot be upheld. */
  readonly outcome: Outcome | null;
}

/** The clock that is running out in a state: what the reader is told to wait for. */
export const dueKind: Partial<Record<TicketState, ClockKind>> = {
  reported: 'accept',
  returned: 'accept',
  dispatched: 'accept',
  adjudicating: 'adjudicate',
  accepted: 'resolve',
  resolved: 'feedback',
  answered: 'rating',
  reviewing: 'review',
};

/** A title for lists: the first clause of what was said, at most 24 characters. */
export function titleFrom(words: string): string {
  const clause =
    words
      .trim()
      .split(/[。！？!?\n]/)[0]
      ?.trim() || words.trim();
  const letters = [...clause];
  return letters.length > 24 ? `${letters.slice(0, 23).join('')}…` : clause;
}

/** How someone stands to a ticket: who they are, the units they work in, whether they steer its place. */
export interface Standing {
  readonly id: string;
  readonly unitIds: readonly string[];
  readonly steers: boolean;
}

/** Whether a reporter has a say on the result: not whoever found it at work or had it in hand this cycle. */
export const mayJudge = (
  { enteredBy, handlers }: Pick<TicketFacts, 'enteredBy' | 'handlers'>,
  personId: string,
): boolean => enteredBy !== personId && !handlers.includes(personId);

/** The parts `person` plays toward `ticket`. A part added to the table must be explained here to compile. */
export function partsToward(ticket: TicketFacts, person: Standing): TicketPart[] {
  const hidden = ticket.hiddenFrom.includes(person.id);
  const handler =
    !hidden && (ticket.handlerId ? ticket.handlerId === person.id : person.unitIds.includes(ticket.unitId));
  const reporter = ticket.reporters.includes(person.id);
  const steers = person.steers && !hidden && !reporter;
  const plays: Record<TicketPart, boolean> = {
    reporter,
    rater: reporter && ticket.ratingOpen && mayJudge(ticket, person.id),
    handler,
    colleague: !hidden && (ticket.handlers.includes(person.id) || person.unitIds.includes(ticket.unitId)),
    passer: handler && !ticket.adjudicated && ticket.passes < passLimit,
    referrer: handler && !ticket.adjudicated,
    dispatcher: steers,
    reviewer: steers && !ticket.handlers.includes(person.id),
    confirmer: steers && !ticket.handlers.includes(person.id) && ticket.outcome !== null,
    clock: false,
    verdict: false,
    roster: false,
    channel: false,
  };
  return (Object.keys(plays) as TicketPart[]).filter((part) => plays[part]);
}
