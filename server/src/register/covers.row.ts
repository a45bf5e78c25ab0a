import { gridKindWords } from '@linli/shared/register/register.words';
import type { GridKind } from '@linli/shared/grid/grid.contract';
import type { PlannedCover, PlannedPlace } from '../place/laying.service';
import { newId } from '../platform/db/id';
import type { StandingCover } from './cover.repository';
import type { Looked } from './file-kind';
import { isFound, type Gazetteer, type KnownPlace } from './gazetteer';
import { descend, refuseOutside } from './place.reading';
import type { RowReader } from './row.reading';

/** A grid answers for a door from a day on; a grid that nobody knows is laid with it. */
export interface ToldCover {
  readonly grid: KnownPlace;
  readonly gridKind: GridKind;
  readonly door: KnownPlace;
  readonly since: string;
}

/** What a row does to the covers of its door. */
export interface CoverWanted extends PlannedCover {
  /** The grid, where this row lays it. */
  readonly grid: PlannedPlace | null;
}
/** The cover that it ends. */
export interface CoverBefore {
  readonly cover: string;
  readonly grid: string;
}

/** Nothing is dated further back than the district's first grids. */
const longest = 30;

/** The grids of a district with what each is for. */
export class Grids {
  constructor(
    readonly gazetteer: Gazetteer,
    private readonly kinds: Map<string, GridKind>,
  ) {}

  kindOf(grid: KnownPlace): GridKind {
    return this.kinds.get(grid.id) ?? (grid.kind === 'grid' ? 'living' : 'micro');
  }

  lay(grid: PlannedPlace, path: string, kind: GridKind): KnownPlace {
    const place = { ...grid, path: `${path}${grid.id.slice(-12)}/` };
    this.gazetteer.add(place);
    this.kinds.set(grid.id, kind);
    return place;
  }
}

interface Laying {
  readonly path: string;
  readonly today: string;
  readonly at: Date;
  /** The grid that this row lays is put here. */
  readonly fresh: PlannedPlace[];
}

/** What a row tells of a grid and a door; null where one of them is not known or not told. */
export function coverIn(reader: RowReader, grids: Grids, laying: Laying): ToldCover | null {
  const [communityName, name] = [reader.text('community', 40), reader.text('grid', 40)];
  const gridKind = reader.choice('gridKind', gridKindWords);
  const since = reader.day('since', laying.today, longest);
  const [compound, open] = [reader.text('compound', 40), reader.text('open', 40)];
  const [building, entrance] = [reader.number('building'), reader.number('entrance')];
  if (!open && !(compound && building && entrance)) reader.fault('entrance', 'above');
  if (reader.wrong.length || !communityName || !name || !gridKind || !since) return null;
  const community = descend(grids.gazetteer, reader, { community: communityName });
  const door = descend(grids.gazetteer, reader, {
    community: communityName,
    compound,
    ...(open ? { open } : { building, entrance }),
  });
  if (!community || !door) return null;
  refuseOutside(reader, community, laying);
  refuseOutside(reader, door, laying);
  const placeKind = gridKind === 'micro' ? 'micro_grid' : 'grid';
  const known = grids.gazetteer.find(placeKind, name, community);
  if (isFound(known) && grids.kindOf(known) !== gridKind)
    reader.fault('gridKind', 'grid_kind', wordOf(grids.kindOf(known)));
  if (reader.wrong.length) return null;
  if (isFound(known)) return { grid: known, gridKind, door, since };
  const grid = {
    id: newId(laying.at),
    kind: placeKind,
    name,
    number: null,
    phone: null,
    since,
    until: null,
    parentId: community.id,
  } as const;
  laying.fresh.push(grid);
  return { grid: grids.lay(grid, community.path, gridKind), gridKind, door, since };
}

const wordOf = (kind: GridKind): string =>
  Object.entries(gridKindWords).find(([, known]) => known === kind)?.[0] ?? '';

/** What a row does to the covers of its door; one that would begin before the one that stands is a fault. */
export function comparedCover(
  reader: RowReader,
  cover: ToldCover | null,
  { there, grid, id }: { there: readonly StandingCover[]; grid: PlannedPlace | null; id: string },
): Pick<Looked, 'effect' | 'subjectId' | 'wanted' | 'before'> {
  if (!cover) return { effect: null, subjectId: '' };
  const open = there.find(({ until }) => until === null);
  if (open?.gridId === cover.grid.id) return { effect: 'same', subjectId: open.id };
  const last = there.reduce(
    (latest, { since, until }) => ((until ?? since) > latest ? (until ?? since) : latest),
    '',
  );
  if (last && (open ? cover.since <= open.since : cover.since < last)) reader.fault('since', 'earlier', last);
  if (reader.wrong.length) return { effect: null, subjectId: '' };
  const { gridKind, since, door } = cover;
  const wanted: CoverWanted = { id, gridId: cover.grid.id, gridKind, placeId: door.id, since, grid };
  const before: CoverBefore | undefined = open && { cover: open.id, grid: open.gridId };
  return { effect: open ? 'changed' : 'fresh', subjectId: id, wanted, ...(before && { before }) };
}
