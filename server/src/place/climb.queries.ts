/**
 * SQL of the place above each of `up` in the administrative tree, as `s`: by key for each, as whoever plans it takes a climb for
 * many rows and would read every place of the city.
 */
export const nextUp = `cross join lateral (select place_id, parent_id, path from stand where tree = 'administrative' and place_id = up.parent_id limit 1) s`;

/** SQL of the place that each of `up` is, as `p`. */
export const placeOfUp =
  'cross join lateral (select id, district_id, kind, name, number, phone, note, since, until from place where id = up.place_id limit 1) p';
