import type { Machine, MoveOf, StateOf } from '../machine';
import type { FreeTime, Near } from '../volunteer/volunteer.rules';
import { nearness } from '../volunteer/volunteer.rules';
import { dayOfDate, weekdayOfDay } from '../deadline/shanghai.rules';
import type { When } from '../wish/wish.rules';

const life = <const S extends string, const M extends string, const P extends string>(
  table: Machine<S, M, P>,
) => table;

/**
 * The life of an offer: somebody is asked whether they would take a wish. Nobody is ordered; a no costs nothing, and what was
 * not answered in time goes to the next. `app` follows from what becomes of the wish.
 */
export const offerLife = life({
  start: ['queued', 'offered'],
  ends: ['accepted', 'declined', 'unanswered', 'recalled'],
  moves: {
    make: { from: ['queued'], to: 'offered', by: ['app'] },
    accept: { from: ['offered'], to: 'accepted', by: ['person'] },
    decline: { from: ['offered'], to: 'declined', by: ['person'] },
    pass: { from: ['offered'], to: 'unanswered', by: ['app'] },
    recall: { from: ['queued', 'offered'], to: 'recalled', by: ['worker', 'app'] },
  },
});
export type OfferState = StateOf<typeof offerLife>;
export type OfferMove = MoveOf<typeof offerLife>;

/** Whom it goes to: one person, a team, everybody who would go as far, or somebody to come along with a helper. */
export const offerKinds = ['person', 'team', 'pool', 'second'] as const;
export type OfferKind = (typeof offerKinds)[number];

/** A candidate as far as they fit a wish; what they did before is no part of it. */
export interface Fits {
  readonly skilled: boolean;
  readonly near: Near;
  readonly times: readonly FreeTime[];
  /** Promises they hold now. */
  readonly holds: number;
}

/** The weekdays on which a wish suits, 0 as Sunday. */
export function weekdaysOf({ when, dates }: { when: When; dates: readonly string[] }): number[] {
  if (when === 'weekend') return [0, 6];
  if (when === 'weekday') return [1, 2, 3, 4, 5];
  if (when === 'dates') return [...new Set(dates.map((date) => weekdayOfDay(dayOfDate(date))))].sort();
  return [0, 1, 2, 3, 4, 5, 6];
}

/** Whether somebody is free on a day that suits; null where they said nothing about their times. */
export function isFree(times: readonly FreeTime[], weekdays: readonly number[]): boolean | null {
  return times.length ? times.some(({ weekday }) => weekdays.includes(weekday)) : null;
}

/** Candidates in the order in which they are best asked: who can do it, has time, is near, and has little else to do. Equal ones keep their order. */
export function inOrder<T extends Fits>(candidates: readonly T[], weekdays: readonly number[]): T[] {
  const rank = ({ skilled, times, near, holds }: T): number[] => {
    const free = isFree(times, weekdays);
    return [skilled ? 0 : 1, free === false ? 2 : free === null ? 1 : 0, nearness.indexOf(near), holds];
  };
  return candidates
    .map((one, place) => ({ one, key: [...rank(one), place] }))
    .sort((a, b) => a.key.reduce((found, value, at) => found || value - (b.key[at] ?? 0), 0))
    .map(({ one }) => one);
}
