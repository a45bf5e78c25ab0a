import type { Machine } from '../machine';
import { holdsAt, steering, type Actor } from '../people/people.rules';

/** How far something is that a person asks for and others agree to: a report-in, a post, a place in a team. */
export const standingStates = ['asked', 'held', 'declined', 'withdrawn', 'ended'] as const;
export type StandingState = (typeof standingStates)[number];
export const standingMoves = ['confirm', 'decline', 'withdraw', 'end'] as const;
export type StandingMove = (typeof standingMoves)[number];
/** Whose it is; and whoever answers for the place or leads the team. */
export type StandingPart = 'self' | 'steward';

/** Whoever asks may always go again; nobody is put anywhere. */
export const standingLife: Machine<StandingState, StandingMove, StandingPart> = {
  start: ['asked'],
  ends: ['declined', 'withdrawn', 'ended'],
  moves: {
    confirm: { from: ['asked'], to: 'held', by: ['steward'] },
    decline: { from: ['asked'], to: 'declined', by: ['steward'] },
    withdraw: { from: ['asked'], to: 'withdrawn', by: ['self'] },
    end: { from: ['held'], to: 'ended', by: ['self', 'steward'] },
  },
};

/** The parts that somebody plays toward what another, or they themselves, asked for; nobody decides on their own. */
export function partsToward(
  { personId, path }: { readonly personId: string | null; readonly path: string },
  actor: Pick<Actor, 'id' | 'posts'>,
): StandingPart[] {
  if (personId === actor.id) return ['self'];
  return holdsAt(actor, steering, path) ? ['steward'] : [];
}

/** Whether something holds on a day; `until` is the first day on which it does not. Days are YYYY-MM-DD. */
export const holdsOn = (
  { since, until }: { readonly since: string | null; readonly until: string | null },
  day: string,
): boolean => since !== null && since <= day && (until === null || day < until);
