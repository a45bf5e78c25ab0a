/**
 * A city of open tickets, laid by statements: fifty for each grid worker, ten grids and twenty buildings for each community,
 * twenty communities for each street. Keys are those of version 7, in the order of time, as the application makes them.
 */
export const key = (kind: string, number: string) => `md5('${kind}' || (${number}))::uuid`;
const part = (kind: string, number: string) => `right(md5('${kind}' || (${number})), 12) || '/'`;
export const inTime = (n: string) =>
  `(lpad(to_hex(1763000000000 + ${n}), 12, '0') || '7' || left(md5('${n}' || ${n}), 3) || '8' || right(md5('${n}' || ${n}), 15))::uuid`;

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

/** The promises of a ticket, in the order in which they were made. */
const clockKinds = ['accept', 'resolve', 'feedback'] as const;

/** How many promises are due at the same instant. */
const cohortSize = 10_000;

/** In how many communities the cohorts live, so that what falls due is the same in every city. */
const cohortCommunities = 200;

/**
 * Copies the ticket `$1` with all that belongs to it so many times over the city below the district `$2`. So many cohorts of
 * promises are due together, the first at `due`, each other a day later than the last; the rest much later. The cohorts are the
 * same in every city, down to the doors and the people who are told; a larger city has more around them.
 */
export const tickets = (count: number, cohorts: number, due: string): string[] => {
  const communities = Math.max(1, Math.floor(count / 500));
  const c = `(n / 10 % case when n <= ${cohorts * cohortSize} then ${Math.min(communities, cohortCommunities)} else ${communities} end)`;
  const spread = `generate_series(1, ${count}) n, lateral (select ${c} as c) s, lateral (select path from stand where place_id = $2 and tree = 'administrative') d`;
  const copy = (table: string, of: string, values: Record<string, string>) => {
    const pairs = Object.entries(values).map(([column, value]) => `'${column}', ${value}`);
    return `insert into ${table} select r.* from ${table} o, ${spread}, jsonb_populate_record(o, jsonb_build_object(${pairs.join(', ')})) r where ${of}`;
  };
  const building = `${community} || ${part('building', 'c * 20 + n / 7 % 20')}`;
  // promises fall due together because they were made together
  const turn = `((n - 1) / ${cohortSize})`;
  const dueAt = `(timestamptz '${due}' + make_interval(days => case when ${turn} < ${cohorts} then ${turn}::int else 60 + (n % 20)::int end))`;
  const iso = (instant: string) =>
    `to_char((${instant}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  const marks = `jsonb_build_array(jsonb_build_object('level', 'soon', 'at', ${iso(`${dueAt} - interval '6 hours'`)}), jsonb_build_object('level', 'due', 'at', ${iso(dueAt)}),
    jsonb_build_object('level', 'street', 'at', ${iso(`${dueAt} + interval '1 day'`)}), jsonb_build_object('level', 'district', 'at', ${iso(`${dueAt} + interval '3 days'`)}))`;
  const clock = (kind: (typeof clockKinds)[number], more: Record<string, string>) =>
    copy('clock', `o.ticket_id = $1 and o.kind = '${kind}'`, {
      id: inTime(`n * 3 + ${clockKinds.indexOf(kind)}`),
      ticket_id: inTime('n'),
      ...more,
    });
  const stopped = { stopped_at: "'2026-11-18T02:00:00Z'", verdict: "'met'", next_at: 'null' };
  return [
    copy('ticket', 'o.id = $1', {
      id: inTime('n'),
      number: "'9999-' || lpad((n % 1000000)::text, 6, '0')",
      state: "'accepted'",
      place_id: key('door', 'c * 20 + n / 7 % 20'),
      building_id: key('building', 'c * 20 + n / 7 % 20'),
      community_id: key('community', 'c'),
      path: `${building} || ${part('door', 'c * 20 + n / 7 % 20')}`,
      unit_id: key('grid', 'c * 10 + n % 10'),
      handler_id: key('worker', 'c * 10 + n % 10'),
      handlers: `array[${key('worker', 'c * 10 + n % 10')}]`,
    }),
    copy('ticket_reporter', 'o.ticket_id = $1', {
      ticket_id: inTime('n'),
      person_id: key('resident', 'n / 3'),
    }),
    copy('event', 'o.subject_id = $1', {
      id: 'overlay(gen_random_uuid()::text placing left(o.id::text, 15) from 1 for 15)::uuid',
      subject_id: inTime('n'),
    }),
    clock('accept', stopped),
    clock('resolve', { due_at: dueAt, next_at: dueAt, marks, fired: "array['soon']" }),
    clock('feedback', { next_at: "timestamptz '2027-03-01T09:30:00Z'" }),
  ];
};
