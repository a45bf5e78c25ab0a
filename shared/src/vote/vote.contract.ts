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
  text,
  type Shape,
} from '../contract';
import { ballotChannels, noCastReasons } from './ballot.rules';
import { voteStates } from './life.rules';
import { choices } from './tally.rules';

export const voteLimits = { questions: 10, documents: 8 } as const;

/** A code on a household's slip, as it is printed or read aloud. */
export const slipCode = () => text(8, 8, /^[0-9A-HJKMNP-TV-Z]{8}$/);
const hash = () => text(64, 64, /^[0-9a-f]{64}$/);
const areaField = () => integer(0, 2_000_000_000);

/** One answer to each question. */
export const answers = list(
  object({ question: integer(1, voteLimits.questions), choice: choice(choices) }),
  1,
  voteLimits.questions,
);

export const question = contract({ number: integer(1, voteLimits.questions), words: text(2, 200) });
export type Question = Shape<typeof question>;

/** Heads and area, in hundredths of a square metre. */
export const weight = contract({ heads: count(), area: areaField() });

/** How many took part so far, and what is missing to two thirds (or what the rule of the matter asks). */
export const turnout = contract({
  part: object(weight),
  total: object(weight),
  needs: object(weight),
  missing: object(weight),
  /** What is missing, in one sentence. */
  sentence: text(1, 80),
  groups: list(object({ name: text(1, 40), part: count(), total: count() }), 0, 300),
});
export type Turnout = Shape<typeof turnout>;

/** A slot of mine: what it is for, and where it stands. */
export const ownSlot = contract({
  id: id(),
  label: text(1, 200),
  building: maybe(text(1, 20)),
  area: areaField(),
  units: count(),
  filled: flag(),
  channel: maybe(choice(ballotChannels)),
  at: maybe(instant()),
  byProxy: flag(),
  /** I cast it, or it was cast for me alone; else another owner of the same home did. */
  mine: flag(),
  paperAsked: flag(),
  /** What it would pay, in cents. */
  share: maybe(number()),
  rights: object({ cast: flag(), paper: flag(), object: flag(), proxy: flag() }),
  why: maybe(choice(noCastReasons)),
  /** Somebody votes for this slot, and I have not said yet whether they may. */
  proxy: maybe(object({ id: id(), name: text(1, 40), confirmed: flag() })),
});
export type OwnSlot = Shape<typeof ownSlot>;

/** A vote as anybody sees it who comes to its page. */
export const votePage = contract({
  now: instant(),
  id: id(),
  title: text(2, 60),
  state: choice(voteStates),
  place: text(1, 80),
  matter: text(1, 60),
  /** The law's own name for how it passes, and by which edition of which rules. */
  rule: text(1, 200),
  pack: text(1, 80),
  questions: list(object(question), 1, voteLimits.questions),
  documents: list(object({ id: id(), name: text(1, 120), url: text(1, 300) }), 0, voteLimits.documents),
  opensAt: instant(),
  closesAt: instant(),
  endedReason: maybe(text(1, 200)),
  topicId: maybe(id()),
  electorateHash: maybe(hash()),
  /** Online ballots belong to the city's own system: where that is. */
  city: maybe(object({ address: maybe(text(1, 300)), updatedAt: maybe(instant()) })),
  turnout: maybe(object(turnout)),
  slots: list(object(ownSlot), 0, 200),
  /** Why there is nothing for me to cast here at all. */
  why: maybe(choice(noCastReasons)),
  /** What the rules say on acting for an owner, and whether an owner can give an authority on the phone. */
  authority: object({ rule: text(1, 200), phone: flag() }),
  result: flag(),
  phone: maybe(text(1, 20)),
});
export type VotePage = Shape<typeof votePage>;

/** A vote in a list. */
export const voteLine = contract({
  id: id(),
  title: text(2, 60),
  state: choice(voteStates),
  place: text(1, 80),
  opensAt: instant(),
  closesAt: instant(),
});
export type VoteLine = Shape<typeof voteLine>;
export const voteLines = contract({ now: instant(), votes: list(object(voteLine), 0, 200) });
export type VoteLines = Shape<typeof voteLines>;

/** Casts a ballot for one slot; `edition` is the electorate that was shown, by its hash. */
export const castBallot = contract({ slotId: id(), edition: hash(), answers });
export type CastBallot = Shape<typeof castBallot>;
export const castReceipt = contract({ code: slipCode(), at: instant() });
export type CastReceipt = Shape<typeof castReceipt>;

/** An owner lets somebody vote for one slot of theirs in one vote. */
export const giveOwnProxy = contract({
  slotId: id(),
  holderName: text(2, 40),
  holderPhone: text(11, 11, /^1\d{10}$/),
  /** They work for the firm that manages the compound, as the owner knows. */
  propertyStaff: flag(),
});
export type GiveOwnProxy = Shape<typeof giveOwnProxy>;

export const askPaper = contract({ slotId: id() });
export type AskPaper = Shape<typeof askPaper>;
export const objectTo = contract({ slotId: id(), words: text(5, 500) });
export type ObjectTo = Shape<typeof objectTo>;
export const answerProxy = contract({ yes: flag() });
export type AnswerProxy = Shape<typeof answerProxy>;

/** One test of a result: what it asks, whether it is met, by which article. */
export const resultTest = contract({
  name: text(1, 80),
  met: flag(),
  article: maybe(text(1, 80)),
  needs: object(weight),
  has: object(weight),
  of: object(weight),
});
export const questionResult = contract({
  number: integer(1, voteLimits.questions),
  words: text(2, 200),
  /** Null where nobody is on the roll: no result. */
  passed: maybe(flag()),
  sentence: text(1, 200),
  tests: list(object(resultTest), 0, 6),
  yes: object(weight),
  no: object(weight),
  abstain: object(weight),
  part: object(weight),
  silent: object(weight),
  /** Would it pass if silent owners were counted the other way? Null where there is no other way. */
  otherwise: maybe(flag()),
});
export type QuestionResult = Shape<typeof questionResult>;

export const voteResult = contract({
  now: instant(),
  id: id(),
  title: text(2, 60),
  state: choice(voteStates),
  place: text(1, 80),
  rule: text(1, 200),
  total: object(weight),
  questions: list(object(questionResult), 1, voteLimits.questions),
  /** What becomes of those who took no part, in one sentence. */
  silentSentence: text(1, 200),
  electorateHash: hash(),
  ballotsHash: hash(),
  edition: count(),
  countedAt: instant(),
  publishedAt: maybe(instant()),
  objectionsUntil: maybe(instant()),
  /** My slots, so that I can say what is wrong about one. */
  slots: list(object({ id: id(), label: text(1, 200) }), 0, 200),
  objections: object({ open: count(), answered: count() }),
  mine: list(object({ words: text(0, 500), answer: maybe(text(1, 500)), due: instant() }), 0, 20),
  rights: object({ object: flag() }),
  topicId: maybe(id()),
});
export type VoteResult = Shape<typeof voteResult>;
