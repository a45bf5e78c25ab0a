import { atShare } from '../owed/owed.rules';

/** For what owners ask together: a meeting of all owners, or a decision on one of the matters that owners decide (Civil Code 278). */
export const petitionMatters = [
  'meeting',
  'rules',
  'covenant',
  'committee',
  'manager',
  'fund_use',
  'fund_raise',
  'rebuild',
  'common_use',
  'other',
] as const;
export type PetitionMatter = (typeof petitionMatters)[number];
/** Asked for; reached, so that somebody has to call; called; ended without enough; taken back by whoever asked. */
export const petitionStates = ['open', 'reached', 'called', 'ended', 'withdrawn'] as const;
export type PetitionState = (typeof petitionStates)[number];

/** A home as it counts: its area in 0.01 square metres, and the one head that it and the other homes of its owner are. */
export interface CountedHome {
  readonly id: string;
  readonly area: number;
  readonly head: string;
}
export interface Support {
  readonly heads: number;
  readonly allHeads: number;
  readonly area: number;
  readonly allArea: number;
}

/** How many heads and how much area stand behind what the signed homes ask for; several homes of one owner are one head (Supreme Court on divided ownership, 9). */
export function supportOf(homes: readonly CountedHome[], signed: ReadonlySet<string>): Support {
  const those = homes.filter(({ id }) => signed.has(id));
  const heads = (some: readonly CountedHome[]) => new Set(some.map(({ head }) => head)).size;
  const area = (some: readonly CountedHome[]) => some.reduce((sum, home) => sum + home.area, 0);
  return { heads: heads(those), allHeads: heads(homes), area: area(those), allArea: area(homes) };
}

/** Whether enough owners ask: the share of heads in percent, 20 by the regulations on property management (13). */
export const isReached = ({ heads, allHeads }: Support, percent: number): boolean =>
  atShare(heads, allHeads, percent);

/** How many heads are still missing. */
export const missingHeads = ({ heads, allHeads }: Support, percent: number): number =>
  Math.max(0, Math.ceil((allHeads * percent) / 100) - heads);
