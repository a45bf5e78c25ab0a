import { laidKindWords, numberedNameWords } from '@linli/shared/register/register.words';
import type { PlannedPlace } from '../place/laying.service';
import type { Looked } from './file-kind';
import { isFound, type Gazetteer, type KnownPlace } from './gazetteer';
import { descend, refuseOutside } from './place.reading';
import type { Line } from './register.repository';
import type { RowReader, ToldRow } from './row.reading';

type LaidKind = (typeof laidKindWords)[keyof typeof laidKindWords];

/** What a file may say of a place that is there. */
export type Particulars = Pick<KnownPlace, 'name' | 'phone' | 'until'>;

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

const kindsByWord: Readonly<Record<string, LaidKind>> = laidKindWords;

/** How deep a row's place stands: those above are laid before what stands in them. */
export const depthOf = ({ told }: ToldRow): number =>
  order.indexOf(kindsByWord[told.kind ?? ''] ?? 'open_place');

/** Whether a place is as a file says. */
export const isAs = (place: KnownPlace | undefined, { name, phone, until }: Particulars): boolean =>
  place !== undefined && place.name === name && place.phone === phone && place.until === until;

/** Whether a place is no longer what a line found. */
export const hasMoved = (gazetteer: Gazetteer, { subjectId, before }: Line<Particulars>): boolean =>
  !before || !isAs(gazetteer.byId(subjectId), before);

/** Whether somebody has laid a place meanwhile. */
export function isTaken(gazetteer: Gazetteer, { kind, number, name, parentId }: PlannedPlace): boolean {
  const above = gazetteer.byId(parentId);
  return above !== undefined && isFound(gazetteer.find(kind, number ?? name, above));
}

/** What a row does to a place that is there: what it does not tell of stays. */
export function comparedPlace(
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
export function laidPlace(
  { above, ...place }: ToldPlace,
  id: string,
  gazetteer: Gazetteer,
): Omit<Looked, 'row' | 'wrong'> {
  const wanted: PlannedPlace = { ...place, id, parentId: above.id };
  gazetteer.add({ ...wanted, path: `${above.path}${id.slice(-12)}/` });
  return { effect: 'fresh', subjectId: id, wanted };
}

/** What a row tells of a place; null where what stands above it is not known or not told. */
export function placeIn(
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
