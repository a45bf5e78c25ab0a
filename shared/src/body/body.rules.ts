/** What a body is: of the party, of the owners, of the residents, or between them. */
export const bodyTypes = [
  'big_committee', // 社区“大党委”
  'branch', // 党支部
  'party_group', // 楼栋党小组
  'residents_committee', // 居委会
  'property_committee', // 环境和物业管理委员会
  'owners_committee', // 业委会
  'self_governing_group', // 自治小组
] as const;
export type BodyType = (typeof bodyTypes)[number];

/** A branch of one compound, or of several units together. */
export const branchKinds = ['single', 'joint'] as const;
export type BranchKind = (typeof branchKinds)[number];

export const seatKinds = ['secretary', 'deputy_secretary', 'chair', 'deputy_chair', 'member'] as const;
export type SeatKind = (typeof seatKinds)[number];

/** The tree in which a type of body stands, beside the administrative one; those of the residents stand in no other. */
export const treeOf: Record<BodyType, 'party' | 'owners' | null> = {
  big_committee: 'party',
  branch: 'party',
  party_group: 'party',
  residents_committee: null,
  property_committee: null,
  owners_committee: 'owners',
  self_governing_group: 'owners',
};

/** The seats that a type of body has. */
export const seatsOf: Record<BodyType, readonly SeatKind[]> = {
  big_committee: ['secretary', 'deputy_secretary', 'member'],
  branch: ['secretary', 'deputy_secretary', 'member'],
  party_group: ['secretary', 'member'],
  residents_committee: ['chair', 'deputy_chair', 'member'],
  property_committee: ['chair', 'deputy_chair', 'member'],
  owners_committee: ['chair', 'deputy_chair', 'member'],
  self_governing_group: ['chair', 'deputy_chair', 'member'],
};

/** For which kinds of places there is a body of a type. */
export const standsFor: Record<BodyType, readonly ('community' | 'compound' | 'building')[]> = {
  big_committee: ['community'],
  branch: ['community', 'compound'],
  party_group: ['building', 'compound'],
  residents_committee: ['community'],
  property_committee: ['community'],
  owners_committee: ['compound'],
  self_governing_group: ['compound'],
};

/** Somebody's place in the life of a compound: a seat in a body, or work for the property firm. */
export interface Sitting {
  readonly personId: string;
  readonly in: BodyType | 'firm';
  readonly seat: SeatKind | null;
}

export const crossings = ['one_shoulder', 'crossed', 'conflict'] as const;
export type Crossing = (typeof crossings)[number];

/** Bodies of the owners. */
const ofOwners: readonly Sitting['in'][] = ['owners_committee', 'self_governing_group'];

/**
 * Who sits in more than one of branch, owners' committee and firm of a compound, and what that is: one shoulder (secretary
 * and chair), crossed, or a conflict: the owners watch over the firm, so whoever works for it cannot do so for them.
 */
export function crossingsIn(sittings: readonly Sitting[]): { personId: string; crossing: Crossing }[] {
  const people = [...new Set(sittings.map(({ personId }) => personId))];
  return people.flatMap((personId) => {
    const crossing = crossingOf(sittings.filter((sitting) => sitting.personId === personId));
    return crossing ? [{ personId, crossing }] : [];
  });
}

function crossingOf(own: readonly Sitting[]): Crossing | null {
  const leads = own.some((one) => one.in === 'branch' && one.seat === 'secretary');
  const chairs = own.some((one) => ofOwners.includes(one.in) && one.seat === 'chair');
  const sides = [
    own.some((one) => one.in === 'branch'),
    own.some((one) => ofOwners.includes(one.in)),
    own.some((one) => one.in === 'firm'),
  ];
  const [, owns, serves] = sides;
  if (owns && serves) return 'conflict';
  if (leads && chairs) return 'one_shoulder';
  return sides.filter(Boolean).length > 1 ? 'crossed' : null;
}

/** How a term stands on a day: none was told, it runs, it ends within `soon` days, or it is over. */
export function termState(
  until: string | null,
  today: string,
  soonFrom: string,
): 'untold' | 'runs' | 'soon' | 'over' {
  if (until === null) return 'untold';
  if (until < today) return 'over';
  return until <= soonFrom ? 'soon' : 'runs';
}
