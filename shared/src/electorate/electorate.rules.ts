/** What can be owned by itself (SPC interpretation 2): homes, shops, parking places and stalls that are registered alone. */
export const lotKinds = ['home', 'shop', 'parking', 'other'] as const;
export type LotKind = (typeof lotKinds)[number];

/** Where an area is taken from, the best first: the register, a survey, the contract of sale (SPC interpretation 8). */
export const areaSources = ['register', 'survey', 'contract'] as const;
export type AreaSource = (typeof areaSources)[number];

/** By what somebody is an owner (SPC interpretation 1): registered, in possession under a contract, heir, by judgment, having built it; or the developer, of what is unsold or not handed over. */
export const proofs = ['registered', 'possession', 'inheritance', 'judgment', 'built', 'unsold'] as const;
export type Proof = (typeof proofs)[number];

/** A lot of an electorate; `area` in 0.01 m², null where nobody knows it. Owners by their keys, shares up to 1. */
export interface Lot {
  readonly id: string;
  readonly kind: LotKind;
  readonly area: number | null;
  readonly proof: Proof;
  readonly owners: readonly { readonly key: string; readonly share: number | null }[];
}

/** What names the head of a lot: its owner, or those who own it together. Null for a lot without an owner. */
export const headKey = (owners: readonly { readonly key: string }[]): string | null =>
  owners.length
    ? owners
        .map(({ key }) => key)
        .sort()
        .join('+')
    : null;

/** Why a head is one: a single lot, several of the same owner, or the developer's unsold ones; `together` where co-owners share it. */
export const headWhys = ['single', 'several', 'unsold', 'together', 'several_together'] as const;
export type HeadWhy = (typeof headWhys)[number];

/** One head of the count: its owners, its lots and what they measure. */
export interface Head {
  readonly key: string;
  readonly owners: readonly string[];
  readonly lots: readonly string[];
  readonly area: number;
  readonly why: HeadWhy;
}

/**
 * The heads of some lots (SPC interpretation 9): one per lot, all lots of the same owner one, all that the developer has
 * not sold or handed over one. Owners who share one lot and hold another alone are two heads.
 */
export function headsOf(lots: readonly Lot[]): Head[] {
  const held = new Map<string, Lot[]>();
  for (const lot of lots) {
    const key = headKey(lot.owners);
    if (key === null) continue;
    const others = held.get(key);
    if (others) others.push(lot);
    else held.set(key, [lot]);
  }
  return [...held].map(([key, own]) => ({
    key,
    owners: key.split('+'),
    lots: own.map(({ id }) => id),
    area: own.reduce((sum, { area }) => sum + (area ?? 0), 0),
    why: whyOf(own),
  }));
}

function whyOf(lots: readonly Lot[]): HeadWhy {
  if (lots.every(({ proof }) => proof === 'unsold')) return 'unsold';
  const together = (lots[0]?.owners.length ?? 0) > 1;
  if (lots.length > 1) return together ? 'several_together' : 'several';
  return together ? 'together' : 'single';
}

/** What is missing from a lot before its electorate can be posted. */
export const lotGaps = ['area', 'owner', 'shares'] as const;
export type LotGap = (typeof lotGaps)[number];

/** The gaps of a lot: no area, no owner, or shares that were given and do not make a whole. */
export function gapsOf({ area, owners }: Pick<Lot, 'area' | 'owners'>): LotGap[] {
  const given = owners.filter(({ share }) => share !== null);
  const sum = given.reduce((whole, { share }) => whole + (share ?? 0), 0);
  // thirds are kept with seven places
  const whole = given.length === owners.length && Math.abs(sum - 1) <= 0.000_000_1 * owners.length;
  return [
    ...(area === null || area <= 0 ? (['area'] as const) : []),
    ...(owners.length === 0 ? (['owner'] as const) : []),
    ...(given.length > 0 && !whole ? (['shares'] as const) : []),
  ];
}

/** What an electorate adds up to, whole and without what is no home or shop. */
export interface Totals {
  readonly lots: number;
  readonly heads: number;
  readonly area: number;
}
export function totalsOf(lots: readonly Lot[]): Totals {
  return {
    lots: lots.length,
    heads: headsOf(lots).length,
    area: lots.reduce((sum, { area }) => sum + (area ?? 0), 0),
  };
}

/** An area as papers write it (`89.42`, `1,204.5㎡`) in 0.01 m²; null where it is none. */
export function areaFrom(said: string): number | null {
  // the sign for square metres becomes m2 by the normal form, its words stay
  const plain = said
    .normalize('NFKC')
    .replace(/[\s,]/g, '')
    .replace(/(m2|\u5e73\u65b9\u7c73)$/, '');
  const [, metres, places = ''] = /^(\d{1,6})(?:\.(\d{1,2}))?$/.exec(plain) ?? [];
  const area = metres === undefined ? 0 : Number(metres) * 100 + Number(places.padEnd(2, '0'));
  return area > 0 ? area : null;
}

/** One line of the posted list: no name and no phone. */
export interface PostedLot {
  readonly label: string;
  readonly kind: LotKind;
  readonly area: number;
  readonly source: AreaSource;
  readonly sourceDay: string;
  /** The number of its head on the list. */
  readonly head: number;
}

/**
 * The text over which an electorate is hashed, one line per lot in the order of their labels, each ended by a line feed:
 * whoever has the posted list can make it again. Fields are separated by tabs; areas are in 0.01 m².
 */
export function canonicalText(
  { place, edition }: { readonly place: string; readonly edition: number },
  lots: readonly PostedLot[],
): string {
  const lines = lots
    .map(({ label, kind, area, source, sourceDay, head }) =>
      [label, kind, area, source, sourceDay, head].join('\t'),
    )
    .sort();
  return [`linli-electorate/1\t${place}\t${edition}\t${lots.length}`, ...lines]
    .map((line) => `${line}\n`)
    .join('');
}

/** The life of an electorate: worked on, posted for objections, frozen for good, or given up. */
export const electorateStates = ['draft', 'posted', 'frozen', 'dropped'] as const;
export type ElectorateState = (typeof electorateStates)[number];

export const objectionStates = ['open', 'upheld', 'refused', 'withdrawn'] as const;
export type ObjectionState = (typeof objectionStates)[number];

/** Why a line is changed once it was posted: an objection was right, the lot was sold, or somebody here was mistaken. */
export const changeWhys = ['objection', 'sale', 'mistake'] as const;
export type ChangeWhy = (typeof changeWhys)[number];
