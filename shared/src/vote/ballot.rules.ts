import { toldApart } from '../small-groups.rules';
import type { Choice } from './tally.rules';

/** How a ballot came: from the owner's phone, on paper, at the window, or out of the city's own system. */
export const ballotChannels = ['phone', 'paper', 'window', 'city'] as const;
export type BallotChannel = (typeof ballotChannels)[number];

/** What counts for a slot. */
export interface Held {
  readonly channel: BallotChannel;
  /** Cast by somebody with a written authority. */
  readonly byProxy: boolean;
}

/** What becomes of a ballot: it fills the slot, takes the place of the one before, or waits for a person to look at both. */
export type Reception = 'fills' | 'replaces' | 'conflict';

/**
 * What becomes of a ballot for a slot. The first valid one holds; an owner's own takes the place of a proxy's until the
 * vote closes. Anything later is never dropped in silence: it is listed.
 */
export function receptionOf(before: Held | null, next: Held, over: boolean): Reception {
  if (!before) return 'fills';
  return !over && before.byProxy && !next.byProxy ? 'replaces' : 'conflict';
}

/** One answer to one question. */
export interface Answered {
  readonly question: number;
  readonly choice: Choice;
}

/** What is wrong with answers to `questions`: one is missing, one is given twice, one is of no question. */
export type AnswerFault = 'missing' | 'twice' | 'unknown';

export function answersFault(questions: readonly number[], given: readonly Answered[]): AnswerFault | null {
  const numbers = given.map(({ question }) => question);
  if (numbers.some((number) => !questions.includes(number))) return 'unknown';
  if (new Set(numbers).size < numbers.length) return 'twice';
  return questions.every((number) => numbers.includes(number)) ? null : 'missing';
}

/** Whether two entries of one paper say the same, in whatever order. */
export const sameAnswers = (one: readonly Answered[], other: readonly Answered[]): boolean =>
  canonicalAnswers(one) === canonicalAnswers(other);

/** Answers as one text, the same for the same answers: `1:yes 2:no`. */
export const canonicalAnswers = (given: readonly Answered[]): string =>
  [...given]
    .sort((a, b) => a.question - b.question)
    .map(({ question, choice }) => `${question}:${choice}`)
    .join(' ');

/** Why something about ballots waits for a person. */
export const conflictKinds = ['second_ballot', 'entries_differ', 'co_owner', 'sale', 'proxy'] as const;
export type ConflictKind = (typeof conflictKinds)[number];

/** How it was decided: what counts stays, the other one takes its place, or none counts. */
export const conflictDecisions = ['keep', 'replace', 'none'] as const;
export type ConflictDecision = (typeof conflictDecisions)[number];

/** What can be decided about each. Where two people read a paper differently, a third reads it, or it does not count. */
export const decisionsFor: Readonly<Record<ConflictKind, readonly ConflictDecision[]>> = {
  second_ballot: ['keep', 'replace', 'none'],
  entries_differ: ['none'],
  co_owner: ['keep', 'none'],
  sale: ['keep'],
  proxy: ['keep', 'none'],
};

/** How a home was told of a vote and given what it votes with. */
export const deliveryMeans = ['message', 'call', 'door', 'post', 'paper'] as const;
export type DeliveryMeans = (typeof deliveryMeans)[number];

/** Why somebody cannot cast a ballot on the phone: said in one line in the place of the button. */
export const noCastReasons = [
  'sign_in',
  'not_owner',
  'not_yet',
  'over',
  'cast',
  'co_owner',
  'city',
  'paper_only',
] as const;
export type NoCast = (typeof noCastReasons)[number];

/** Numbers about fewer homes than this would tell of single ones, and are not shown. */
export const leastShownHomes = 5;

/** A group of slots with how many are filled. */
export interface GroupTurnout {
  readonly name: string;
  readonly part: number;
  readonly total: number;
}

/** Turnout by group: those that are not told apart are told together under `rest`, and not at all where that is still too few. */
export function turnoutGroups(groups: readonly GroupTurnout[], rest: string): GroupTurnout[] {
  const { apart, together } = toldApart(groups, ({ total }) => total, leastShownHomes);
  // homes of no building are told under the same name
  const shown = apart.filter(({ name }) => name !== rest);
  const sum = [...together, ...apart.filter(({ name }) => name === rest)].reduce(
    (all, { part, total }) => ({ name: rest, part: all.part + part, total: all.total + total }),
    { name: rest, part: 0, total: 0 },
  );
  return sum.total >= leastShownHomes ? [...shown, sum] : shown;
}
