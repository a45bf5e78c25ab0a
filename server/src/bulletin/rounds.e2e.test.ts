import { bulletinOfficeApi } from '@linli/shared/bulletin/bulletin.api';
import { Db } from '../platform/db/db';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { BulletinClock } from './bulletin.clock';
import { BulletinRounds } from './bulletin.rounds';
import { waterOff, wrote } from './testing/notices';

let house: House;
let secretary: Visitor;
let db: Db;

/** Entrances with one home and its owner each: three batches of doors, the last one short. */
const doors = 900;

beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  secretary = await house.as('孙主任');
  db = house.app.get(Db);
  const { district, compound } = house.town;
  // whether somebody has to look first is not for these tests
  await statement(house.databaseUrl, 'update bulletin_terms set look_from = 100000');
  await statement(
    house.databaseUrl,
    `with d as (select gen_random_uuid() as id, n from generate_series(1, $3::int) n),
          top as (select path from stand where place_id = $2 and tree = 'administrative'),
          p as (insert into place (id, district_id, kind, name, number, since) select id, $1, 'entrance', n || '单元', n, '2026-01-01' from d),
          s as (insert into stand (tree, place_id, district_id, parent_id, path)
                select 'administrative', id, $1, $2, top.path || right(id::text, 12) || '/' from d, top),
          w as (insert into person (id, name, created_at) select id, '住户' || n, '2026-01-01' from d),
          h as (insert into home (id, district_id, entrance_id, room, floor, area) select id, $1, id, '101', 1, 80 from d)
     insert into resident (id, district_id, home_id, person_id, kind, way, confirmed_at, since)
     select gen_random_uuid(), $1, id, id, 'owner', 'worker', '2026-01-05', '2026-01-05' from d`,
    [district, compound, doors],
  );
});
afterAll(() => house.close());

const rounds = () => house.app.get(BulletinRounds);
const batch = () => db.write((tx) => rounds().tellNext(tx));
const send = () => db.write((tx) => house.app.get(BulletinClock).sendDue(tx));
const put = async (id: string) => {
  const [row] = await statement<{ told: number; people: number; messages: number }>(
    house.databaseUrl,
    `select count(*)::int as told, count(distinct person_id)::int as people,
            (select count(*)::int from message where bulletin_id = $1) as messages from attempt where bulletin_id = $1`,
    [id],
  );
  return row;
};
const residents = { roles: ['residents' as const] };

test('a batch that breaks leaves nothing behind, and the next one goes on where the last that held ended', async () => {
  const { id } = await wrote(house, secretary, residents);
  await send();
  await batch();
  await batch();
  const before = (await put(id))?.told ?? 0;
  expect(before).toBeGreaterThan(390);
  const dies = db.write(async (tx) => {
    await rounds().tellNext(tx);
    throw new Error('killed');
  });
  await expect(dies).rejects.toThrow('killed');
  expect(await put(id)).toMatchObject({ told: before });
  await house.settle();
  expect(await put(id)).toEqual({ told: doors, people: doors, messages: doors });
});

test('five workers at once tell each of nine hundred people once', async () => {
  const { id } = await wrote(house, secretary, residents);
  await send();
  const work = async () => {
    for (let left = 8; left > 0; left--) await batch();
  };
  await Promise.all(Array.from({ length: 5 }, work));
  await house.settle();
  expect(await put(id)).toEqual({ told: doors, people: doors, messages: doors });
});

test('a bulletin to few is not kept waiting by one to many', async () => {
  const many = await wrote(house, secretary, residents);
  await send();
  await batch();
  await batch();
  const few = await wrote(house, secretary, { ...residents, places: [house.town.door] });
  await send();
  await batch();
  await batch();
  const open = await statement<{ id: string }>(
    house.databaseUrl,
    'select bulletin_id as id from bulletin_round where done_at is null and stopped_at is null',
  );
  expect([open.map(({ id }) => id), few.id === many.id]).toEqual([[many.id], false]);
  await house.settle();
});

test('withdrawn in the middle it stops there: nobody more is told, and only whoever was hears of the withdrawal', async () => {
  const { id } = await wrote(house, secretary, residents);
  await send();
  await batch();
  await batch();
  const said = () =>
    statement<{ title: string; count: number }>(
      house.databaseUrl,
      'select title, count(*)::int as count from message where bulletin_id = $1 group by 1 order by 1',
      [id],
    );
  await db.write((tx) => tx.rows.query("update delivery set next_at = '2026-11-19' where done_at is null"));
  await batch();
  const body = { version: 1, reason: '改到下周再修' };
  await secretary.ask(bulletinOfficeApi.withdraw, { params: { id }, body });
  await house.settle();
  // what was put down as told, and not yet told, is taken back
  expect(await said()).toEqual([]);
  await house.at('2026-11-19T00:01');
  await house.settle();
  expect(await said()).toEqual([]);
  await house.at('2026-11-18T09:00');
});

test('a correction in the middle is told to everybody once, and the first version to nobody more', async () => {
  const { id } = await wrote(house, secretary, residents);
  await send();
  await batch();
  await batch();
  const { title, words, from, until } = waterOff(house);
  const body = { version: 1, title, words, from, until, why: '写清楚' };
  await secretary.ask(bulletinOfficeApi.correct, { params: { id }, body });
  await send();
  await house.settle();
  const versions = await statement<{ version: number; people: number }>(
    house.databaseUrl,
    'select version, count(distinct person_id)::int as people from attempt where bulletin_id = $1 group by 1 order by 1',
    [id],
  );
  expect(versions.at(-1)).toEqual({ version: 2, people: doors });
  expect(versions.find(({ version }) => version === 1)?.people ?? 0).toBeLessThan(doors);
});
