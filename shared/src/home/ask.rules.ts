import type { Machine } from '../machine';
import { holdsAt, steering, type Actor, type Permission } from '../people/people.rules';

export const askStates = ['waiting', 'confirmed', 'refused', 'withdrawn'] as const;
export type AskState = (typeof askStates)[number];
export const askMoves = ['match', 'confirm', 'refuse', 'withdraw'] as const;
export type AskMove = (typeof askMoves)[number];
/** The roll speaks when name and phone are those of an owner on it. */
export type AskPart = 'asker' | 'worker' | 'community' | 'roll';

/** The life of an ask for a home. */
export const askLife: Machine<AskState, AskMove, AskPart> = {
  start: ['waiting'],
  ends: ['confirmed', 'refused', 'withdrawn'],
  moves: {
    match: { from: ['waiting'], to: 'confirmed', by: ['roll'] },
    confirm: { from: ['waiting'], to: 'confirmed', by: ['worker', 'community'] },
    refuse: { from: ['waiting'], to: 'refused', by: ['worker', 'community'] },
    withdraw: { from: ['waiting'], to: 'withdrawn', by: ['asker'] },
  },
};

/** Why an ask is refused, each with words that say what to do. */
export const refusedBecause = ['room', 'unknown', 'papers', 'kind', 'moved', 'other'] as const;
export type RefusedBecause = (typeof refusedBecause)[number];

/** Who looks after asks: workers for the doors of their grids, and those above. */
export const answering = ['handle', ...steering] as const satisfies readonly Permission[];

/** An ask as the rules see it: whose it is, the path of its door, and the grids that cover that door. */
export interface AskFacts {
  readonly personId: string;
  readonly path: string;
  readonly gridIds: readonly string[];
}

/** The parts someone plays toward an ask; nobody decides on their own. */
export function partsTowardAsk(
  { personId, path, gridIds }: AskFacts,
  actor: Pick<Actor, 'id' | 'posts'>,
): AskPart[] {
  if (personId === actor.id) return ['asker'];
  const covers = actor.posts.some(
    ({ permission, placeId }) => permission === 'handle' && gridIds.includes(placeId),
  );
  return [
    ...(covers ? (['worker'] as const) : []),
    ...(holdsAt(actor, steering, path) ? (['community'] as const) : []),
  ];
}
