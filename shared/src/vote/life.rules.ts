import type { Machine } from '../machine';

/**
 * Where a vote stands: written, found complete, posted, being voted, over, counted (a preliminary result), published for
 * objections, final; or ended without a result.
 */
export const voteStates = [
  'draft',
  'ready',
  'noticed',
  'open',
  'closed',
  'counted',
  'objections',
  'final',
  'void',
  'cancelled',
] as const;
export type VoteState = (typeof voteStates)[number];

export type VoteMove =
  | 'prepare'
  | 'rewrite'
  | 'post'
  | 'open'
  | 'extend'
  | 'close'
  | 'count'
  | 'recount'
  | 'publish'
  | 'settle'
  | 'cancel'
  | 'annul';

/** Who moves a vote: whoever organises it, somebody who leads there, or the clock. */
export type VotePart = 'organiser' | 'leader' | 'time';

/** The life of a vote. Nobody opens or closes one by hand: what was posted holds. */
export const voteLife: Machine<VoteState, VoteMove, VotePart> = {
  start: ['draft'],
  ends: ['final', 'void', 'cancelled'],
  moves: {
    prepare: { from: ['draft'], to: 'ready', by: ['organiser'] },
    rewrite: { from: ['ready'], to: 'draft', by: ['organiser'] },
    post: { from: ['ready'], to: 'noticed', by: ['leader'] },
    open: { from: ['noticed'], to: 'open', by: ['time'] },
    extend: { from: ['open'], by: ['leader'] },
    close: { from: ['open'], to: 'closed', by: ['time'] },
    count: { from: ['closed'], to: 'counted', by: ['organiser'] },
    recount: { from: ['counted', 'objections'], by: ['organiser'] },
    publish: { from: ['counted'], to: 'objections', by: ['leader'] },
    settle: { from: ['objections'], to: 'final', by: ['leader'] },
    cancel: { from: ['draft', 'ready'], to: 'cancelled', by: ['organiser'] },
    annul: { from: ['noticed', 'open', 'closed', 'counted', 'objections'], to: 'void', by: ['leader'] },
  },
};

/** Moves that a person makes, and so asks for over the wire. */
export const askedMoves = [
  'prepare',
  'rewrite',
  'post',
  'extend',
  'count',
  'recount',
  'publish',
  'settle',
  'cancel',
  'annul',
] as const satisfies readonly VoteMove[];
export type AskedMove = (typeof askedMoves)[number];

/** What somebody owes to a vote: each step, and each thing that a person decides before the next one. */
export const voteOwed = [
  'prepare',
  'post',
  'paper',
  'third',
  'conflict',
  'count',
  'publish',
  'objection',
  'settle',
] as const;
export type VoteOwed = (typeof voteOwed)[number];
/** Steps that only somebody who leads can take. */
export const ledOwed: readonly VoteOwed[] = ['post', 'publish', 'settle'];

/** States in which everybody may see a vote. */
export const postedStates: readonly VoteState[] = [
  'noticed',
  'open',
  'closed',
  'counted',
  'objections',
  'final',
  'void',
];
/** States in which ballots are still put in order: entered, compared, decided about. */
export const receiving: readonly VoteState[] = ['open', 'closed'];
/** States in which everybody may see the result. */
export const published: readonly VoteState[] = ['objections', 'final'];
