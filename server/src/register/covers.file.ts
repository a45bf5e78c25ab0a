import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { isWalk } from '@linli/shared/register/register.rules';
import { gridKindWords, walkWords } from '@linli/shared/register/register.words';
import { LayingService, type PlannedCover, type PlannedPlace } from '../place/laying.service';
import { coverTakenBack } from '../place/place.events';
import type { GridKind } from '@linli/shared/grid/grid.contract';
import type { Read, Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { CoverRepository, type StandingCover } from './cover.repository';
import { FirstRows, together, type FileAtHand, type FileKind, type Looked, type Scope } from './file-kind';
import { Gazetteer, isFound, type KnownPlace } from './gazetteer';
import { descend, refuseOutside } from './place.reading';
import { RegisterRepository } from './register.repository';
import { RowReader, type ToldRow } from './row.reading';

/** A grid answers for a door from a day on; a grid that nobody knows is laid with it. */
interface ToldCover {
  readonly grid: KnownPlace;
  readonly gridKind: GridKind;
  readonly door: KnownPlace;
  readonly since: string;
}

interface Wanted extends PlannedCover {
  /** The grid, where this row lays it. */
  readonly grid: PlannedPlace | null;
}
interface Before {
  readonly cover: string;
  readonly grid: string;
}

/** Nothing is dated further back than the district's first grids. */
const longest = 30;

/** Grids and which entrances and open places they answer for, from which day on. */
@Injectable()
export class CoversFile implements FileKind {
  readonly kind = 'covers';

  constructor(
    private readonly register: RegisterRepository,
    private readonly covers: CoverRepository,
    private readonly laying: LayingService,
    private readonly outbox: Outbox,
  ) {}

  async *look(
    read: Read,
    scope: Scope,
    rows: readonly ToldRow[],
  ): AsyncGenerator<readonly Looked[], string[]> {
    const grids = new Grids(
      await Gazetteer.of(read, scope.districtId),
      await this.covers.kinds(read, scope.districtId),
    );
    const first = new FirstRows();
    const walks = new Map<string, { name: string; doors: string[] }>();
    for (const group of together(rows)) {
      const told = group.map(({ row, told }) => {
        const reader = new RowReader(this.kind, told);
        const fresh: PlannedPlace[] = [];
        const cover = coverIn(reader, grids, {
          path: scope.path,
          today: localDate(read.at),
          fresh,
          at: read.at,
        });
        const before = cover && first.before(`${cover.gridKind} ${cover.door.id}`, row);
        if (before) reader.fault('entrance', 'twice', `${before}`);
        if (cover?.gridKind === 'micro') {
          const walk = walks.get(cover.grid.id) ?? { name: cover.grid.name, doors: [] };
          walk.doors.push(cover.door.id);
          walks.set(cover.grid.id, walk);
        }
        return { row, reader, cover, grid: fresh[0] ?? null };
      });
      const standing = await this.covers.standing(
        read,
        told.flatMap(({ cover }) => (cover ? [cover.door.id] : [])),
      );
      yield told.map(({ row, reader, cover, grid }): Looked => {
        const there = cover
          ? standing.filter((one) => one.placeId === cover.door.id && one.gridKind === cover.gridKind)
          : [];
        return { row, wrong: reader.wrong, ...compared(reader, cover, { there, grid, id: newId(read.at) }) };
      });
    }
    return this.warnings(read, scope, walks);
  }

  private async warnings(
    read: Read,
    { terms }: Scope,
    walks: ReadonlyMap<string, { readonly name: string; readonly doors: readonly string[] }>,
  ): Promise<string[]> {
    const homes = await this.covers.homesBehind(
      read,
      [...walks.values()].flatMap(({ doors }) => doors),
    );
    return [...walks.values()].flatMap(({ name, doors }) => {
      const sum = doors.reduce((all, door) => all + (homes.get(door) ?? 0), 0);
      return isWalk(sum, terms.walk) ? [] : [walkWords(name, sum, terms.walk)];
    });
  }

  async take(tx: Tx, me: Actor, file: FileAtHand): Promise<void> {
    const lines = await this.register.lines<Wanted, Before>(tx, file.id);
    const standing = await this.covers.standing(
      tx,
      lines.map(({ wanted }) => wanted.placeId),
    );
    for (const { wanted, before } of lines) {
      const there = standing.filter(
        (one) => one.placeId === wanted.placeId && one.gridKind === wanted.gridKind,
      );
      const open = there.find(({ until }) => until === null);
      if ((open?.id ?? null) !== (before?.cover ?? null)) throw new Refusal('import.changed');
    }
    const laying = { districtId: file.districtId, by: me.id };
    const grids = lines.flatMap(({ wanted: { grid, gridKind } }) => (grid ? [{ ...grid, gridKind }] : []));
    await this.laying.layAll(tx, laying, grids);
    await this.covers.keepKinds(
      tx,
      file.districtId,
      grids.map(({ id, gridKind }) => ({ id, gridKind })),
    );
    await this.laying.coverAll(
      tx,
      laying,
      lines.map(({ wanted }) => wanted),
    );
    await this.register.keepChanges(tx, file.id);
  }

  async undo(tx: Tx, me: Actor, file: FileAtHand): Promise<void> {
    const changes = await this.register.changes<Wanted, Before>(tx, file.id);
    this.register.refuseMoved(
      await this.covers.moved(
        tx,
        changes.map(({ subjectId }) => subjectId),
      ),
    );
    const grids = changes.flatMap(({ wanted: { grid } }) => (grid ? [grid.id] : []));
    await this.register.refuseStandingOn(
      tx,
      grids,
      changes.map(({ subjectId }) => subjectId),
    );
    await this.covers.takeBack(
      tx,
      changes.map(({ subjectId, wanted, before }) => ({
        id: subjectId,
        since: wanted.since,
        before: before?.cover ?? null,
      })),
    );
    await this.covers.removeGrids(tx, grids);
    await this.outbox.publishAll(
      tx,
      changes.map(({ wanted: { placeId, gridKind }, before }) =>
        coverTakenBack({
          districtId: file.districtId,
          subjectId: placeId,
          actorId: me.id,
          facts: { gridKind, grid: before?.grid ?? null },
        }),
      ),
    );
  }
}

/** The grids of a district with what each is for. */
class Grids {
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
function coverIn(reader: RowReader, grids: Grids, laying: Laying): ToldCover | null {
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
function compared(
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
  const wanted: Wanted = { id, gridId: cover.grid.id, gridKind, placeId: door.id, since, grid };
  const before: Before | undefined = open && { cover: open.id, grid: open.gridId };
  return { effect: open ? 'changed' : 'fresh', subjectId: id, wanted, ...(before && { before }) };
}
