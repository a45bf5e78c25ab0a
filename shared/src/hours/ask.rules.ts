import type { Machine } from '../machine';
import { holdsAt, steering, type Actor } from '../people/people.rules';

/** What becomes of an ask to correct a service: it waits, and is granted or refused. */
export const hoursAskStates = ['open', 'granted', 'refused'] as const;
export type HoursAskState = (typeof hoursAskStates)[number];
export const hoursAskMoves = ['grant', 'refuse'] as const;
export type HoursAskMove = (typeof hoursAskMoves)[number];

export const hoursAskLife: Machine<HoursAskState, HoursAskMove, 'organiser'> = {
  start: ['open'],
  ends: ['granted', 'refused'],
  moves: {
    grant: { from: ['open'], to: 'granted', by: ['organiser'] },
    refuse: { from: ['open'], to: 'refused', by: ['organiser'] },
  },
};

/** Who answers: whoever steers where the organisation belongs; nobody answers their own. */
export const partsTowardHoursAsk = (
  { path, askedBy }: { readonly path: string; readonly askedBy: string | null },
  actor: Pick<Actor, 'id' | 'posts'>,
): 'organiser'[] => (actor.id !== askedBy && holdsAt(actor, steering, path) ? ['organiser'] : []);
