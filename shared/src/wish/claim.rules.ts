import { localDate } from '../deadline/shanghai.rules';
import type { Machine, MoveOf, PartOf, StateOf } from '../machine';
import { holdsAt, steering, type Actor } from '../people/people.rules';
import type { WishState, WishTerms } from './wish.rules';

const life = <const S extends string, const M extends string, const P extends string>(
  table: Machine<S, M, P>,
) => table;

/**
 * The life of a promise to help: it holds for a while until both agree a time, and from then on is kept, given back or fails.
 * Only the side that is helped, a second helper, or the worker for somebody without a phone confirms. A `friend` is whoever
 * comes along, `wish` is the wish that ends.
 */
export const claimLife = life({
  start: ['held'],
  ends: ['confirmed', 'released', 'unfulfilled', 'handed_over'],
  // One line a move, so that the whole life can be seen at once.
  // prettier-ignore
  moves: {
    propose: { from: ['held', 'agreed'], by: ['claimer', 'wisher'] },
    agree: { from: ['held', 'agreed'], to: 'agreed', by: ['claimer', 'wisher'] },
    companion: { from: ['held', 'agreed'], by: ['claimer'] },
    accompany: { from: ['held', 'agreed'], by: ['friend'] },
    sharePhone: { from: ['held', 'agreed', 'under_way'], by: ['claimer', 'wisher'] },
    hidePhone: { from: ['held', 'agreed', 'under_way'], by: ['claimer', 'wisher'] },
    start: { from: ['agreed', 'under_way'], to: 'under_way', by: ['claimer', 'wisher'] },
    finish: { from: ['under_way'], to: 'done', by: ['claimer'] },
    confirm: { from: ['under_way', 'done'], to: 'confirmed', by: ['wisher', 'second', 'worker'] },
    fail: { from: ['agreed', 'under_way', 'done'], to: 'unfulfilled', by: ['wisher', 'second', 'worker', 'claimer'] },
    thank: { from: ['confirmed'], by: ['wisher'] },
    release: { from: ['held', 'agreed'], to: 'released', by: ['claimer', 'worker'] },
    passOn: { from: ['held', 'agreed'], by: ['claimer'] },
    handOver: { from: ['held', 'agreed'], to: 'handed_over', by: ['friend'] },
    expire: { from: ['held'], to: 'released', by: ['clock'] },
    drop: { from: ['held', 'agreed'], to: 'released', by: ['wish'] },
  },
});
export type ClaimState = StateOf<typeof claimLife>;
export type ClaimMove = MoveOf<typeof claimLife>;
export type ClaimPart = PartOf<typeof claimLife>;

/** States in which a claim takes up a hand of its wish. */
export const liveClaims = ['held', 'agreed', 'under_way', 'done'] as const satisfies readonly ClaimState[];
export const isLive = (state: ClaimState): boolean => (liveClaims as readonly ClaimState[]).includes(state);
/** States from which a wish cannot be taken back any more: somebody is there, or was. */
export const begun = ['under_way', 'done'] as const satisfies readonly ClaimState[];

/** Who comes along where two have to: the community finds somebody, or the helper brings a friend. */
export const companions = ['arrange', 'own'] as const;
export type Companion = (typeof companions)[number];

/** How it was confirmed: by the wisher's tap, by the code on the wisher's card, by a worker who called, by the second helper. */
export const confirmedWays = ['tap', 'card', 'phone', 'second'] as const;
export type ConfirmedWay = (typeof confirmedWays)[number];

/** How sure an hour is: confirmed by both sides, or by the organiser and a witness. */
export const gradeOf = (way: ConfirmedWay): 'A' | 'B' => (way === 'tap' || way === 'card' ? 'A' : 'B');

/** Why nothing came of it. */
export const failedBecause = ['nobody_came', 'not_possible', 'not_finished', 'other'] as const;
export type FailedBecause = (typeof failedBecause)[number];

/** What of a claim decides who may do what with it. */
export interface ClaimFacts {
  readonly personId: string;
  readonly secondId: string | null;
  readonly wisherId: string | null;
  readonly path: string;
}

/** The parts that `actor` plays in a claim. Whoever helps never confirms, whatever else they are; a worker speaks for a wisher without an account. */
export function partsTowardClaim(
  { personId, secondId, wisherId, path }: ClaimFacts,
  actor: Pick<Actor, 'id' | 'posts'>,
): ClaimPart[] {
  if (actor.id === personId) return ['claimer'];
  if (actor.id === wisherId) return ['wisher'];
  const second = actor.id === secondId ? (['second'] as const) : [];
  if (!holdsAt(actor, steering, path)) return [...second];
  return [...second, 'worker', ...(wisherId ? [] : (['wisher'] as const))];
}

