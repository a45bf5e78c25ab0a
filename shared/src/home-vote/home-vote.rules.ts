import type { BoxState } from '../ballot/ballot.rules';

/** A secret vote of homes runs until its day; one whose tellers never made their keys lapses then. */
export const homeVoteStates = ['running', 'over', 'lapsed'] as const;
export type HomeVoteState = (typeof homeVoteStates)[number];

/** Who may fill the one slot of a home: its owners, or whoever lives there. */
export const homeVoters = ['owner', 'resident'] as const;
export type HomeVoter = (typeof homeVoters)[number];

/** What becomes of a vote whose day is over, by how far its box is. */
export const endOf = (box: BoxState): Exclude<HomeVoteState, 'running'> =>
  box === 'waiting' ? 'lapsed' : 'over';

/** Why a last day cannot be: over already, or later than the district allows. Days are numbers of days. */
export function dayFault(today: number, last: number, most: number): 'past' | 'far' | null {
  if (last <= today) return 'past';
  return last - today > most ? 'far' : null;
}
