import type { BoxState } from '../ballot/ballot.rules';

/** A secret vote of homes runs until its day; one whose tellers never made their keys lapses then. */
export const homeVoteStates = ['running', 'over', 'lapsed'] as const;
export type HomeVoteState = (typeof homeVoteStates)[number];

/** What tellers owe to a secret vote: their halves of the key, and once it is over the opening of its box. */
export const boxOwed = ['keys', 'box'] as const;
export type BoxOwed = (typeof boxOwed)[number];
export const isBoxOwed = (what: string): what is BoxOwed => (boxOwed as readonly string[]).includes(what);

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
