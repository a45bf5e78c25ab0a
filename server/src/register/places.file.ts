import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { LayingService, type PlannedPlace } from '../place/laying.service';
import { placeChanged, placeClosed, placeTakenBack } from '../place/place.events';
import type { Read, Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { FirstRows, together, type FileAtHand, type FileKind, type Looked, type Scope } from './file-kind';
import { Gazetteer, isFound } from './gazetteer';
import {
  comparedPlace,
  depthOf,
  hasMoved,
  isAs,
  isTaken,
  laidPlace,
  placeIn,
  type Particulars,
} from './places.row';
import { RegisterRepository, type Line } from './register.repository';
import { RowReader, type ToldRow } from './row.reading';

/** Compounds, buildings, entrances and open places below communities. */
@Injectable()
export class PlacesFile implements FileKind {
  readonly kind = 'places';

  constructor(
    private readonly register: RegisterRepository,
    private readonly laying: LayingService,
    private readonly outbox: Outbox,
  ) {}

  async *look(
    read: Read,
    scope: Scope,
    rows: readonly ToldRow[],
  ): AsyncGenerator<readonly Looked[], string[]> {
    const gazetteer = await Gazetteer.of(read, scope.districtId);
    const first = new FirstRows();
    const sorted = [...rows].sort((one, other) => depthOf(one) - depthOf(other) || one.row - other.row);
    for (const group of together(sorted))
      yield group.map(({ row, told }): Looked => {
        const reader = new RowReader(this.kind, told);
        const place = placeIn(reader, gazetteer, { path: scope.path, today: localDate(read.at) });
        if (!place || reader.wrong.length) return { row, wrong: reader.wrong, effect: null, subjectId: '' };
        const name = place.number ?? place.name;
        const before = first.before(`${place.kind} ${place.above.id} ${name}`, row);
        if (before) reader.fault('kind', 'twice', `${before}`);
        const there = gazetteer.find(place.kind, name, place.above);
        const looked = { row, wrong: reader.wrong };
        if (before) return { ...looked, effect: null, subjectId: '' };
        if (isFound(there)) return { ...looked, ...comparedPlace(there, place, told) };
        return { ...looked, ...laidPlace(place, newId(read.at), gazetteer) };
      });
    return [];
  }

  async take(tx: Tx, me: Actor, file: FileAtHand): Promise<void> {
    const lines = await this.register.lines<PlannedPlace & Particulars>(tx, file.id);
    const gazetteer = await Gazetteer.of(tx, file.districtId);
    const fresh = lines.filter(({ effect }) => effect === 'fresh').map(({ wanted }) => wanted);
    const others = lines.filter(({ effect }) => effect !== 'fresh');
    if (fresh.some((place) => isTaken(gazetteer, place)) || others.some((line) => hasMoved(gazetteer, line)))
      throw new Refusal('import.changed');
    await this.laying.layAll(tx, { districtId: file.districtId, by: me.id }, fresh);
    for (const { subjectId, wanted } of others) await this.put(tx, subjectId, wanted);
    await this.register.keepChanges(tx, file.id);
    await this.tell(tx, me, file, others);
  }

  async undo(tx: Tx, me: Actor, file: FileAtHand): Promise<void> {
    const changes = await this.register.changes<Particulars>(tx, file.id);
    const gazetteer = await Gazetteer.of(tx, file.districtId);
    const moved = changes.filter(({ subjectId, wanted }) => !isAs(gazetteer.byId(subjectId), wanted));
    this.register.refuseMoved(moved.length);
    await this.register.refuseDependents(tx, file.id, 'place');
    const fresh = changes.filter(({ effect }) => effect === 'fresh');
    const others = changes.filter(({ effect }) => effect !== 'fresh');
    const ids = fresh.map(({ subjectId }) => subjectId);
    for (const [table, column] of [
      ['stand', 'place_id'],
      ['place', 'id'],
    ] as const)
      await tx.rows.query(`delete from ${table} where ${column} = any($1)`, [ids]);
    for (const { subjectId, before } of others) if (before) await this.put(tx, subjectId, before);
    const about = { districtId: file.districtId, actorId: me.id };
    await this.outbox.publishAll(
      tx,
      ids.map((subjectId) =>
        placeTakenBack({ ...about, subjectId, facts: { kind: gazetteer.byId(subjectId)?.kind ?? '' } }),
      ),
    );
    await this.tell(tx, me, file, others);
  }

  private async put({ rows }: Tx, id: string, { name, phone, until }: Particulars): Promise<void> {
    await rows.query('update place set name = $2, phone = $3, until = $4 where id = $1', [
      id,
      name,
      phone,
      until,
    ]);
  }

  private async tell(
    tx: Tx,
    me: Actor,
    { districtId }: FileAtHand,
    lines: readonly Line<Particulars>[],
  ): Promise<void> {
    const about = { districtId, actorId: me.id };
    await this.outbox.publishAll(
      tx,
      lines.map(({ subjectId, effect, wanted, before }) => {
        if (effect === 'ended') return placeClosed({ ...about, subjectId, facts: {} });
        const what = (['name', 'phone', 'until'] as const).filter((each) => wanted[each] !== before?.[each]);
        return placeChanged({ ...about, subjectId, facts: { what: what.join(',') } });
      }),
    );
  }
}
