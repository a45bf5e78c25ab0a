import type { Machine } from '../machine';
import { holdsAt, steering, type Actor } from '../people/people.rules';

/** Words of praise wait for the yes of whom they praise; only then are they shown, and taken back at once. */
export const praiseStates = ['proposed', 'shown', 'declined', 'withdrawn'] as const;
export type PraiseState = (typeof praiseStates)[number];
export const praiseMoves = ['agree', 'decline', 'withdraw'] as const;
export type PraiseMove = (typeof praiseMoves)[number];
export type PraisePart = 'praised' | 'proposer';

export const praiseLife: Machine<PraiseState, PraiseMove, PraisePart> = {
  start: ['proposed'],
  ends: ['declined', 'withdrawn'],
  moves: {
    agree: { from: ['proposed'], to: 'shown', by: ['praised'] },
    decline: { from: ['proposed'], to: 'declined', by: ['praised'] },
    withdraw: { from: ['proposed', 'shown'], to: 'withdrawn', by: ['praised', 'proposer'] },
  },
};

/** The parts that somebody plays in words of praise: it is about them, or they steer where it is to be shown. */
export function partsTowardPraise(
  { personId, path }: { readonly personId: string | null; readonly path: string },
  actor: Pick<Actor, 'id' | 'posts'>,
): PraisePart[] {
  if (actor.id === personId) return ['praised'];
  return holdsAt(actor, steering, path) ? ['proposer'] : [];
}
