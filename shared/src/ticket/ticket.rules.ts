import type { ClockKind, TicketClock } from '../deadline/deadline.rules';
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
  | 'reasons'
  | 'pressed'
  | 'category'
  | 'delayReason'
  | 'until'
  | 'days'
  | 'level'
  | 'urgent'
  | 'host'
  | 'hand'
  | 'assignmentId'
  | 'projectKind'
  | 'milestones'
  | 'milestoneId'
  | 'reviewOn'
  | 'number'
  | 'remarkId';

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
  readonly starts?: readonly TicketClock[];
  /** It only adds words, or is open to nobody but whoever was called: right on any version, also one written without a network. */
  readonly anyVersion?: true;
}

interface TicketLife<S extends string, M extends string, P extends string> extends Machine<S, M, P> {
  readonly moves: Readonly<Record<M, TicketMoveRow<S, P>>>;
}

const life = <const S extends string, const M extends string, const P extends string>(
  table: TicketLife<S, M, P>,
) => table;

const promised = ['accept', 'resolve', 'feedback'] as const;
/** What runs while a ticket is being worked on, beside the promises to its reporter. */
const around = ['pause', 'delay', 'arrive', 'finish', 'milestone'] as const;
const everything = [...promised, ...around, 'adjudicate', 'rating', 'review'] as const;
const working = ['reported', 'dispatched', 'accepted', 'returned', 'carried'] as const;
const called = [...working, 'adjudicating'] as const;
const unended = [...called, 'resolved', 'answered', 'reviewing'] as const;
const anyState = [...unended, 'settled', 'declined', 'withdrawn'] as const;

