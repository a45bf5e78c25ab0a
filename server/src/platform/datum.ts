import type { Position } from '@linli/shared/place/position.rules';
import gcoord from 'gcoord';

/** What the degrees of a map mean: WGS 84 as satellites tell them, GCJ-02 as maps in China draw them, BD-09 as Baidu does. */
export const datums = ['wgs84', 'gcj02', 'bd09'] as const;
export type Datum = (typeof datums)[number];

const systems = { wgs84: gcoord.WGS84, gcj02: gcoord.GCJ02, bd09: gcoord.BD09 } as const;

function shifted({ lat, long }: Position, from: Datum, to: Datum): Position {
  const [east, north] = gcoord.transform([long, lat], systems[from], systems[to]);
  return { lat: north, long: east };
}

/** A point read off a map, as we keep it. */
export const toWgs84 = (position: Position, datum: Datum): Position => shifted(position, datum, 'wgs84');

/** A point as we keep it, for a map of that kind. */
export const fromWgs84 = (position: Position, datum: Datum): Position => shifted(position, 'wgs84', datum);
