/** A point on the earth in degrees; WGS 84 unless a name says otherwise. */
export interface Position {
  readonly lat: number;
  readonly long: number;
}

/** Metres of one degree of latitude, and of longitude at the equator, on a sphere of 6371 km. */
const degree = 111_195;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Metres from one point to another as on a flat map: within a millimetre a metre for the few kilometres of a district. */
export function metresBetween(one: Position, other: Position): number {
  const north = (other.lat - one.lat) * degree;
  const east = (other.long - one.long) * degree * Math.cos(radians(one.lat));
  return Math.hypot(north, east);
}

/** The degrees between which every point lies that is at most `metres` from `centre`. */
export function boxAround(
  centre: Position,
  metres: number,
): { south: number; north: number; west: number; east: number } {
  const up = metres / degree;
  const aside = metres / (degree * Math.max(0.01, Math.cos(radians(centre.lat))));
  return {
    south: centre.lat - up,
    north: centre.lat + up,
    west: centre.long - aside,
    east: centre.long + aside,
  };
}
