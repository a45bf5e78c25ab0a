/**
 * The places and workers of a city, laid by statements: ten grids and twenty buildings for each community, twenty communities for each
 * street. Keys of tickets are those of version 7, in the order of time, as the application makes them.
 */
export const key = (kind: string, number: string) => `md5('${kind}' || (${number}))::uuid`;
const part = (kind: string, number: string) => `right(md5('${kind}' || (${number})), 12) || '/'`;
export const inTime = (n: string) =>
  `(lpad(to_hex(1763000000000 + (${n})::bigint), 12, '0') || '70008000' || lpad(to_hex((${n})::bigint), 12, '0'))::uuid`;

const street = part('street', 'c / 20');
const community = `d.path || ${street} || ${part('community', 'c')}`;

const place = (kind: string, name: string, number: string, series: string, path: string, parent: string) => `
  with made as (
    select ${key(name, number)} as id, ${number} as figure, ${path} as path, ${parent} as parent_id, d.district_id
      from (select path, district_id, place_id from stand where place_id = $1 and tree = 'administrative') d, ${series}),
  places as (
    insert into place (id, district_id, kind, name, number, since)
    select id, district_id, '${kind}', '${name}' || figure, figure, '2026-01-01' from made)
  insert into stand (tree, place_id, district_id, parent_id, path)
  select 'administrative', id, district_id, parent_id, path from made`;

/** Streets, communities, grids, buildings and doors below the district `$1` for so many communities. */
export const places = (communities: number): string[] => {
  const each = `generate_series(0, ${communities - 1}) c`;
  const building = `${community} || ${part('building', 'c * 20 + b')}`;
  return [
    place(
      'street',
      'street',
      's',
      `generate_series(0, ${Math.floor((communities - 1) / 20)}) s`,
      `d.path || ${part('street', 's')}`,
      'd.place_id',
    ),
    place('community', 'community', 'c', each, community, key('street', 'c / 20')),
    place(
      'grid',
      'grid',
      'c * 10 + g',
      `${each}, generate_series(0, 9) g`,
      `${community} || ${part('grid', 'c * 10 + g')}`,
      key('community', 'c'),
    ),
    place(
      'building',
      'building',
      'c * 20 + b',
      `${each}, generate_series(0, 19) b`,
      building,
      key('community', 'c'),
    ),
    place(
      'entrance',
      'door',
      'c * 20 + b',
      `${each}, generate_series(0, 19) b`,
      `${building} || ${part('door', 'c * 20 + b')}`,
      key('building', 'c * 20 + b'),
    ),
  ];
};

/** The worker of each grid, appointed since long: what nobody owes would be seen to by the workers' watch. */
export const people = (communities: number): string => {
  const grids = `generate_series(0, ${communities * 10 - 1}) g`;
  return `
    with persons as (insert into person (id, created_at) select ${key('worker', 'g')}, '2026-01-01' from ${grids})
    insert into appointment (id, district_id, person_id, role_code, place_id, since)
    select ${key('post', 'g')}, d.district_id, ${key('worker', 'g')}, r.code, ${key('grid', 'g')}, '2026-01-01'
      from (select district_id from stand where place_id = $1 and tree = 'administrative') d
      cross join lateral (select code from role where permission = 'handle' order by code limit 1) r, ${grids}`;
};
