import type { Machine } from '../machine';

/** How far an ask for talks is: asked, agreed to for a day, held with an outcome, declined with a reason, or taken back. */
export const talkStates = ['asked', 'agreed', 'held', 'declined', 'withdrawn'] as const;
export type TalkState = (typeof talkStates)[number];
export const talkMoves = ['agree', 'decline', 'hold', 'withdraw'] as const;
export type TalkMove = (typeof talkMoves)[number];
export type TalkPart = 'asker' | 'asked';

/** The life of an ask for talks between firm, owners and community: nobody leaves it without a word. */
export const talkLife: Machine<TalkState, TalkMove, TalkPart> = {
  start: ['asked'],
  ends: ['held', 'declined', 'withdrawn'],
  moves: {
    agree: { from: ['asked'], to: 'agreed', by: ['asked'] },
    decline: { from: ['asked'], to: 'declined', by: ['asked'] },
    hold: { from: ['agreed'], to: 'held', by: ['asker', 'asked'] },
    withdraw: { from: ['asked'], to: 'withdrawn', by: ['asker'] },
  },
};

/** The parts of somebody who acts for some places. */
export function partsTowardTalk(
  { fromId, toId }: { readonly fromId: string; readonly toId: string },
  mine: readonly string[],
): TalkPart[] {
  return [
    ...(mine.includes(fromId) ? (['asker'] as const) : []),
    ...(mine.includes(toId) ? (['asked'] as const) : []),
  ];
}
