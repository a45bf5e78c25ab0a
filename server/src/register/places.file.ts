import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { laidKindWords, numberedNameWords } from '@linli/shared/register/register.words';
import { LayingService, type PlannedPlace } from '../place/laying.service';
import { placeChanged, placeClosed, placeTakenBack } from '../place/place.events';
import type { Read, Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { FirstRows, together, type FileAtHand, type FileKind, type Looked, type Scope } from './file-kind';
import { Gazetteer, isFound, type KnownPlace } from './gazetteer';
import { descend, refuseOutside } from './place.reading';
import { RegisterRepository, type Line } from './register.repository';
import { RowReader, type ToldRow } from './row.reading';

type LaidKind = (typeof laidKindWords)[keyof typeof laidKindWords];

/** What a file may say of a place that is there. */
type Particulars = Pick<KnownPlace, 'name' | 'phone' | 'until'>;

/** A place as a row tells of it: what stands above it, and by what it is found below that. */
interface ToldPlace extends Particulars {
  readonly kind: LaidKind;
  readonly above: KnownPlace;
  readonly number: string | null;
  readonly since: string;
}

/** Places may have stood for two hundred years. */
const longest = 200;
/** A place is laid before what stands in it, whatever the order of the rows. */
const order: readonly LaidKind[] = ['compound', 'building', 'entrance', 'open_place'];

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
    const depth = ({ told }: ToldRow) => order.indexOf(kindsByWord[told.kind ?? ''] ?? 'open_place');
    const sorted = [...rows].sort((one, other) => depth(one) - depth(other) || one.row - other.row);
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
        if (isFound(there)) return { ...looked, ...compared(there, place, told) };
        return { ...looked, ...laid(place, newId(read.at), gazetteer) };
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

const kindsByWord: Readonly<Record<string, LaidKind>> = laidKindWords;

const isAs = (place: KnownPlace | undefined, { name, phone, until }: Particulars): boolean =>
  place !== undefined && place.name === name && place.phone === phone && place.until === until;

const hasMoved = (gazetteer: Gazetteer, { subjectId, before }: Line<Particulars>): boolean =>
  !before || !isAs(gazetteer.byId(subjectId), before);

function isTaken(gazetteer: Gazetteer, { kind, number, name, parentId }: PlannedPlace): boolean {
  const above = gazetteer.byId(parentId);
  return above !== undefined && isFound(gazetteer.find(kind, number ?? name, above));
}

/** What a row does to a place that is there: what it does not tell of stays. */
function compared(
  there: KnownPlace,
  { name, phone, until }: ToldPlace,
  told: ToldRow['told'],
): Omit<Looked, 'row' | 'wrong'> {
  const before = { name: there.name, phone: there.phone, until: there.until };
  const wanted = {
    name: told.name ? name : there.name,
    phone: phone ?? there.phone,
    until: until ?? there.until,
  };
  const ends = wanted.until !== there.until && there.until === null;
  const effect = isAs(there, wanted) ? 'same' : ends ? 'ended' : 'changed';
  return { effect, subjectId: there.id, wanted, before };
}

/** Lays a place into the gazetteer, so that rows that follow find it. */
function laid(
  { above, ...place }: ToldPlace,
  id: string,
  gazetteer: Gazetteer,
): Omit<Looked, 'row' | 'wrong'> {
  const wanted: PlannedPlace = { ...place, id, parentId: above.id };
  gazetteer.add({ ...wanted, path: `${above.path}${id.slice(-12)}/` });
  return { effect: 'fresh', subjectId: id, wanted };
}

/** What a row tells of a place; null where what stands above it is not known or not told. */
function placeIn(
  reader: RowReader,
  gazetteer: Gazetteer,
  scope: { path: string; today: string },
): ToldPlace | null {
  const kind = reader.choice('kind', laidKindWords);
  const [community, compound] = [reader.text('community', 40), reader.text('compound', 40)];
  const [building, entrance] = [reader.number('building'), reader.number('entrance')];
  const [name, phone] = [reader.text('name', 40), reader.text('phone', 20)];
  const since = reader.day('since', scope.today, longest) ?? scope.today;
  const until = reader.day('until', scope.today, longest);
  if (until && until <= since && reader.wrong.length === 0) reader.fault('until', 'order');
  if (!kind || !community || !compound) return null;
  const needs = { compound, building, entrance, open_place: name }[kind];
  if (!needs) reader.fault(kind === 'open_place' ? 'name' : kind, 'above');
  if (kind === 'entrance' && !building) reader.fault('building', 'above');
  if (reader.wrong.length || !needs) return null;
  const above = descend(gazetteer, reader, {
    community,
    compound: kind === 'compound' ? null : compound,
    building: kind === 'entrance' ? building : null,
  });
  if (!above) return null;
  refuseOutside(reader, above, scope);
  const isNumbered = kind === 'building' || kind === 'entrance';
  const called = isNumbered ? (name ?? numberedNameWords[kind](needs)) : needs;
  return { kind, above, number: isNumbered ? needs : null, name: called, phone, since, until };
}
