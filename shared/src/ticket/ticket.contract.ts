import {
  choice,
  contract,
  count,
  day,
  faultsOf,
  flag,
  id,
  instant,
  integer,
  list,
  map,
  maybe,
  number,
  object,
  optional,
  text,
  type Fault,
  type Shape,
} from '../contract';
import { call, calledLine } from '../assignment/assignment.contract';
import { channelKinds } from '../channel/channel.rules';
import { holds } from '../check/check.rules';
import { clockKinds, promises } from '../deadline/deadline.rules';
import { delay, delayRoom } from '../delay/delay.contract';
import { delayReasons } from '../deadline/policy.rules';
import { phone } from '../people/people.contract';
import { photo } from '../photo/photo.contract';
import { plate } from '../place/place.contract';
import { carryWay, project } from '../project/project.contract';
import { recording, tellingFault, type Told } from '../recording/recording.contract';
import { ratingReasons, solvedAnswers } from '../rating/rating.rules';
import { cursorPattern } from './cursor.rules';
import {
  fewestWords,
  handlerOutcomes,
  hands,
  levels,
  moveRow,
  outcomes,
  passReasons,
  projectKinds,
  ticketLife,
  ticketMoves,
  type MoveField,
  type TicketMove,
  type TicketState,
} from './ticket.rules';

export const ticketStates = [
  ...new Set(
    Object.values(ticketLife.moves).flatMap((row) => [...row.from, ...('to' in row ? [row.to] : [])]),
  ),
] as TicketState[];
const state = () => choice(ticketStates);
/** Where a page of a list begins. */
export const cursor = () => text(1, 60, cursorPattern);

/**
 * A resident's report, told in words, by voice, or both: `reportFaults` says what is missing. `aboutHandler` sends it one
 * level up, unseen by whoever usually handles such matters here.
 */
export const reportTicket = contract({
  placeId: id(),
  category: text(1, 40),
  words: optional(text(0, 1000)),
  recording: optional(id()),
  photos: list(id(), 0, 9),
  floor: optional(maybe(integer(-9, 199))),
  outside: optional(flag()),
  callBack: flag(),
  phone: optional(phone()),
  hideName: flag(),
  aboutHandler: optional(flag()),
  /** When it was written, if that was before it could be sent. */
  capturedAt: optional(instant()),
});
export type ReportTicket = Shape<typeof reportTicket>;

/** What a report lacks that no field says by itself. */
export const untoldReport = (ask: Told): { words: Fault | null } => ({
  words: tellingFault(ask, fewestWords.report),
});

/** Every wrong field of a report. */
export function reportFaults(ask: Partial<ReportTicket>): Record<string, Fault> {
  const { words } = untoldReport(ask);
  return { ...(words && { words }), ...faultsOf(reportTicket, ask) };
}

/** Joining a matter that is reported already: an own receipt, messages and rating. */
export const joinTicket = contract({
  callBack: flag(),
  phone: optional(phone()),
  words: optional(text(fewestWords.added, 500)),
  recording: optional(id()),
});
export type JoinTicket = Shape<typeof joinTicket>;

/** One clock as a screen draws it. `share` is the elapsed part of it, 0–1; `left` minutes, negative when over. */
export const clock = contract({
  kind: choice(clockKinds),
  cycle: integer(1, 99),
  startedAt: instant(),
  due: instant(),
  stoppedAt: maybe(instant()),
  verdict: maybe(choice(['met', 'late', 'neutral'])),
  breachedAt: maybe(instant()),
  provisional: flag(),
  share: number(),
  left: number(),
  urgency: choice(['ample', 'soon', 'over', 'hold']),
  /** Minutes of one working day, to say long remainders in days. */
  dayMinutes: integer(1, 1440),
  /** How the due date came about: one sentence a line, day by day. */
  explain: list(text(1, 120), 0, 420),
});
export type Clock = Shape<typeof clock>;

export const ticketReceipt = contract({
  id: id(),
  number: text(1, 12),
  state: state(),
  unit: text(1, 60),
  handler: maybe(text(1, 40)),
  at: instant(),
  now: instant(),
  clocks: list(object(clock)),
});
export type TicketReceipt = Shape<typeof ticketReceipt>;

