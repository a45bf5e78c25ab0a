import type { Machine, MoveOf, StateOf } from '../machine';
import { holdsAt, steering, type Actor, type Permission } from '../people/people.rules';

const life = <const S extends string, const M extends string, const P extends string>(
  table: Machine<S, M, P>,
) => table;

/**
 * The life of a topic, apart from the stages it goes through while it is open. A person looks at it before neighbours do;
 * `app` is what follows from numbers and from other features: enough support, a decision, a judgement.
 */
export const topicLife = life({
  start: ['pending'],
  ends: ['done', 'declined', 'merged', 'withdrawn', 'refused'],
  // One line a move, so that the whole life can be seen at once.
  // prettier-ignore
  moves: {
    publish: { from: ['pending'], to: 'open', by: ['reviewer'] },
    refuse: { from: ['pending'], to: 'refused', by: ['reviewer'] },
    revise: { from: ['pending', 'refused'], to: 'pending', by: ['raiser'] },
    withdraw: { from: ['pending', 'open'], to: 'withdrawn', by: ['raiser'] },
    takeUp: { from: ['open'], by: ['reviewer'] },
    study: { from: ['open'], by: ['reviewer'] },
    decline: { from: ['open'], to: 'declined', by: ['reviewer'] },
    enter: { from: ['open'], by: ['keeper', 'app'] },
    merge: { from: ['open'], to: 'merged', by: ['reviewer'] },
    finish: { from: ['open'], to: 'done', by: ['keeper', 'app'] },
    reopen: { from: ['done'], to: 'open', by: ['reviewer', 'app'] },
  },
});
export type TopicState = StateOf<typeof topicLife>;
export type TopicMove = MoveOf<typeof topicLife>;
export type TopicPart = 'raiser' | 'reviewer' | 'keeper' | 'app';

/** States in which neighbours see a topic. */
export const shownTopics = ['open', 'done', 'declined', 'merged'] as const satisfies readonly TopicState[];

/** 提事 听事 议事 定事 办事 评事; a district may do with fewer. */
export const stages = ['raise', 'hear', 'discuss', 'decide', 'do', 'judge'] as const;
export type Stage = (typeof stages)[number];

/** How somebody took part in a topic; each once. */
export const topicParts = ['raised', 'supported', 'came', 'spoke', 'voted', 'judged'] as const;
export type TakenPart = (typeof topicParts)[number];

/** At which level a stage is held. */
export const stageLevels = ['grid', 'compound', 'community', 'street', 'district'] as const;
export type StageLevel = (typeof stageLevels)[number];

/** Whose post a stage can fall to. */
export const stageHolders = [
  'handle',
  'coordinate',
  'lead',
  'supervise',
] as const satisfies readonly Permission[];
export type StageHolder = (typeof stageHolders)[number];

/** One stage as a district lays it down: its name there, who has it, at which level, and for how many calendar days. */
export interface StageTerms {
  readonly stage: Stage;
  readonly name: string;
  readonly permission: StageHolder;
  readonly level: StageLevel;
  readonly days: number;
}

/** One version of a district's terms of topics. */
export interface TopicTerms {
  readonly steps: readonly StageTerms[];
  /** So many neighbours behind it bring a topic on: of one building, of a whole compound. */
  readonly buildingSupport: number;
  readonly compoundSupport: number;
  /** Working days until a person has looked at a topic, or at an argument, or has called whoever has no phone. */
  readonly reviewDays: number;
  readonly argumentDays: number;
  readonly callDays: number;
  /** Calendar days for which something may be studied at most. */
  readonly studyDays: number;
  /** Topics that one person may have waiting or open in their first stage. */
  readonly mostOpen: number;
  /** Things that one person may have said about one topic. */
  readonly mostSaid: number;
}

/** Why a table of stages cannot be used: it begins with raising and ends with judging, each once and in order. */
export const stepFaults = ['first', 'last', 'order', 'few'] as const;
export type StepFault = (typeof stepFaults)[number];
export function stepsFault(steps: readonly Pick<StageTerms, 'stage'>[]): StepFault | null {
  const ranks = steps.map(({ stage }) => stages.indexOf(stage));
  if (ranks.length < 4) return 'few';
  if (ranks[0] !== 0) return 'first';
  if (ranks.at(-1) !== stages.length - 1) return 'last';
  return ranks.every((rank, at) => at === 0 || rank > (ranks[at - 1] ?? 0)) ? null : 'order';
}

/** The stage after one, as a district goes through them; null after the last. */
export const stageAfter = (steps: readonly StageTerms[], stage: Stage): StageTerms | null =>
  steps[steps.findIndex((one) => one.stage === stage) + 1] ?? null;

