import {
  choice,
  contract,
  count,
  flag,
  id,
  instant,
  integer,
  list,
  maybe,
  number,
  object,
  optional,
  text,
  type Shape,
} from '../contract';
const version = () => integer(1, 1000);
import { ballotChannels, conflictDecisions, conflictKinds, deliveryMeans } from './ballot.rules';
import { askedMoves, voteStates } from './life.rules';
import { matters } from './matter.rules';
import { answers, question, slipCode, turnout, voteLimits } from './vote.contract';

/** A vote as it is written. */
const particulars = {
  title: text(2, 60),
  matter: choice(matters),
  /** Buildings it concerns; none means the whole compound. */
  buildings: list(id(), 0, 200),
  questions: list(text(2, 200), 1, voteLimits.questions),
  documents: list(id(), 0, voteLimits.documents),
  opensAt: instant(),
  closesAt: instant(),
  /** The sum that would be spent, in cents. */
  cents: optional(number()),
  electorateId: optional(id()),
  cityAddress: optional(text(8, 300, /^https:\/\//)),
  /** A meeting in between, for which some places need fewer days of notice. */
  special: flag(),
  /** Few objections are enough, where the rules of the place know that. */
  dissent: flag(),
  /** The owners' own rules by which the silent follow the majority. */
  ruleDocumentId: optional(id()),
  /** The residents' committee was told. */
  committeeTold: flag(),
};

export const makeVote = contract({ ...particulars, placeId: id(), topicId: optional(id()) });
export type MakeVote = Shape<typeof makeVote>;
export const madeVote = contract({ id: id() });
export type MadeVote = Shape<typeof madeVote>;
export const reviseVote = contract({ ...particulars, version: version() });
export type ReviseVote = Shape<typeof reviseVote>;
export const moveVote = contract({
  move: choice(askedMoves),
  version: version(),
  reason: optional(text(2, 200)),
  /** Until when it is extended. */
  closesAt: optional(instant()),
});
export type MoveVote = Shape<typeof moveVote>;

const named = object({ id: id(), name: text(1, 120) });
/** What is needed to write a vote at a compound: its buildings, electorates, documents, and what may be voted about. */
export const voteForm = contract({
  now: instant(),
  compounds: list(
    object({
      ...{ id: id(), name: text(1, 80), pack: text(1, 80), city: flag(), noticeDays: count() },
      ...{ days: object({ least: count(), most: maybe(count()) }), buildings: list(named, 0, 200) },
      electorates: list(object({ id: id(), name: text(1, 120), frozen: flag() }), 0, 50),
      documents: list(named, 0, 500),
      /** Its rules know votes that pass when few object. */
      dissent: flag(),
      matters: list(object({ code: choice(matters), name: text(1, 60), rule: text(1, 200) }), 1, 40),
    }),
    0,
    100,
  ),
});
export type VoteForm = Shape<typeof voteForm>;

/** A vote in the list of those who organise. */
export const officeVoteLine = contract({
  ...{ id: id(), title: text(2, 60), state: choice(voteStates), place: text(1, 80), matter: text(1, 60) },
  ...{ opensAt: instant(), closesAt: instant(), due: maybe(instant()), late: flag() },
  ...{ filled: count(), slots: count(), conflicts: count(), objections: count() },
});
export type OfficeVoteLine = Shape<typeof officeVoteLine>;
export const officeVotes = contract({ now: instant(), votes: list(object(officeVoteLine), 0, 200) });
export type OfficeVotes = Shape<typeof officeVotes>;

export const conflictLine = contract({
  ...{ id: id(), kind: choice(conflictKinds), label: text(1, 200), code: slipCode(), at: instant() },
  /** What happened, in one sentence; never a choice. */
  words: text(0, 600),
  decided: maybe(choice(conflictDecisions)),
  reason: maybe(text(1, 300)),
  /** What can be decided about it. */
  open: list(choice(conflictDecisions), 0, 3),
  /** Two entries differ: a third person enters the paper once more. */
  third: flag(),
});
export type ConflictLine = Shape<typeof conflictLine>;

export const objectionLine = contract({
  ...{ id: id(), label: text(1, 200), words: text(0, 500), at: instant(), due: instant(), late: flag() },
  ...{ answer: maybe(text(1, 500)), upheld: maybe(flag()), answers: flag() },
});
export type ObjectionLine = Shape<typeof objectionLine>;

export const officeVote = contract({
  now: instant(),
  ...officeVoteLine,
  version: version(),
  placeId: id(),
  buildings: list(id(), 0, 200),
  questions: list(object(question), 1, voteLimits.questions),
  documents: list(named, 0, voteLimits.documents),
  cents: maybe(number()),
  matterCode: choice(matters),
  rule: text(1, 200),
  pack: text(1, 80),
  electorateId: maybe(id()),
  electorateHash: maybe(text(64, 64)),
  topicId: maybe(id()),
  city: flag(),
  cityAddress: maybe(text(1, 300)),
  ...{ special: flag(), dissent: flag(), committeeTold: flag(), ruleDocumentId: maybe(id()) },
  endedReason: maybe(text(1, 200)),
  /** What still keeps it from being posted, in sentences. */
  lacks: list(text(1, 200), 0, 25),
  turnout: maybe(object(turnout)),
  moves: list(choice(askedMoves), 0, 12),
  paperAsked: count(),
  delivered: count(),
  /** Papers that one person has entered and another has not; `mine` of them were mine. */
  entries: object({ waiting: count(), mine: count() }),
  conflictLines: list(object(conflictLine), 0, 500),
  objectionLines: list(object(objectionLine), 0, 500),
  rights: object({
    ...{ revise: flag(), enter: flag(), deliver: flag(), look: flag(), city: flag() },
    /** There is a newer edition of the electorate. */
    follow: flag(),
  }),
});
export type OfficeVote = Shape<typeof officeVote>;

/** A slot as those who organise see it: never a choice. */
export const slotLine = contract({
  ...{ id: id(), label: text(1, 200), code: slipCode(), area: integer(0, 2_000_000_000), units: count() },
  ...{ channel: maybe(choice(ballotChannels)), at: maybe(instant()), byProxy: flag() },
  ...{ paperAsked: flag(), delivered: list(choice(deliveryMeans), 0, 20), entered: count() },
  /** Who brought its paper, where that was not the owner. */
  carriedBy: list(text(2, 40), 0, 3),
});
export type SlotLine = Shape<typeof slotLine>;
export const slotLines = contract({ now: instant(), slots: list(object(slotLine), 0, 5000) });
export type SlotLines = Shape<typeof slotLines>;
export const askSlots = contract({ q: optional(text(1, 40)) });
export type AskSlots = Shape<typeof askSlots>;

/** Whoever brought an owner's paper: what they were asked about it. */
export const carrier = contract({
  name: text(2, 40),
  /** The owner signed the paper. */
  signed: flag(),
  /** They had it from the owner, and from nobody in between. */
  handed: flag(),
});
export type Carrier = Shape<typeof carrier>;
/** A paper as one person reads it: with its photo, and who carried it where that was not its owner. */
export const enterPaper = contract({
  code: slipCode(),
  answers,
  documentId: id(),
  proxyId: optional(id()),
  carrier: optional(object(carrier)),
});
export type EnterPaper = Shape<typeof enterPaper>;
export const enteredPaper = contract({
  /** It waits for a second person, it counts, the two differ, or another ballot was there before. */
  outcome: choice(['waits', 'counts', 'differs', 'conflict']),
  label: text(1, 200),
});
export type EnteredPaper = Shape<typeof enteredPaper>;

/** Somebody votes at the window with the code of their household; they signed what the photo shows. */
export const windowBallot = contract({
  code: slipCode(),
  answers,
  documentId: id(),
  proxyId: optional(id()),
});
export type WindowBallot = Shape<typeof windowBallot>;

/** What a code stands for, for whoever is at the window or enters papers. */
export const slipFound = contract({
  ...{
    slotId: id(),
    code: slipCode(),
    label: text(1, 200),
    filled: flag(),
    channel: maybe(choice(ballotChannels)),
  },
  ...{ units: count(), questions: list(object(question), 1, voteLimits.questions), mayWindow: flag() },
  proxies: list(object({ id: id(), name: text(1, 40), confirmed: flag() }), 0, 20),
});
export type SlipFound = Shape<typeof slipFound>;

export const giveProxy = contract({
  code: slipCode(),
  holderName: text(2, 40),
  holderPhone: text(11, 11, /^1\d{10}$/),
  /** They said so, and the paper shows it. */
  propertyStaff: flag(),
  documentId: id(),
});
export type GiveProxy = Shape<typeof giveProxy>;
export const gaveProxy = contract({ id: id(), asksOwner: flag() });
export type GaveProxy = Shape<typeof gaveProxy>;

export const decideConflict = contract({ decision: choice(conflictDecisions), reason: text(5, 300) });
export type DecideConflict = Shape<typeof decideConflict>;
export const answerObjection = contract({ answer: text(5, 500), upheld: flag() });
export type AnswerObjection = Shape<typeof answerObjection>;

export const deliver = contract({
  slots: list(id(), 1, 1000),
  means: choice(deliveryMeans),
  day: text(10, 10, /^\d{4}-\d\d-\d\d$/),
});
export type Deliver = Shape<typeof deliver>;

export const lookAtBallots = contract({ reason: text(5, 200) });
export type LookAtBallots = Shape<typeof lookAtBallots>;
/** A ballot as somebody saw it who counts; that they did is on record. */
export const ballotSeen = contract({
  ...{ label: text(1, 200), code: slipCode(), channel: choice(ballotChannels), at: instant() },
  ...{ byProxy: flag(), answers },
});
export type BallotSeen = Shape<typeof ballotSeen>;
export const ballotsSeen = contract({ ballots: list(object(ballotSeen), 0, 5000), looks: count() });
export type BallotsSeen = Shape<typeof ballotsSeen>;

/** What a file of the city's system brought. */
export const cityTaken = contract({ rows: count(), taken: count(), known: count(), conflicts: count() });
export type CityTaken = Shape<typeof cityTaken>;

/** What is printed: the notice, the households' ballots, the result. */
export const prints = ['notice', 'slips', 'result'] as const;
export const printVote = contract({ what: choice(prints) });
export type PrintVote = Shape<typeof printVote>;