/** What neighbours see of a ticket: category, place, age, state, and a line the handler wrote. */
export const visibleTicket = contract({
  id: id(),
  category: text(1, 20),
  icon: text(1, 20),
  line: maybe(text(1, 60)),
  where: text(0, 60),
  state: state(),
  at: instant(),
  due: maybe(object({ kind: clock.kind, at: instant() })),
  photo: maybe(object(photo)),
  mine: flag(),
});
export type VisibleTicket = Shape<typeof visibleTicket>;
export const visibleTickets = contract({ now: instant(), tickets: list(object(visibleTicket), 0, 100) });
export type VisibleTickets = Shape<typeof visibleTickets>;
/** What is open or was lately closed at a building, in one category if given. */
export const askSimilar = contract({ category: optional(text(1, 40)) });
export type AskSimilar = Shape<typeof askSimilar>;

export const who = contract({
  part: choice(['you', 'neighbour', 'handler', 'community', 'system']),
  name: maybe(text(1, 40)),
  role: maybe(text(1, 40)),
});
/** One thing that happened. `kind` is `reported`, `routed`, `joined`, `left`, `soon`, `late`, `escalated`, `confirmed`, `revealed`, `parentDone`, `silent`, `watched` or a move. */
export const happening = contract({
  id: id(),
  at: instant(),
  kind: text(1, 20),
  cycle: integer(1, 99),
  who: object(who),
  facts: map(maybe(text(0, 200))),
  words: maybe(text(0, 10_000)),
  recording: maybe(object(recording)),
  photos: list(object(photo), 0, 9),
});
export type Happening = Shape<typeof happening>;

export const rating = contract({
  mine: flag(),
  cycle: integer(1, 99),
  solved: choice(solvedAnswers),
  stars: integer(1, 5),
  reasons: list(choice(ratingReasons)),
  words: maybe(text(0, 500)),
  at: instant(),
  changeableUntil: instant(),
});
export type RatingLine = Shape<typeof rating>;

/** An order from above. What it says and what is answered is for those at work; others read that there is one. */
export const order = contract({
  id: id(),
  body: text(1, 60),
  state: choice(['issued', 'answered']),
  at: instant(),
  due: maybe(instant()),
  late: flag(),
  words: maybe(text(0, 1000)),
  answer: maybe(text(0, 1000)),
});
export type Order = Shape<typeof order>;

/** Another ticket that this one belongs to, or that belongs to it. */
export const related = contract({
  id: id(),
  number: text(1, 12),
  title: text(1, 60),
  state: state(),
  outcome: maybe(choice(outcomes)),
});
export type Related = Shape<typeof related>;

/** What an inspector of the owners said, and what the community answered. */
export const remark = contract({
  id: id(),
  kind: choice(['remark', 'question']),
  at: instant(),
  mine: flag(),
  words: maybe(text(0, 1000)),
  answer: maybe(text(0, 1000)),
});
export type Remark = Shape<typeof remark>;

/** What the owners' inspectors see of a ticket in a list: how it goes, not who said what. */
export const inspectedTicket = contract({
  id: id(),
  number: text(1, 12),
  category: text(1, 20),
  icon: text(1, 20),
  line: maybe(text(1, 60)),
  place: text(1, 60),
  state: state(),
  cycle: integer(1, 99),
  outcome: maybe(choice(outcomes)),
  at: instant(),
  due: maybe(object({ kind: clock.kind, at: instant() })),
  /** A promise of this cycle was missed. */
  late: flag(),
});
export type InspectedTicket = Shape<typeof inspectedTicket>;
export const inspectedTickets = contract({
  now: instant(),
  tickets: list(object(inspectedTicket), 0, 100),
  next: maybe(cursor()),
});
export type InspectedTickets = Shape<typeof inspectedTickets>;

const hold = () => maybe(choice(holds));

/**
 * Where a ticket came from. What it is called there, and who entered it at work, neighbours do not read; `handles` says
 * that whoever entered it has it in hand too, `needsCall` that the reporter can be reached by phone only.
 */
export const source = contract({
  channel: text(1, 40),
  kind: choice(channelKinds),
  foreignId: maybe(text(1, 80)),
  enteredBy: maybe(
    object({ name: maybe(text(1, 40)), role: maybe(text(1, 40)), you: flag(), handles: flag() }),
  ),
  needsCall: flag(),
});
export type Source = Shape<typeof source>;

