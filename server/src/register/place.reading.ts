import type { PlaceKind } from '@linli/shared/place/place.contract';
import { isFound, type Gazetteer, type KnownPlace } from './gazetteer';
import type { RowReader } from './row.reading';

/** The fields of a file that name places, the outermost first, and what they name. */
const steps = [
  ['street', 'street'],
  ['community', 'community'],
  ['grid', 'grid'],
  ['compound', 'compound'],
  ['building', 'building'],
  ['entrance', 'entrance'],
  ['open', 'open_place'],
  ['unit', 'firm'],
] as const satisfies readonly (readonly [field: string, kind: PlaceKind])[];
export type PlaceField = (typeof steps)[number][0];

/** The names of places that a row tells, from the outermost in. */
export type PlaceNames = Partial<Record<PlaceField, string | null>>;

/** The innermost place that a row names, found from the outermost down; null where one is not known, which is a fault of its field. */
export function descend(gazetteer: Gazetteer, reader: RowReader, names: PlaceNames): KnownPlace | null {
  let above: KnownPlace | null = null;
  for (const [field, kind] of steps) {
    const name = names[field];
    if (!name) continue;
    const found: ReturnType<Gazetteer['find']> = findAs(gazetteer, kind, name, above);
    if (!isFound(found)) {
      reader.fault(field, found.why, found.of);
      return null;
    }
    above = found;
  }
  return above;
}

/** What the doors of a file are looked up in: of which places it may speak, and which day it is. */
export interface Doors {
  readonly gazetteer: Gazetteer;
  readonly path: string;
  readonly today: string;
}

/** The entrance that a row names by compound, building and entrance; null where it is not known. One outside, or closed, is a fault. */
export function doorIn(reader: RowReader, { gazetteer, path, today }: Doors): KnownPlace | null {
  const names = {
    community: reader.text('community', 40),
    compound: reader.text('compound', 40),
    building: reader.number('building'),
    entrance: reader.number('entrance'),
  };
  const complete = names.compound !== null && names.building !== null && names.entrance !== null;
  const door = complete ? descend(gazetteer, reader, names) : null;
  if (door) refuseOutside(reader, door, { path, today });
  return door;
}

/** Some fields name two kinds: a grid may be a micro-grid, a unit a department. */
function findAs(
  gazetteer: Gazetteer,
  kind: PlaceKind,
  name: string,
  above: KnownPlace | null,
): ReturnType<Gazetteer['find']> {
  const found = gazetteer.find(kind, name, above);
  const other = kind === 'grid' ? 'micro_grid' : kind === 'firm' ? 'department' : null;
  if (isFound(found) || !other || found.why === 'several') return found;
  const otherwise = gazetteer.find(other, name, above);
  return isFound(otherwise) ? otherwise : found;
}

/** A place of which the file may not speak, or that is closed, is a fault. */
export function refuseOutside(
  reader: RowReader,
  place: KnownPlace,
  { path, today }: { readonly path: string; readonly today: string },
): void {
  const field = fieldOf(place.kind);
  if (!place.path.startsWith(path)) reader.fault(field, 'elsewhere', place.name);
  else if (place.until && place.until <= today) reader.fault(field, 'closed', place.name);
}

const fieldOf = (kind: PlaceKind): string =>
  steps.find(([, named]) => named === kind)?.[0] ?? (kind === 'micro_grid' ? 'grid' : 'unit');