/** A claim as far as its time goes; `proposedBy` is the side whose time waits for the other's yes. */
export interface ClaimTimes {
  readonly state: ClaimState;
  readonly proposedAt: Date | null;
  readonly proposedBy: 'claimer' | 'wisher' | null;
  readonly agreedAt: Date | null;
  readonly pair: boolean;
  readonly secondId: string | null;
}

/** Why a move that the table allows is not open yet; null where nothing speaks against it. */
export type NotYet = 'nothing_proposed' | 'own_proposal' | 'needs_second' | 'not_the_day' | 'before_time';
export function notYet(
  move: ClaimMove,
  parts: readonly ClaimPart[],
  claim: ClaimTimes,
  at: Date,
): NotYet | null {
  const { proposedAt, proposedBy, agreedAt, pair, secondId, state } = claim;
  if (move === 'agree') {
    if (!proposedAt || !proposedBy) return 'nothing_proposed';
    return parts.includes(other(proposedBy)) ? null : 'own_proposal';
  }
  if (move === 'start') {
    if (pair && !secondId) return 'needs_second';
    return agreedAt && localDate(at) < localDate(agreedAt) ? 'not_the_day' : null;
  }
  if (move === 'fail' && state === 'agreed') return agreedAt && at < agreedAt ? 'before_time' : null;
  return null;
}
const other = (side: 'claimer' | 'wisher'): ClaimPart => (side === 'claimer' ? 'wisher' : 'claimer');

/** Somebody who wants to help, and the wish, as far as it decides whether they may. */
export interface Claiming {
  readonly state: WishState;
  readonly own: boolean;
  /** Belongs to a home here. */
  readonly bound: boolean;
  /** Has agreed to serve; for a minor the guardian has. */
  readonly consented: boolean;
  readonly minor: boolean;
  readonly pair: boolean;
  /** Is on it already, as helper or companion. */
  readonly already: boolean;
  readonly holds: number;
  readonly firstTimer: boolean;
  /** An offer of it was made to them, so that a hand is theirs. */
  readonly offered: boolean;
  readonly hands: number;
  /** Hands that are promised, and those kept for somebody who was offered one. */
  readonly taken: number;
  readonly kept: number;
  readonly publishedAt: Date;
}

/** Why somebody may not claim; the first that holds. */
export const claimFaults = [
  'closed',
  'own',
  'unbound',
  'consent',
  'minor',
  'already',
  'many',
  'taken',
  'first',
] as const;
export type ClaimFault = (typeof claimFaults)[number];

/** What speaks against a claim at `at`; null where nothing does. No post and nothing WeChat knows is asked for. */
export function claimFault(
  claiming: Claiming,
  { mostClaims, firstHands, firstHours }: Pick<WishTerms, 'mostClaims' | 'firstHands' | 'firstHours'>,
  at: Date,
): ClaimFault | null {
  const { state, hands, taken, kept, offered, firstTimer, publishedAt } = claiming;
  const free = hands - taken - (offered ? Math.max(kept - 1, 0) : kept);
  // Of several hands some wait a while for people who never helped before.
  const reserved =
    hands > 1 && +at < +publishedAt + firstHours * 3_600_000 ? Math.min(firstHands, hands - 1) : 0;
  const speaks: Record<ClaimFault, boolean> = {
    closed: state !== 'open' && state !== 'taken',
    own: claiming.own,
    unbound: !claiming.bound,
    consent: !claiming.consented,
    minor: claiming.minor && claiming.pair,
    already: claiming.already,
    many: claiming.holds >= mostClaims,
    taken: free <= 0,
    first: free > 0 && free <= reserved && !firstTimer && !offered,
  };
  return claimFaults.find((fault) => speaks[fault]) ?? null;
}

/** Until when a claim holds that was made at `at`. */
export const lockUntil = (at: Date, { claimHours }: Pick<WishTerms, 'claimHours'>): Date =>
  new Date(+at + claimHours * 3_600_000);

/** Minutes between two promises below which they are one after the other too soon. */
const apart = 90;
/** Whether a time collides with others that somebody has promised. */
export const collides = (time: Date, promised: readonly Date[]): boolean =>
  promised.some((one) => Math.abs(+one - +time) < apart * 60_000);

/** What is wrong with a proposed time: it is over, or beyond what the wish may still wait. */
export function proposalFault(time: Date, at: Date, until: string): 'past' | 'far' | null {
  if (+time <= +at) return 'past';
  return localDate(time) > until ? 'far' : null;
}
