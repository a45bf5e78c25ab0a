/** What a ballot says. */
export const choices = ['yes', 'no', 'abstain'] as const;
export type Choice = (typeof choices)[number];

/** Owners by the two counts of the law: heads, and area in 0.01 m². */
export interface Weight {
  readonly heads: number;
  readonly area: number;
}

/** A lot as the frozen electorate has it; `ownerKey` names its head, `delivered` that its ballot is proved to have been. */
export interface RollLot {
  readonly id: string;
  readonly area: number;
  readonly ownerKey: string;
  readonly delivered?: boolean;
}

/** A ballot as it was taken: `turn` is its place in the order of arrival, `lots` what it speaks for. */
export interface Cast {
  readonly turn: number;
  readonly lots: readonly string[];
  readonly choice: Choice;
  readonly byProxy?: boolean;
}

/** Those who took part, by what they said. */
export interface Count {
  readonly part: Weight;
  readonly yes: Weight;
  readonly no: Weight;
  readonly abstain: Weight;
}

/** A vote counted: without the silent, and as if those whose ballot was delivered had followed the majority. */
export interface Tally extends Count {
  readonly total: Weight;
  readonly silent: Weight;
  readonly followed: Count;
  /** Heads whose lots say different things; they take part and agree to nothing. */
  readonly split: number;
}

/**
 * Which ballot holds for each lot: the first that came, and an owner's own in the place of their proxy's. A lot is
 * spoken for once, whatever comes.
 */
export function holding(ballots: readonly Cast[]): Map<string, Cast> {
  const holds = new Map<string, Cast>();
  for (const ballot of [...ballots].sort(inOrder))
    for (const lot of ballot.lots) if (!holds.has(lot)) holds.set(lot, ballot);
  return holds;
}

const inOrder = (one: Cast, other: Cast): number =>
  Number(one.byProxy ?? false) - Number(other.byProxy ?? false) || one.turn - other.turn;

/**
 * Counts a vote over the lots of its electorate. A head takes part with any of its lots and agrees only with all of
 * those that speak; lots that are not on the roll count for nothing.
 */
export function tally(roll: readonly RollLot[], ballots: readonly Cast[]): Tally {
  const holds = holding(ballots);
  const said = roll.map(({ id }) => holds.get(id)?.choice ?? null);
  const heads = headsOf(roll);
  const counted = count(roll, heads, said);
  const follows = (lot: RollLot, at: number): boolean => said[at] === null && lot.delivered === true;
  const { split, ...plain } = counted;
  const followed = roll.some(follows) ? withMajority() : plain;
  const total = { heads: heads.count, area: areaOf(roll) };
  return {
    ...plain,
    total,
    silent: { heads: total.heads - plain.part.heads, area: total.area - plain.part.area },
    followed,
    split,
  };

  function withMajority(): Count {
    const majority = majorityOf(counted);
    const { part, yes, no, abstain } = count(
      roll,
      heads,
      roll.map((lot, at) => (follows(lot, at) ? majority : (said[at] ?? null))),
    );
    return { part, yes, no, abstain };
  }
}

/** All heads and the area of all lots of a roll. */
export const totalOf = (roll: readonly RollLot[]): Weight => ({
  heads: headsOf(roll).count,
  area: areaOf(roll),
});

const areaOf = (lots: readonly RollLot[]): number => lots.reduce((sum, { area }) => sum + area, 0);

/** The heads of a roll by numbers: how many there are, and whose each lot is. */
interface Heads {
  readonly count: number;
  readonly of: Uint32Array;
}

function headsOf(roll: readonly RollLot[]): Heads {
  const numbers = new Map<string, number>();
  const of = new Uint32Array(roll.length);
  roll.forEach(({ ownerKey }, at) => {
    const number = numbers.get(ownerKey) ?? numbers.size;
    if (number === numbers.size) numbers.set(ownerKey, number);
    of[at] = number;
  });
  return { count: numbers.size, of };
}

/** `said` is what the lots at the same places say. */
function count(
  roll: readonly RollLot[],
  { count: all, of: headOf }: Heads,
  said: readonly (Choice | null)[],
): Count & { readonly split: number } {
  const area = { yes: 0, no: 0, abstain: 0 };
  const heads = { yes: 0, no: 0, abstain: 0, split: 0 };
  const spoken = new Array<Choice | 'split' | undefined>(all).fill(undefined);
  roll.forEach((lot, at) => {
    const choice = said[at];
    const head = headOf[at];
    if (!choice || head === undefined) return;
    area[choice] += lot.area;
    const before = spoken[head] ?? choice;
    spoken[head] = before === choice ? choice : 'split';
  });
  for (const each of spoken) if (each) heads[each] += 1;
  const of = (choice: Choice): Weight => ({ heads: heads[choice], area: area[choice] });
  return {
    part: {
      heads: heads.yes + heads.no + heads.abstain + heads.split,
      area: area.yes + area.no + area.abstain,
    },
    yes: of('yes'),
    no: of('no'),
    // whose lots differ takes part and agrees to nothing
    abstain: { heads: heads.abstain + heads.split, area: area.abstain },
    split: heads.split,
  };
}

/** What most of those who spoke said, by heads and by area alike; where the two differ nobody is followed. */
function majorityOf({ yes, no }: Count): Choice {
  if (yes.heads > no.heads && yes.area > no.area) return 'yes';
  if (no.heads > yes.heads && no.area > yes.area) return 'no';
  return 'abstain';
}
