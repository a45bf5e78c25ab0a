import { hashOf, randomToken } from '../src/platform/secret';
import type { House } from '../src/platform/testing/house';
import { statement } from '../src/platform/testing/statement';

/** Somebody with a phone in hand. */
export interface Phone {
  readonly id: string;
  readonly token: string;
}

/** So many people who own the homes behind both doors in turn, agreed to serve and are signed in. */
export async function crowd(house: House, count: number): Promise<(Phone & { homeId: string })[]> {
  const found = await statement<{ id: string; homeId: string }>(
    house.databaseUrl,
    `with born as (
       insert into person (id, openid, created_at)
       select gen_random_uuid(), 'crowd-' || gen_random_uuid(), now() from generate_series(1, $1::int) returning id),
     turned as (select id, row_number() over (order by id) - 1 as turn from born),
     homes as (select id, district_id, row_number() over (order by id) - 1 as turn, count(*) over () as all from home),
     bound as (
       insert into resident (id, district_id, home_id, person_id, kind, name, way, confirmed_at, since)
       select gen_random_uuid(), h.district_id, h.id, p.id, 'owner', '邻居', 'worker', now(), '2026-01-01'
         from turned p join homes h on h.turn = p.turn % h.all returning person_id, home_id),
     agreed as (
       insert into service_consent (id, district_id, person_id, version, state, at)
       select gen_random_uuid(), $2, id, 1, 'given', now() from born)
     select b.person_id as id, b.home_id as "homeId" from bound b join turned t on t.id = b.person_id order by t.turn`,
    [count, house.town.district],
  );
  const tokens = await signedIn(
    house,
    found.map(({ id }) => id),
  );
  return found.map(({ id, homeId }, at) => ({ id, homeId, token: tokens[at] ?? '' }));
}

/** Signs people in for longer than anything here takes; answers their tokens in the same order. */
export async function signedIn(house: House, ids: readonly string[]): Promise<string[]> {
  const tokens = ids.map(randomToken);
  await statement(
    house.databaseUrl,
    `insert into session (id, person_id, token_hash, kind, created_at, until)
     select gen_random_uuid(), s.person, decode(s.hash, 'hex'), 'phone', '2026-01-01', '2027-12-31'
       from jsonb_to_recordset($1::jsonb) as s(person uuid, hash text)`,
    [JSON.stringify(tokens.map((token, at) => ({ person: ids[at], hash: hashOf(token).toString('hex') })))],
  );
  return tokens;
}
