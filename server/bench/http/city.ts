import { statement } from '../../src/platform/testing/statement';
import { inTime, key } from '../city.sql';
import { openCity, type City } from '../city';
import { callers, communitiesOf, reachOf, spansOf, type Plan } from '../city.tickets';

/** How many doors people report from and look at. */
export const doors = 100;

/** The token of a caller or a worker, by their number. */
export const tokenOf = (kind: 'caller' | 'worker', number: number): string =>
  `bench-${kind}-${String(number).padStart(12, '0')}`;

/** The same in SQL. */
export const tokenSql = (kind: 'caller' | 'worker', number: string): string =>
  `'bench-${kind}-' || lpad((${number})::text, 12, '0')`;

/** The code on the sign of a door. */
export const codeOf = (door: number): string => `BENCH${String(door).padStart(7, '0')}`;

const sessions = (kind: 'caller' | 'worker', count: number) => `
  insert into session (id, person_id, token_hash, kind, created_at, until)
  select md5('session ${kind}' || n)::uuid, md5('${kind}' || n)::uuid, sha256(convert_to(${tokenSql(kind, 'n')}, 'utf8')), 'phone', '2026-01-01', '2027-12-31'
    from generate_series(0, ${count - 1}) n`;

/** Tickets that wait for the same thing, by their numbers: from the first to the last, those from `forPgbench` on for pgbench. */
export interface ReadyTickets {
  readonly from: number;
  readonly forPgbench: number;
  readonly to: number;
}

/** How many tickets wait to be accepted, and how many to be rated. */
const waiting = 24_000;
/** How many of each the API may use. */
export const forApi = 8_000;
/** The smallest street in which there are others besides. */
const leastStreet = 60_000;

/** The last tickets of a street: which wait for what, and what belongs to ticket `:t` as SQL. */
export function readyIn(plan: Plan) {
  const { accept, rate } = spansOf(plan);
  const communities = reachOf(plan, rate.from);
  const span = ({ from, to }: { from: number; to: number }): ReadyTickets => ({
    from,
    forPgbench: from + forApi,
    to,
  });
  const [community, grid, building] = [
    `:t / 10 % ${communities}`,
    `:t / 10 % ${communities} * 10 + :t % 10`,
    `:t / 10 % ${communities} * 20 + :t / 7 % 20`,
  ];
  return {
    accept: span(accept),
    rate: span(rate),
    /** The number of the worker who holds it. */
    worker: grid,
    workerOf: (t: number): number => (Math.floor(t / 10) % communities) * 10 + (t % 10),
    made: [
      inTime(':t'),
      ...[0, 1, 2].map((clock) => inTime(`:t * 8 + ${clock}`)),
      key('street', `${community} / 20`),
      key('community', community),
      key('grid', grid),
      key('building', building),
      key('door', building),
      "'9999-' || lpad((:t % 1000000)::text, 6, '0')",
    ],
  };
}

/** A city as `openCity` lays it, in which people can ask. */
export interface Street extends City {
  readonly workers: number;
  /** How many times as many communities it has as are asked about: these are every so many. */
  readonly stride: number;
}

/** A city in which every door has its grid and its sign, with people and workers who are signed in. */
export async function openStreet(
  size = leastStreet,
  { open = size, waiting: ready = waiting, stride = 1 } = {},
): Promise<Street> {
  const city = await openCity(size, { open, waiting: ready });
  const communities = communitiesOf(city);
  const workers = communities * 10;
  const url = city.house.databaseUrl;
  const { district } = city.house.town;
  await statement(
    url,
    `insert into person (id, created_at) select md5('caller' || n)::uuid, '2026-01-01' from generate_series(0, ${callers - 1}) n`,
  );
  await statement(url, sessions('caller', callers));
  await statement(url, sessions('worker', workers));
  await statement(
    url,
    `insert into cover (id, district_id, grid_id, grid_kind, place_id, during)
     select md5('cover' || d)::uuid, $1, md5('grid' || (d / 20 * 10 + d % 10))::uuid, 'living', md5('door' || d)::uuid, '[2026-01-01,)'
       from generate_series(0, ${communities * 20 - 1}) d`,
    [district],
  );
  await statement(
    url,
    `insert into sign (code, spoken, district_id, place_id, issued_at)
     select 'BENCH' || lpad(d::text, 7, '0'), 'B' || lpad(d::text, 5, '0'), $1, md5('door' || d)::uuid, '2026-01-01'
       from generate_series(0, ${communities * 20 - 1}) d`,
    [district],
  );
  await statement(url, 'vacuum analyze person, session, cover, sign');
  return { ...city, workers, stride };
}
