import { randomUUID } from 'node:crypto';
import { openHouse, type House } from '../src/platform/testing/house';
import { startApi } from '../src/platform/testing/api-process';
import { statement } from '../src/platform/testing/statement';
import { openWish, settleIn } from '../src/wish/testing/wishing';
import { emptyRoute } from './http/asks';
import { askAll, requestOf, type Ask } from './http/callers';
import { findPgbench, pgbench } from './http/pgbench';
import { lineOf, type Line } from './lines';

const crowd = 1000;
const wishes = 100;
const connections = 10;
const rounds = 5;

/**
 * A thousand people claim a hundred wishes at once, over HTTP on as many lines; just a hundred succeed. Beside it, as many
 * transactions in plain SQL that lock the same rows, look whether the hand is free, and take it, on as many connections; neither
 * counts the time for opening its lines. As many who ask for an empty route show below what no claim over HTTP can come.
 */
export async function claimsBench(say: (line: string) => void): Promise<Line[]> {
  const program = findPgbench();
  const house = await openHouse();
  try {
    await layCrowd(house);
    const api = await startApi(house, { LOG_LEVEL: 'info', DATABASE_POOL: String(connections) });
    try {
      const [storms, bare, empties]: [number[], number[], number[]] = [[], [], []];
      for (let round = 0; round <= rounds; round++) {
        const free = await openWishes(house);
        const { statuses, took } = await askAll(
          api.url,
          Array.from({ length: crowd }, (_, turn) => claimBy(turn, free[turn % wishes] ?? '')),
        );
        const won = statuses.filter((status) => status === 201).length;
        if (won !== wishes) throw new Error(`${won} of ${wishes} wishes were taken`);
        const held = await statement(
          house.databaseUrl,
          "select wish_id from claim where wish_id = any($1) and state = 'held'",
          [free],
        );
        if (held.length !== wishes) throw new Error(`${held.length} claims are held of ${wishes} wishes`);
        const plain = await plainly(house, program);
        const empty = await askAll(
          api.url,
          Array.from({ length: crowd }, () => emptyRoute),
        );
        // the first round warms both
        if (round) {
          storms.push(took);
          bare.push(plain);
          empties.push(empty.took);
        }
      }
      const people = `${crowd.toLocaleString('en')} people`;
      const lines = [
        lineOf(`${people} claim ${wishes} wishes at once`, storms, bare),
        lineOf(`${people} ask for an empty route at once`, empties, bare),
      ];
      lines.forEach((line) => say(JSON.stringify(line)));
      return lines;
    } finally {
      await api.tellToGo();
    }
  } finally {
    await house.close();
  }
}

const tokenOf = (turn: number): string => `bench-claimer-${String(turn).padStart(12, '0')}`;

const claimBy = (turn: number, wishId: string): Ask => ({
  name: 'claim',
  expects: [201, 409],
  bytes: requestOf('POST', `/api/wishes/${wishId}/claims`, {
    token: tokenOf(turn),
    key: randomUUID(),
    body: {},
  }),
});

/** So many people who live here, agreed to serve and are signed in; and a wish of which all others are copies. */
async function layCrowd(house: House): Promise<void> {
  await house.at('2026-11-18T09:00');
  await settleIn(house, ['王奶奶']);
  await openWish(house, '王奶奶');
  await statement(
    house.databaseUrl,
    `with born as (
       insert into person (id, created_at) select md5('claimer' || turn)::uuid, '2026-01-01' from generate_series(0, $1::int - 1) turn returning id),
     bound as (
       insert into resident (id, district_id, home_id, person_id, kind, name, way, confirmed_at, since)
       select gen_random_uuid(), h.district_id, h.id, born.id, 'family', '邻居', 'worker', '2026-01-01', '2026-01-01'
         from born cross join (select id, district_id from home order by id limit 1) h),
     agreed as (
       insert into service_consent (id, district_id, person_id, version, state, at)
       select gen_random_uuid(), $2, born.id, 1, 'given', '2026-01-01' from born)
     insert into session (id, person_id, token_hash, kind, created_at, until)
     select gen_random_uuid(), md5('claimer' || turn)::uuid, sha256(convert_to('bench-claimer-' || lpad(turn::text, 12, '0'), 'utf8')), 'phone', '2026-01-01', '2027-12-31'
       from generate_series(0, $1::int - 1) turn`,
    [crowd, house.town.district],
  );
}

/** Wishes that nobody has claimed; whoever claimed one before is free again. */
async function openWishes({ databaseUrl }: House): Promise<string[]> {
  await statement(databaseUrl, "update claim set state = 'released', ended_at = now() where state = 'held'");
  const made = await statement<{ id: string }>(
    databaseUrl,
    `insert into wish select r.* from wish o, generate_series(1, $1::int) n, lateral jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid(), 'hands', 1 + n * 0)) r
      where o.id = (select id from wish where taken = 0 order by at, id limit 1) returning id`,
    [wishes],
  );
  return made.map(({ id }) => id);
}

/** Milliseconds that the same contention takes in plain SQL. */
async function plainly({ databaseUrl }: House, program: string): Promise<number> {
  await statement(databaseUrl, 'drop table if exists plain_claim, plain_wish');
  await statement(databaseUrl, 'create table plain_wish (id int primary key, taken int not null)');
  await statement(
    databaseUrl,
    'create table plain_claim (wish int primary key references plain_wish, person int not null)',
  );
  await statement(databaseUrl, 'insert into plain_wish select n, 0 from generate_series(0, $1::int - 1) n', [
    wishes,
  ]);
  const rate = await pgbench(program, databaseUrl, {
    scripts: [plainClaim],
    connections,
    each: crowd / connections,
    variables: { i: -1 },
  });
  return (crowd / rate) * 1000;
}

const plainClaim = `
\\set i :i + 1
\\set p :i * ${connections} + :client_id
\\set w :p % ${wishes}
begin;
select taken from plain_wish where id = :w for update;
insert into plain_claim select :w, :p from plain_wish where id = :w and taken = 0;
update plain_wish set taken = taken + 1 where id = :w and taken = 0;
commit;
`;