/**
 * The life of a ticket, from a resident's report to a settled matter. The parts are explained in `standing.rules`.
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
    adjudicate: { from: ['adjudicating'], to: 'dispatched', by: ['arbiter'], needs: ['unitId', 'words'], may: ['personId'], meets: ['adjudicate'], starts: ['accept'] },
    referUp: { from: ['adjudicating'], by: ['arbiter'], needs: ['words'], drops: ['adjudicate'], starts: ['adjudicate'] },
    decline: { from: ['reported', 'returned', 'adjudicating'], to: 'declined', by: ['dispatcher'], needs: ['words'], drops: everything },
    // the handler
    accept: { from: ['dispatched'], to: 'accepted', by: ['handler'], may: ['words', 'line', 'show'], meets: ['accept'] },
    spot: { from: ['dispatched', 'accepted'], to: 'answered', by: ['handler'], needs: ['outcome', 'words'], may: ['solvedHow', 'duplicateOf', 'photos', 'line', 'show'], meets: promised, drops: ['rating', ...around], starts: ['rating'] },
    ask: { from: ['dispatched', 'accepted', 'resolved', 'carried'], by: ['handler'], needs: ['words'] },
    interim: { from: ['dispatched', 'accepted', 'carried'], by: ['handler'], needs: ['words'], may: ['photos', 'line'] },
    handOver: { from: ['accepted'], to: 'dispatched', by: ['passer'], needs: ['unitId', 'reason'], may: ['personId', 'words'], drops: ['accept'], starts: ['accept'] },
    return: { from: ['dispatched'], to: 'returned', by: ['passer'], needs: ['reason', 'unitId'], may: ['words'], drops: ['accept'], starts: ['accept'] },
    refer: { from: ['dispatched', 'accepted'], to: 'adjudicating', by: ['referrer'], needs: ['reason'], may: ['words', 'unitId'], drops: ['accept', 'pause', 'delay'], starts: ['adjudicate'] },
    resolve: { from: ['accepted', 'carried'], to: 'resolved', by: ['handler'], needs: ['outcome', 'words'], may: ['solvedHow', 'duplicateOf', 'photos', 'line', 'show'], meets: ['resolve', 'milestone'], drops: around },
    feedback: { from: ['resolved'], to: 'answered', by: ['handler'], needs: ['words', 'channel'], meets: ['feedback'], drops: ['rating'], starts: ['rating'] },
    recategorise: { from: ['reported', 'dispatched', 'accepted', 'returned'], by: ['handler', 'dispatcher'], needs: ['category', 'words'] },
    // more time
    askPause: { from: ['accepted'], by: ['asker'], needs: ['delayReason', 'until', 'words'] },
    askExtension: { from: ['accepted'], by: ['asker'], needs: ['delayReason', 'days', 'words'] },
    grantDelay: { from: working, by: ['granter'], may: ['words'], meets: ['delay'] },
    denyDelay: { from: working, by: ['decider'], needs: ['words'], meets: ['delay'] },
    resume: { from: working, by: ['waker', 'clock'], may: ['words'], drops: ['pause'] },
    // several hands
    raise: { from: ['dispatched', 'accepted', 'carried'], by: ['handler', 'dispatcher'], needs: ['level', 'words'], may: ['unitId'] },
    whistle: { from: working, by: ['handler', 'dispatcher'], needs: ['unitId', 'words'], may: ['urgent', 'host', 'photos'] },
    callFirm: { from: ['reported', 'dispatched', 'accepted', 'returned'], by: ['reporter'], may: ['words'] },
    enlist: { from: ['dispatched', 'accepted', 'carried'], by: ['handler', 'dispatcher'], needs: ['personId', 'hand'], may: ['words'] },
    arrive: { from: called, by: ['awaited'], may: ['words'], anyVersion: true },
    excuse: { from: called, by: ['awaited', 'present'], needs: ['words'], anyVersion: true },
    finish: { from: called, by: ['present'], needs: ['words'], may: ['photos'], anyVersion: true },
    dismiss: { from: called, by: ['caller'], needs: ['assignmentId', 'words'] },
    // supervision
    supervise: { from: [...called, 'resolved', 'reviewing'], by: ['overseer'], needs: ['words', 'days'] },
    answerOrder: { from: anyState, by: ['supervised'], needs: ['words'], may: ['photos'], meets: ['supervise'] },
    closeOrder: { from: anyState, by: ['closer'], needs: ['words'], drops: ['supervise'] },
    // a long matter
    askCarry: { from: ['accepted'], by: ['asker'], needs: ['projectKind', 'words', 'milestones', 'reviewOn'] },
    carry: { from: ['accepted'], to: 'carried', by: ['agreer'], may: ['words'], meets: ['delay'], drops: [...promised, 'pause', 'rating'] },
    denyCarry: { from: ['accepted'], by: ['approver'], needs: ['words'], meets: ['delay'] },
    progress: { from: ['carried'], by: ['handler', 'dispatcher'], needs: ['line'], may: ['words', 'photos'] },
    reach: { from: ['carried'], by: ['handler'], needs: ['milestoneId', 'words'], may: ['photos'] },
    plan: { from: ['carried'], by: ['dispatcher'], needs: ['reviewOn', 'words'], may: ['milestones'] },
    reassign: { from: ['carried'], by: ['dispatcher'], needs: ['unitId', 'words'], may: ['personId'] },
    bringBack: { from: ['carried'], to: 'accepted', by: ['dispatcher'], needs: ['words'], drops: ['milestone'], starts: ['resolve', 'feedback'] },
    // colleagues
    note: { from: anyState, by: ['colleague', 'dispatcher', 'channel'], needs: ['words'], may: ['photos', 'remarkId'], anyVersion: true },
    link: { from: called, by: ['dispatcher'], needs: ['number'], may: ['words'] },
    unlink: { from: unended, by: ['parting'], may: ['words'] },
    // the resident
    add: { from: unended, by: ['reporter'], told: true, may: ['words', 'recording', 'photos'], anyVersion: true },
    urge: { from: [...called, 'resolved', 'reviewing'], by: ['reporter'] },
    withdraw: { from: called, to: 'withdrawn', by: ['reporter'], may: ['words'], drops: everything },
    rate: { from: ['reported', 'dispatched', 'accepted', 'returned', 'adjudicating', 'resolved', 'answered', 'reviewing', 'settled'], by: ['rater'], needs: ['solved', 'stars'], may: ['reasons', 'words', 'pressed'] },
    // what follows from ratings, rules and time
    doubt: { from: ['reported', 'dispatched', 'accepted', 'returned', 'adjudicating', 'resolved', 'answered', 'settled'], to: 'reviewing', by: ['verdict'], drops: ['accept', 'adjudicate', 'rating', ...around], starts: ['review'] },
    settle: { from: ['answered'], to: 'settled', by: ['verdict', 'clock'] },
    reroute: { from: ['reported', 'dispatched', 'accepted', 'returned'], to: 'dispatched', by: ['rules'], drops: ['accept'], starts: ['accept'] },
    // what follows from leave and from appointments that end
    relieve: { from: ['dispatched', 'accepted'], to: 'dispatched', by: ['roster'], drops: ['accept'], starts: ['accept'] },
    requeue: { from: ['reported', 'dispatched', 'accepted', 'returned'], to: 'reported', by: ['roster', 'rules'], drops: ['accept'], starts: ['accept'] },
    standIn: { from: ['resolved', 'carried'], by: ['roster'] },
    substitute: { from: called, by: ['roster'] },
    // the reviewer, and those who watch for the owners
    question: { from: ['answered', 'settled'], to: 'reviewing', by: ['inspector'], needs: ['words'], drops: ['rating'], starts: ['review'] },
    remark: { from: [...unended, 'settled'], by: ['inspector'], needs: ['words'], anyVersion: true },
    uphold: { from: ['reviewing'], to: 'settled', by: ['confirmer'], needs: ['words'], meets: ['review'], drops: everything },
    reopen: { from: ['reviewing'], to: 'dispatched', by: ['reviewer'], needs: ['unitId', 'words'], may: ['personId'], meets: ['review'], drops: everything, starts: promised },
    separate: { from: ['resolved', 'answered', 'settled'], to: 'dispatched', by: ['separator'], needs: ['unitId', 'words'], may: ['personId'], drops: everything, starts: promised },
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

/** States in which others may be asked for help, time or a decision. */
export const isWorkedOn = (state: TicketState): boolean => (called as readonly TicketState[]).includes(state);

/** States in which its reporters may urge. */
export const mayBeUrged = (state: TicketState): boolean =>
  (ticketLife.moves.urge.from as readonly TicketState[]).includes(state);

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

/** At which level a matter is handled, lowest first: 小事不出网格，大事不出社区. */
export const levels = ['building', 'grid', 'compound', 'community', 'street', 'district'] as const;
export type Level = (typeof levels)[number];

/** What a person does beside the handler: 书记统办, 社区工作者主办, 网格员领办, 党员志愿者协办, 兼职委员帮办. */
export const hands = ['oversee', 'organise', 'lead', 'assist', 'aid'] as const;
export type Hand = (typeof hands)[number];

/** How a long matter is carried: 挂账, 道德门诊, 书记项目. */
export const projectKinds = ['ledger', 'clinic', 'secretary'] as const;
export type ProjectKind = (typeof projectKinds)[number];

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

/** The clock that is running out in a state: what the reader is told to wait for. */
export const dueKind: Partial<Record<TicketState, ClockKind>> = {
  reported: 'accept',
  returned: 'accept',
  dispatched: 'accept',
  adjudicating: 'adjudicate',
  accepted: 'resolve',
  carried: 'milestone',
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
