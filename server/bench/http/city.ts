import { statement } from '../../src/platform/testing/statement';
import { openCity, type City } from '../city';

/** How many doors people report from and look at, and how many people do. */
export const doors = 100;
export const callers = 50_000;

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

/** A city in which every door has its grid and its sign, with people and workers who are signed in. */
export async function openStreet(size: number): Promise<City & { workers: number }> {
  const city = await openCity(size);
  const communities = Math.max(1, Math.floor(size / 500));
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
  await statement(url, 'vacuum analyze');
  return { ...city, workers };
}
