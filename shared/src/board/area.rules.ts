/** A place as the tree of areas is made of. */
export interface Place {
  readonly id: string;
  readonly parentId: string | null;
  readonly kind: string;
  readonly name: string;
  /** It is not in use any more. */
  readonly closed: boolean;
}

/** Open tickets of one community, compound and grid together, and how many of them are late. */
export interface Tally {
  readonly communityId: string;
  readonly compoundId: string;
  readonly gridId: string | null;
  readonly open: number;
  readonly late: number;
}

/** A place with what lies there and below it; those at the top have no parent here and depth 0. */
export type Branch<P extends Place> = P & {
  readonly depth: number;
  readonly open: number;
  readonly late: number;
};

interface Sum {
  open: number;
  late: number;
}

/**
 * The tree of places, each after the one above it and grids before compounds, by name. A grid and a compound of one community
 * count the same tickets each in their way, so that a community is no sum of them. Closed places stay while something is open there.
 */
export function treeOf<P extends Place>(places: readonly P[], tallies: readonly Tally[]): Branch<P>[] {
  const known = new Map(places.map((place) => [place.id, place]));
  const sums = new Map<string, Sum>();
  const add = (id: string, { open, late }: Tally) => {
    const sum = sums.get(id) ?? { open: 0, late: 0 };
    sums.set(id, { open: sum.open + open, late: sum.late + late });
  };
  for (const tally of tallies) {
    const at = new Set([tally.compoundId, tally.gridId, ...upward(known, tally.communityId)]);
    for (const id of at) if (id) add(id, tally);
  }
  const children = new Map<string | null, P[]>();
  for (const place of places) {
    const parent = place.parentId && known.has(place.parentId) ? place.parentId : null;
    children.set(parent, [...(children.get(parent) ?? []), place]);
  }
  const branches = (parent: string | null, depth: number): Branch<P>[] =>
    [...(children.get(parent) ?? [])].sort(inOrder).flatMap((place) => {
      const sum = sums.get(place.id) ?? { open: 0, late: 0 };
      if (place.closed && !sum.open) return [];
      const parentId = parent === null ? null : place.parentId;
      return [{ ...place, parentId, depth, ...sum }, ...branches(place.id, depth + 1)];
    });
  return branches(null, 0);
}

/** A place and everything known above it. */
function upward(known: ReadonlyMap<string, Place>, id: string): string[] {
  const place = known.get(id);
  return place ? [id, ...(place.parentId ? upward(known, place.parentId) : [])] : [];
}

const kinds = ['street', 'community', 'grid', 'compound'];
/** By kind, then name; 第2网格 before 第10网格. */
const inOrder = (one: Place, other: Place): number =>
  kinds.indexOf(one.kind) - kinds.indexOf(other.kind) ||
  one.name.length - other.name.length ||
  (one.name < other.name ? -1 : 1);
