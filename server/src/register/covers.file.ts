import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { isWalk } from '@linli/shared/register/register.rules';
import { walkWords } from '@linli/shared/register/register.words';
import { LayingService, type PlannedPlace } from '../place/laying.service';
import { coverTakenBack } from '../place/place.events';
import type { Read, Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { CoverRepository } from './cover.repository';
import { FirstRows, together, type FileAtHand, type FileKind, type Looked, type Scope } from './file-kind';
import { Gazetteer } from './gazetteer';
import { comparedCover, coverIn, Grids, type CoverBefore, type CoverWanted } from './covers.row';
import { RegisterRepository } from './register.repository';
import { RowReader, type ToldRow } from './row.reading';

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
        return {
          row,
          wrong: reader.wrong,
          ...comparedCover(reader, cover, { there, grid, id: newId(read.at) }),
        };
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
    const lines = await this.register.lines<CoverWanted, CoverBefore>(tx, file.id);
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
    const changes = await this.register.changes<CoverWanted, CoverBefore>(tx, file.id);
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