/** A ticket as its reader may see it: neighbours get no words, handlers no ratings, nobody a phone. */
export const ticketDetail = contract({
  id: id(),
  number: text(1, 12),
  version: integer(1, 100000),
  view: choice(['reporter', 'staff', 'neighbour', 'inspector']),
  state: state(),
  cycle: integer(1, 99),
  outcome: maybe(choice(outcomes)),
  category: object({
    code: text(1, 40),
    name: text(1, 20),
    icon: text(1, 20),
    visibility: choice(['public', 'staff']),
    urgent: flag(),
  }),
  plate: object(plate),
  floor: maybe(integer(-9, 199)),
  outside: flag(),
  title: text(1, 60),
  words: maybe(text(0, 1000)),
  /** The report as it was spoken; for the one who reported and for staff only. */
  recording: maybe(object(recording)),
  /** Neighbours may see words and photos. */
  shown: flag(),
  line: maybe(text(0, 60)),
  /** What checks keep from neighbours, for those who see it all the same; null where nothing does. */
  holds: object({ words: hold(), photos: hold(), line: hold() }),
  /** The reader may complain about what they see. */
  mayComplain: flag(),
  photos: list(object(photo), 0, 9),
  after: list(object(photo), 0, 9),
  at: instant(),
  /** The moment of this reply, from the server's clock. */
  now: instant(),
  unit: text(1, 60),
  handler: maybe(object({ name: text(1, 40), role: text(1, 40), phone: maybe(text(1, 20)) })),
  source: object(source),
  reporters: integer(0, 1000),
  reporter: maybe(object({ name: maybe(text(1, 40)), callBack: flag(), hasPhone: flag() })),
  clocks: list(object(clock), 0, 100),
  history: list(object(happening), 0, 500),
  ratings: list(object(rating), 0, 1000),
  ratingUntil: maybe(instant()),
  openMoves: list(choice(ticketMoves)),
  /** The broken promises of which the reader may ask that they be left out of the figures; each is asked for once. */
  excludable: list(choice(promises), 0, 3),
  /** The long matter it is, was, or is asked to become. */
  project: maybe(object(project)),
  /** How the reader may ask to carry it; none where they may not. */
  carryWays: list(object(carryWay), 0, 10),
  passesLeft: integer(0, 2),
  /** Asks for more time and what became of them: all for staff, what was granted for reporters. */
  delays: list(object(delay), 0, 100),
  /** What the reader may still ask for; null where they may not. */
  delayRoom: maybe(object(delayRoom)),
  level: choice(levels),
  /** Who was called to help, in the order they were called. */
  assignments: list(object(calledLine), 0, 200),
  /** The property firm that the reader may whistle for now; null when there is none to call. */
  firmToCall: maybe(text(1, 60)),
  order: maybe(object(order)),
  parent: maybe(object(related)),
  children: list(object(related), 0, 200),
  remarks: list(object(remark), 0, 200),
});
export type TicketDetail = Shape<typeof ticketDetail>;

/** One line of a list: mine, an inbox, a queue. */
export const ticketLine = contract({
  id: id(),
  number: text(1, 12),
  version: integer(1, 100000),
  state: state(),
  cycle: integer(1, 99),
  outcome: maybe(choice(outcomes)),
  category: text(1, 20),
  icon: text(1, 20),
  title: text(1, 60),
  plate: object(plate),
  where: text(0, 60),
  at: instant(),
  unit: text(1, 60),
  handler: maybe(text(1, 40)),
  urgent: flag(),
  supervision: maybe(order.state),
  due: maybe(
    object({
      kind: clock.kind,
      at: instant(),
      urgency: clock.urgency,
      left: number(),
      dayMinutes: clock.dayMinutes,
    }),
  ),
  /** The step of a long matter that comes next; null where there is none before it is looked at again. */
  next: maybe(text(1, 40)),
  /** The reader has rated this cycle. */
  rated: flag(),
  openMoves: list(choice(ticketMoves)),
});
export type TicketLine = Shape<typeof ticketLine>;
/** What I follow, the open ones first, page by page; `count` is all of it. */
export const myTickets = contract({
  now: instant(),
  count: count(),
  tickets: list(object(ticketLine), 0, 100),
  next: maybe(cursor()),
});
export type MyTickets = Shape<typeof myTickets>;
export const inbox = contract({
  now: instant(),
  counts: object({ over: count(), soon: count(), ample: count(), hold: count() }),
  /** Orders from above that wait for the reader's answer. */
  orders: count(),
  tickets: list(object(ticketLine), 0, 200),
  /** What the reader, or a unit of theirs, is called to; the due is that of the call. */
  called: list(object({ ...ticketLine, call: object(call) }), 0, 200),
});
export type Inbox = Shape<typeof inbox>;
/** What waits for the community: to dispatch, to adjudicate, to review, what is asked of it, and what nobody holds. */
export const queue = contract({
  now: instant(),
  waiting: list(object(ticketLine), 0, 200),
  reviews: list(object(ticketLine), 0, 200),
  /** Somebody else asks for more time, or to carry it as a long matter. */
  asks: list(object(ticketLine), 0, 200),
  ownerless: list(object(ticketLine), 0, 200),
  /** Called for help, and not everyone has come. */
  calls: list(object(ticketLine), 0, 200),
  /** The first page of all that is in hand; `next` asks for the one after it. */
  open: list(object(ticketLine), 0, 100),
  next: maybe(cursor()),
});
export type Queue = Shape<typeof queue>;

