import { clearingApi } from '@linli/shared/clearing/clearing.api';
import type { AskClearing, Clearing } from '@linli/shared/clearing/clearing.contract';
import { Db } from '../platform/db/db';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { move, report } from '../platform/testing/story';
import { WatchService } from '../watch/watch.service';

let house: House;
const visitors = new Map<string, Visitor>();
const as = (name: string) => visitors.get(name) as Visitor;

beforeEach(async () => {
  house = await openHouse();
  await house.at('2026-11-17T16:00');
  for (const name of ['王奶奶', '陈姐', '周晓禾', '赵强', '孙主任', '钱洁', '吴敏', '何远', '郑平'])
    visitors.set(name, await house.as(name));
});
afterEach(async () => {
  const unwatched = await house.app.get(Db).read((read) => house.app.get(WatchService).unwatched(read));
  expect(unwatched).toEqual([]);
  await house.close();
});

async function look(name: string, ask: Partial<AskClearing> = {}): Promise<Clearing> {
  const { status, body } = await as(name).ask(clearingApi.look, { body: { span: 'day', ...ask } });
  expect([status, body.message]).toEqual([200, undefined]);
  return body;
}
const clear = (name: string, community = house.town.community) =>
  as(name).ask(clearingApi.clear, { body: { community } });

/** A Tuesday with one matter left from it, a Wednesday with one on the spot, one told at the door, one carried, one for a firm. */
async function twoDays() {
  const old = await report(house, as('陈姐'), { placeId: house.town.otherDoor, category: 'trash' });
  await house.at('2026-11-18T09:00');
  const spot = await report(house, as('王奶奶'));
  await move(as('周晓禾'), spot.id, 'spot', { outcome: 'solved', solvedHow: 'fixed', words: '拧紧了' });
  const told = await report(house, as('王奶奶'), { category: 'door' });
  await move(as('周晓禾'), told.id, 'accept');
  await move(as('周晓禾'), told.id, 'resolve', { outcome: 'solved', solvedHow: 'fixed', words: '修好了' });
  await move(as('周晓禾'), told.id, 'feedback', { words: '当面说了', channel: 'visit' });
  const long = await report(house, as('王奶奶'), { category: 'wall' });
  await move(as('周晓禾'), long.id, 'accept');
  await move(as('周晓禾'), long.id, 'askCarry', {
    projectKind: 'secretary',
    words: '要大修',
    milestones: [{ name: '请第三方看', on: '2026-11-27' }],
    reviewOn: '2026-12-04',
  });
  await move(as('孙主任'), long.id, 'carry');
  const lift = await report(house, as('王奶奶'), { category: 'lift' });
  await house.settle();
  return { old, spot, told, long, lift };
}

test('one page says what came in, what was done in which way, and what is left for whom', async () => {
  const { old, long, lift } = await twoDays();
  const day = await look('孙主任');
  expect(day).toMatchObject({
    place: { name: '青石桥社区' },
    days: ['2026-11-18'],
    came: 4,
    done: 2,
    ways: { spot: 1, up: 0, visit: 1, long: 1 },
  });
  expect(day.left).toEqual([
    { why: 'project', count: 1 },
    { why: 'firm', count: 1 },
    { why: 'working', count: 1 },
  ]);
  expect(day.open.map(({ ticketId, unit, handler, why }) => [ticketId, unit, handler, why])).toEqual([
    [lift.id, '安居物业', null, 'firm'],
    [long.id, '第3网格', '周晓禾', 'project'],
    [old.id, '第4网格', '赵强', 'working'],
  ]);
});

test('the week counts both days; a day that is over has no list, and the time of Shanghai decides', async () => {
  await twoDays();
  expect(await look('孙主任', { span: 'week' })).toMatchObject({ came: 5, done: 2, ways: { visit: 1 } });
  const tuesday = await look('孙主任', { day: '2026-11-17' });
  expect(tuesday).toMatchObject({ came: 1, done: 0, left: null, open: [] });
  await house.at('2026-11-19T00:01');
  expect(await look('孙主任')).toMatchObject({ days: ['2026-11-19'], came: 0, done: 0 });
});

test('a day is marked once, by whoever is first in the community, with what was left; a missed one just shows', async () => {
  await twoDays();
  expect((await look('孙主任')).marks).toMatchObject([{ day: '2026-11-18', by: null, mayClear: true }]);
  expect((await clear('钱洁')).status).toBe(200);
  expect((await clear('孙主任')).body.code).toBe('day.cleared');
  const { marks } = await look('吴敏', { span: 'week' });
  const of = (name: string) => marks.filter(({ community }) => community.name === name);
  expect(of('青石桥社区').map(({ day, by, left, mayClear }) => [day, by, left, mayClear])).toEqual([
    ['2026-11-18', '钱洁', 3, false],
    ['2026-11-17', null, null, false],
    ['2026-11-16', null, null, false],
  ]);
  expect(of('青石桥社区')[0]?.reasons).toEqual([
    { why: 'project', count: 1 },
    { why: 'firm', count: 1 },
    { why: 'working', count: 1 },
  ]);
  expect(of('柳荫社区')).toHaveLength(3);
  const events = await statement<{ facts: object }>(
    house.databaseUrl,
    "select facts from event where kind = 'day.cleared'",
  );
  expect(events).toEqual([{ facts: { day: '2026-11-18', left: '3' } }]);
});

test('nobody from above or from elsewhere marks it, and days off ask for nothing', async () => {
  for (const name of ['吴敏', '周晓禾']) expect((await clear(name)).status).toBe(403);
  expect((await clear('何远')).body.code).toBe('role.not_yours');
  await house.at('2026-11-22T10:00');
  expect((await look('孙主任')).marks).toEqual([]);
  expect((await look('孙主任', { span: 'week' })).marks.map(({ day }) => day)).toEqual([
    '2026-11-20',
    '2026-11-19',
    '2026-11-18',
    '2026-11-17',
    '2026-11-16',
  ]);
});

test('each sees the places they steer; a day to come and no date at all are refused at the field', async () => {
  await twoDays();
  expect((await look('何远')).came).toBe(0);
  expect((await look('郑平', { place: house.town.farCommunity })).place.name).toBe('柳荫社区');
  const ask = (name: string, body: Partial<AskClearing>) =>
    as(name).ask(clearingApi.look, { body: { span: 'day', ...body } });
  expect((await ask('何远', { place: house.town.community })).status).toBe(404);
  expect((await ask('周晓禾', {})).status).toBe(403);
  for (const day of ['2026-11-19', '2026-02-30', '0000-01-01'])
    expect((await ask('孙主任', { day })).body).toMatchObject({
      code: 'field.wrong',
      fields: { day: expect.any(String) },
    });
});

test('whom a matter is kept from does not see it among what is left', async () => {
  const { id } = await report(house, as('王奶奶'));
  await statement(house.databaseUrl, 'update ticket set hidden_from = array[$2::uuid] where id = $1', [
    id,
    house.town.people['孙主任'],
  ]);
  expect(await look('孙主任')).toMatchObject({ came: 0, open: [] });
  expect(await look('钱洁')).toMatchObject({ came: 1, open: [{ ticketId: id }] });
});