/** The nearest stage of a district at or after one that it may not have: where four steps do, hearing falls to discussing. */
export const stageAt = (steps: readonly StageTerms[], stage: Stage): StageTerms | null =>
  steps.find((one) => stages.indexOf(one.stage) >= stages.indexOf(stage)) ?? null;

/** What of a topic decides who may do what with it. */
export interface TopicFacts {
  readonly raiserId: string | null;
  readonly path: string;
  /** Who holds its stage: those with `permission` at `path`. */
  readonly held: { readonly permission: Permission; readonly path: string } | null;
  /** Those with a seat in the residents' group that runs it. */
  readonly seats: readonly string[];
}

/** The parts that `actor` plays in a topic; nobody decides about their own. A worker speaks for whoever has no account. */
export function partsTowardTopic(
  { raiserId, path, held, seats }: TopicFacts,
  actor: Pick<Actor, 'id' | 'posts'>,
): Exclude<TopicPart, 'app'>[] {
  const steers = holdsAt(actor, steering, path);
  const own = actor.id === raiserId;
  const keeps =
    steers || seats.includes(actor.id) || (held !== null && holdsAt(actor, [held.permission], held.path));
  return [
    ...(own || (raiserId === null && steers) ? ['raiser' as const] : []),
    ...(steers && !own ? ['reviewer' as const] : []),
    ...(keeps && !own ? ['keeper' as const] : []),
  ];
}

/** Why neighbours do not get to see a topic. */
export const refusedTopics = ['private', 'matter', 'same', 'law', 'unclear', 'other'] as const;
export type RefusedTopic = (typeof refusedTopics)[number];

/** How a topic was answered. */
export const topicAnswers = ['taken', 'studying', 'not_taken'] as const;
export type TopicAnswer = (typeof topicAnswers)[number];
export const answerOf: Partial<Record<TopicMove, TopicAnswer>> = {
  takeUp: 'taken',
  study: 'studying',
  decline: 'not_taken',
};

/** What keeps somebody from standing behind a topic. */
export const supportFaults = ['signed_out', 'not_home', 'own', 'over'] as const;
export type SupportFault = (typeof supportFaults)[number];

/** How somebody stands to a topic that they might support or argue about. */
export interface Supporting {
  readonly signedIn: boolean;
  /** They belong to a home of the topic's community. */
  readonly atHome: boolean;
  readonly own: boolean;
  readonly state: TopicState;
  readonly stage: Stage;
}

/** Stages in which neighbours may still stand behind a topic: until it is decided. */
export const supportStages: readonly Stage[] = ['raise', 'hear', 'discuss'];

/** Why somebody may not support a topic; null where they may. It says that somebody wants it talked about, and decides nothing. */
export function supportFault({ signedIn, atHome, own, state, stage }: Supporting): SupportFault | null {
  if (state !== 'open' || !supportStages.includes(stage)) return 'over';
  if (!signedIn) return 'signed_out';
  if (own) return 'own';
  return atHome ? null : 'not_home';
}

/** The sides of an argument; a fact takes none. */
export const sides = ['for', 'worry', 'fact'] as const;
export type Side = (typeof sides)[number];
export const argumentStates = ['pending', 'shown', 'withheld'] as const;
export type ArgumentState = (typeof argumentStates)[number];
/** Why an argument is not shown; its author alone is told. */
export const withheldReasons = ['private', 'abuse', 'advert', 'off_topic', 'same', 'other'] as const;
export type WithheldReason = (typeof withheldReasons)[number];

/** Why somebody may not say an argument; whoever raised it may add a fact as well. */
export function argueFault({ signedIn, atHome, state }: Supporting): Exclude<SupportFault, 'own'> | null {
  if (state !== 'open') return 'over';
  if (!signedIn) return 'signed_out';
  return atHome ? null : 'not_home';
}

/** What somebody owes to a topic: a look, its step, the answer that was promised, a look at an argument, word to whoever has no phone. */
export const topicOwed = ['review', 'stage', 'study', 'argument', 'call'] as const;
export type TopicOwedWhat = (typeof topicOwed)[number];

const DAY = 24 * 60 * 60_000;
/** In which day of a stage one is, from 1; days of 24 hours. */
export const dayOfStage = (entered: Date, at: Date): number =>
  Math.max(Math.floor((+at - +entered) / DAY), 0) + 1;
/** Whole days between two instants, at least 0. */
export const daysBetween = (from: Date, to: Date): number => Math.max(Math.round((+to - +from) / DAY), 0);