/** A step of a plan as it is asked for. */
export const plannedStep = contract({ name: text(2, 40), on: day() });
/** The rule of every field a move can carry. */
export const moveFields = contract({
  words: optional(text(fewestWords.added, 500)),
  recording: optional(id()),
  photos: optional(list(id(), 0, 9)),
  outcome: optional(choice(handlerOutcomes)),
  solvedHow: optional(choice(['fixed', 'talked'])),
  duplicateOf: optional(text(9, 11, /^\d{4}-\d{4,6}$/)),
  unitId: optional(id()),
  personId: optional(id()),
  reason: optional(choice(passReasons)),
  channel: optional(choice(['call', 'visit', 'message'])),
  line: optional(text(2, 60)),
  show: optional(flag()),
  solved: optional(choice(solvedAnswers)),
  stars: optional(integer(1, 5)),
  reasons: optional(list(choice(ratingReasons), 0, 8)),
  /** Somebody asked them to rate otherwise. */
  pressed: optional(flag()),
  category: optional(text(1, 40)),
  delayReason: optional(choice(delayReasons)),
  /** The last day of a pause. */
  until: optional(day()),
  /** Working days: of an extension, or for the answer to an order. */
  days: optional(integer(1, 60)),
  level: optional(choice(levels)),
  urgent: optional(flag()),
  host: optional(flag()),
  hand: optional(choice(hands)),
  assignmentId: optional(id()),
  projectKind: optional(choice(projectKinds)),
  milestones: optional(list(object(plannedStep), 1, 12)),
  milestoneId: optional(id()),
  reviewOn: optional(day()),
  /** Of the ticket it is a part of. */
  number: optional(text(9, 11, /^\d{4}-\d{4,6}$/)),
  /** The owners' remark that a note answers. */
  remarkId: optional(id()),
});
export type MoveFields = Shape<typeof moveFields>;
export const moveTicket = contract({
  move: choice(ticketMoves),
  version: integer(1, 100000),
  fields: object(moveFields),
  capturedAt: optional(instant()),
});
export type MoveTicket = Shape<typeof moveTicket>;

/** What a move comes to: where the matter is by it, and the version that the next move is made on. All else the matter itself tells. */
export const moveReceipt = contract({
  id: id(),
  version: integer(1, 100000),
  state: state(),
});
export type MoveReceipt = Shape<typeof moveReceipt>;

/** Every wrong field of a move: what it needs and lacks, what it must not carry, what breaks a rule. */
export function moveFaults(move: TicketMove, fields: MoveFields): Partial<Record<MoveField, Fault>> {
  const { needs = [], may = [], told = false } = moveRow(move);
  const faults = faultsOf(moveFields, { ...fields }) as Partial<Record<MoveField, Fault>>;
  for (const name of needs) if (fields[name] === undefined) faults[name] ??= { why: 'missing' };
  const untold = told && tellingFault(fields, fewestWords.added);
  if (untold) faults.words ??= untold;
  if (fields.outcome === 'duplicate' && !fields.duplicateOf) faults.duplicateOf ??= { why: 'missing' };
  for (const name of Object.keys(fields) as MoveField[])
    if (fields[name] !== undefined && !needs.includes(name) && !may.includes(name))
      faults[name] = { why: 'unknown' };
  return faults;
}

export const revealAsk = contract({ what: choice(['phone']), reason: text(2, 100) });
export type RevealAsk = Shape<typeof revealAsk>;
export const revealed = contract({
  phones: list(object({ name: maybe(text(1, 40)), phone: text(1, 20) }), 0, 100),
});
export type Revealed = Shape<typeof revealed>;
