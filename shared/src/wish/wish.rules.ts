import type { Machine, MoveOf, StateOf } from '../machine';
import { holdsAt, steering, type Actor } from '../people/people.rules';

const life = <const S extends string, const M extends string, const P extends string>(
  table: Machine<S, M, P>,
) => table;

/**
 * The life of a wish. A person looks at it before neighbours do; `taken` is when every hand that it needs has been
 * promised, and `app` follows from what becomes of the claims. What ends unfulfilled can be made again with the same words.
 */
export const wishLife = life({
  start: ['pending'],
  ends: ['fulfilled', 'refused', 'withdrawn', 'lapsed'],
  // One line a move, so that the whole life can be seen at once.
  // prettier-ignore
  moves: {
    publish: { from: ['pending'], to: 'open', by: ['reviewer'] },
    refuse: { from: ['pending', 'open'], to: 'refused', by: ['reviewer'] },
    adjust: { from: ['open'], by: ['reviewer'] },
    revise: { from: ['pending', 'refused', 'lapsed'], to: 'pending', by: ['wisher'] },
    withdraw: { from: ['pending', 'open', 'taken'], to: 'withdrawn', by: ['wisher'] },
    enough: { from: ['open'], to: 'fulfilled', by: ['wisher'] },
    fill: { from: ['open'], to: 'taken', by: ['app'] },
    free: { from: ['taken'], to: 'open', by: ['app'] },
    fulfil: { from: ['open', 'taken'], to: 'fulfilled', by: ['app'] },
    lapse: { from: ['open'], to: 'lapsed', by: ['app'] },
    lookBack: { from: ['fulfilled'], by: ['wisher'] },
  },
});
export type WishState = StateOf<typeof wishLife>;
export type WishMove = MoveOf<typeof wishLife>;
export type WishPart = 'wisher' | 'reviewer' | 'app';

/** States in which neighbours see a wish. */
export const shownWishes = ['open', 'taken', 'fulfilled'] as const satisfies readonly WishState[];

/** For whom it is: oneself, somebody who agreed, or a child that a worker names by a code only. */
export const wishFors = ['self', 'behalf', 'coded'] as const;
export type WishFor = (typeof wishFors)[number];

/** Where helper and wisher meet: at the community's station, at the wisher's home, or by phone only. */
export const spots = ['station', 'home', 'phone'] as const;
export type Spot = (typeof spots)[number];

/** On which days it suits; `dates` are named one by one. */
export const whens = ['any', 'weekend', 'weekday', 'dates'] as const;
export type When = (typeof whens)[number];

/** Why a wish is not published. Each has words that say what can be done instead. */
export const refusedWishes = [
  'private',
  'money',
  'danger',
  'trade',
  'matter',
  'unreachable',
  'other',
] as const;
export type RefusedWish = (typeof refusedWishes)[number];

/** How a fulfilled wish turned out, as its wisher says a month later. */
export const lookBacks = ['good', 'partly', 'bad'] as const;
export type LookBack = (typeof lookBacks)[number];

/** A district's terms of wishes. Days are calendar days unless they say working days. */
export interface WishTerms {
  /** Working days until a person has looked at it. */
  readonly reviewDays: number;
  /** Hours for which a claim holds until a day is agreed, and before its end the helper is reminded. */
  readonly claimHours: number;
  readonly remindHours: number;
  /** Hours in which an offer is answered. */
  readonly offerHours: number;
  /** Days after which somebody goes and asks when the wisher has not confirmed. */
  readonly confirmDays: number;
  readonly lookBackDays: number;
  /** How long it is looked for at most where the wisher names no day. */
  readonly openDays: number;
  /** Days without anybody after which the secretary is told, and then again. */
  readonly alarmDays: number;
  /** Of a wish with several hands, so many are kept for people who help for the first time, for so many hours. */
  readonly firstHands: number;
  readonly firstHours: number;
  /** Wishes that one person may have open, and claims that one helper may hold. */
  readonly mostWishes: number;
  readonly mostClaims: number;
}

/** What districts start with. */
export const standardWishes: WishTerms = {
  reviewDays: 2,
  claimHours: 48,
  remindHours: 12,
  offerHours: 12,
  confirmDays: 5,
  lookBackDays: 30,
  openDays: 30,
  alarmDays: 3,
  firstHands: 1,
  firstHours: 48,
  mostWishes: 3,
  mostClaims: 3,
};

/** What of a wish decides who may do what with it. A worker speaks for a wisher who has no account. */
export interface WishFacts {
  readonly wisherId: string | null;
  readonly madeBy: string;
  readonly path: string;
}

/** The parts that `actor` plays in a wish; nobody reviews their own. */
export function partsTowardWish(
  { wisherId, path }: WishFacts,
  actor: Pick<Actor, 'id' | 'posts'>,
): Exclude<WishPart, 'app'>[] {
  if (actor.id === wisherId) return ['wisher'];
  if (!holdsAt(actor, steering, path)) return [];
  return wisherId ? ['reviewer'] : ['reviewer', 'wisher'];
}

/** What a public text gives away: a phone, an identity number, a room, an account. */
export const leaks = ['phone', 'identity', 'room', 'account'] as const;
export type Leak = (typeof leaks)[number];

/** A share of all; null where there are none, so that nothing reads as 0 or 100 %. */
export const shareOf = (some: number, all: number): number | null => (all > 0 ? some / all : null);
