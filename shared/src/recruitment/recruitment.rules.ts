import { dayNumber, dayOfDate } from '../deadline/shanghai.rules';
import type { Machine } from '../machine';

/** How far somebody is who was named for a call: named by a neighbour, standing by their own yes, or answered. */
export const nomineeStates = ['named', 'standing', 'chosen', 'declined', 'withdrawn'] as const;
export type NomineeState = (typeof nomineeStates)[number];
export const nomineeMoves = ['accept', 'choose', 'decline', 'withdraw'] as const;
export type NomineeMove = (typeof nomineeMoves)[number];
export type NomineePart = 'nominee' | 'nominator' | 'community';

/** The life of a nomination: nobody stands without their own yes. */
export const nomineeLife: Machine<NomineeState, NomineeMove, NomineePart> = {
  start: ['named', 'standing'],
  ends: ['chosen', 'declined', 'withdrawn'],
  moves: {
    accept: { from: ['named'], to: 'standing', by: ['nominee'] },
    choose: { from: ['standing'], to: 'chosen', by: ['community'] },
    decline: { from: ['standing'], to: 'declined', by: ['community'] },
    withdraw: { from: ['named', 'standing'], to: 'withdrawn', by: ['nominee', 'nominator'] },
  },
};

/** The parts that somebody plays toward a nomination. A neighbour who named somebody may take that back only while it waits. */
export function partsTowardNominee(
  one: {
    readonly personId: string | null;
    readonly nominatedBy: string | null;
    readonly state: NomineeState;
  },
  by: { readonly id: string; readonly steers: boolean },
): NomineePart[] {
  if (one.personId === by.id) return ['nominee'];
  const named = one.nominatedBy === by.id && one.state === 'named';
  return [...(named ? (['nominator'] as const) : []), ...(by.steers ? (['community'] as const) : [])];
}

/** Whether one may still be named: until the end of its last day. Days are YYYY-MM-DD. */
export const takesNames = (
  { until, closed }: { readonly until: string; readonly closed: boolean },
  today: string,
): boolean => !closed && today <= until;

/** What is wrong with a last day: none, over already, or more than half a year ahead. */
export function lastDayFault(day: string, at: Date): 'never' | 'past' | 'far' | null {
  let ahead: number;
  try {
    ahead = dayOfDate(day) - dayNumber(at);
  } catch {
    return 'never';
  }
  if (ahead < 0) return 'past';
  return ahead > 183 ? 'far' : null;
}
