import { bulletinApi, bulletinOfficeApi, reachApi } from '@linli/shared/bulletin/bulletin.api';
import type { RecordAttempt } from '@linli/shared/bulletin/reach.contract';
import { noticeApi } from '@linli/shared/notice/notice.api';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { moveIn, local, wrote } from './testing/notices';

let house: House;
let secretary: Visitor;
let head: Visitor;
let worker: Visitor;
const residents = ['王奶奶', '陈姐', '李明', '新邻居', '许老师'];

beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  await moveIn(house, residents);
  [secretary, head, worker] = [await house.as('孙主任'), await house.as('李阿姨'), await house.as('周晓禾')];
});
afterAll(() => house.close());
beforeEach(() => house.at('2026-11-18T09:00'));

const until = local('2026-11-25T12:00');
const urgent = { manner: 'urgent' as const, urgentReason: '水管爆了', until };
const reach = async (id: string, by = secretary) => (await by.ask(reachApi.reach, { params: { id } })).body;
const unreached = async (id: string) => (await secretary.ask(reachApi.unreached, { params: { id } })).body;
const tasks = async (by: Visitor) => (await by.ask(reachApi.tasks)).body.bulletins;
const record = (by: Visitor, id: string, body: RecordAttempt) =>
  by.ask(reachApi.record, { params: { id }, body });
const titles = async (by: Visitor) =>
  (await by.ask(noticeApi.messages)).body.messages.map(({ title }) => title);
/** An urgent bulletin that went out two hours ago. */
async function twoHoursAgo() {
  const { id } = await wrote(house, secretary, urgent);
  await house.settle();
  await house.at('2026-11-18T11:01');
  await house.settle();
  return id;
}

test('the sums of a building count homes told, read and tried, and no fewer than five readers', async () => {
  const { id } = await wrote(house, secretary, { until });
  await house.settle();
  const read = async (name: string) =>
    (await house.as(name)).ask(bulletinApi.see, { params: { id }, body: { version: 1 } });
  await read('王奶奶');
  await read('陈姐');
  expect(await reach(id)).toMatchObject({ homes: 24, told: 5, read: 2, done: true, atWork: 3, steps: [] });
  const [building] = (await reach(id)).buildings;
  expect(building).toMatchObject({ name: '12号楼', homes: 24, told: 5, read: 2, called: 0, unreached: 22 });
  await statement(house.databaseUrl, 'delete from attempt where bulletin_id = $1 and person_id = $2', [
    id,
    house.town.people.陈姐,
  ]);
  expect(await reach(id)).toMatchObject({ told: 4, read: null, unreached: null });
});

test('who has two homes gets one message, and both of them count', async () => {
  const granny = house.town.people.王奶奶;
  const more = [house.town.district, house.town.otherDoor, granny];
  await statement(
    house.databaseUrl,
    `insert into resident (id, district_id, home_id, person_id, kind, way, confirmed_at, since)
     select gen_random_uuid(), $1, id, $3, 'owner', 'worker', '2026-01-05', '2026-01-05' from home where entrance_id = $2 and room = '101'`,
    more,
  );
  const { id } = await wrote(house, secretary, { until });
  await house.settle();
  const messages = await statement(
    house.databaseUrl,
    'select 1 from message where bulletin_id = $1 and person_id = $2',
    [id, granny],
  );
  expect([messages.length, (await reach(id)).told]).toEqual([1, 6]);
  await (await house.as('王奶奶')).ask(bulletinApi.see, { params: { id }, body: { version: 1 } });
  expect((await reach(id)).read).toBe(2);
  await statement(
    house.databaseUrl,
    `delete from resident where person_id = $1 and home_id in (select id from home where entrance_id = $2)`,
    [granny, house.town.otherDoor],
  );
});

test('tenants are told what is for tenants, and whoever moved out nothing', async () => {
  const { id } = await wrote(house, secretary, { until, roles: ['tenants'] });
  await house.settle();
  expect((await reach(id)).told).toBe(0);
  await statement(house.databaseUrl, "update resident set kind = 'tenant' where person_id = any($1)", [
    [house.town.people.陈姐, house.town.people.李明],
  ]);
  await statement(house.databaseUrl, "update resident set until = '2026-11-18' where person_id = $1", [
    house.town.people.李明,
  ]);
  const { id: second } = await wrote(house, secretary, { until, roles: ['tenants'] });
  await house.settle();
  expect((await reach(second)).told).toBe(1);
  await statement(house.databaseUrl, "update resident set until = null, kind = 'owner'");
});

test('a correction begins to count anew', async () => {
  const { id } = await wrote(house, secretary, { until });
  await house.settle();
  await (await house.as('王奶奶')).ask(bulletinApi.see, { params: { id }, body: { version: 1 } });
  const body = {
    version: 1,
    title: '停水改期',
    words: '停水改到后天。',
    from: local('2026-11-20T09:00'),
    until,
    why: '改期',
  };
  await secretary.ask(bulletinOfficeApi.correct, { params: { id }, body });
  await house.settle();
  expect(await reach(id)).toMatchObject({ told: 5, read: 0 });
});

test('the ladder opens step by step, each told to whoever takes it', async () => {
  const { id } = await wrote(house, secretary, urgent);
  await house.settle();
  expect(await unreached(id)).toMatchObject({ means: [], homes: [] });
  expect(await tasks(head)).toEqual([]);
  await house.at('2026-11-18T10:01');
  await house.settle();
  expect((await titles(secretary))[0]).toBe('有住户还没看到公告');
  expect((await unreached(id)).means).toEqual(['call']);
  expect((await unreached(id)).homes).toHaveLength(24);
  await house.at('2026-11-18T11:01');
  await house.settle();
  expect((await titles(head))[0]).toBe('有几户要上门告诉');
  expect((await titles(worker))[0]).toBe('有几户要上门告诉');
  const [task] = await tasks(head);
  expect(task).toMatchObject({ id, urgent: true, means: ['door'] });
  // her own entrance, not the other one of the building
  expect(task?.homes.map(({ name }) => name)[0]).toBe('12 号楼 2 单元 101');
  expect(task?.homes).toHaveLength(12);
  await house.at('2026-11-18T12:01');
  expect((await tasks(head))[0]?.means).toEqual(['door', 'paper']);
  expect((await reach(id)).steps.map(({ means, open }) => [means, open])).toEqual([
    ['call', true],
    ['door', true],
    ['paper', true],
  ]);
});

test('each try is written down; a home that was told is on no list any more, and one where nobody was stays', async () => {
  const id = await twoHoursAgo();
  const [first, second, third] = (await tasks(head)).find((task) => task.id === id)?.homes ?? [];
  const homeId = (home: typeof first) => home?.homeId ?? '';
  expect((await record(head, id, { homeId: homeId(first), means: 'door', outcome: 'reached' })).status).toBe(
    200,
  );
  await record(head, id, { homeId: homeId(second), means: 'door', outcome: 'nobody' });
  await record(secretary, id, { homeId: homeId(third), means: 'call', outcome: 'reached' });
  const left = (await tasks(head)).find((task) => task.id === id)?.homes ?? [];
  expect(left).toHaveLength(10);
  expect(left.find((home) => home.homeId === homeId(second))?.tries).toMatchObject([
    { means: 'door', outcome: 'nobody', at: expect.stringMatching(/^2026-11-18T03:01/) },
  ]);
  expect(await reach(id)).toMatchObject({ called: 1, atDoor: 2, paper: 0, unreached: 22 });
  const again = await record(head, id, { homeId: homeId(first), means: 'door', outcome: 'reached' });
  expect(again.body.code).toBe('bulletin.home_reached');
});

test('nobody tries at homes that are not theirs, by means that are not open, or with an end that cannot be', async () => {
  const id = await twoHoursAgo();
  const homes = (await unreached(id)).homes;
  const mine = homes.find(({ name }) => name.includes('2 单元'))?.homeId ?? '';
  const other = homes.find(({ name }) => name.includes('1 单元'))?.homeId ?? '';
  const door = { means: 'door', outcome: 'reached' } as const;
  expect((await record(head, id, { homeId: other, ...door })).body.code).toBe('bulletin.home_reached');
  expect((await record(await house.as('赵强'), id, { homeId: mine, ...door })).body.code).toBe(
    'bulletin.home_reached',
  );
  expect((await record(await house.as('赵强'), id, { homeId: other, ...door })).status).toBe(200);
  expect((await record(head, id, { homeId: mine, means: 'call', outcome: 'reached' })).body.code).toBe(
    'bulletin.step_shut',
  );
  expect((await record(head, id, { homeId: mine, means: 'paper', outcome: 'posted' })).body.code).toBe(
    'bulletin.step_shut',
  );
  expect((await record(head, id, { homeId: mine, means: 'door', outcome: 'posted' })).body.fields).toEqual({
    outcome: '这样告诉，不会是这个结果',
  });
  expect((await reach(id, await house.as('何远'))).code).toBe('bulletin.missing');
  expect((await record(await house.as('王奶奶'), id, { homeId: mine, ...door })).status).toBe(403);
});

test('a plain bulletin has no ladder, and one that is over or withdrawn asks nobody to go anywhere', async () => {
  const { id: plain } = await wrote(house, secretary, { until });
  const id = await twoHoursAgo();
  expect((await tasks(head)).map((task) => task.id)).not.toContain(plain);
  await secretary.ask(bulletinOfficeApi.withdraw, {
    params: { id },
    body: { version: 1, reason: '水管修好了' },
  });
  expect((await tasks(head)).map((task) => task.id)).not.toContain(id);
  expect((await secretary.ask(reachApi.unreached, { params: { id } })).status).toBe(404);
  await house.at('2026-11-25T12:01');
  expect(await tasks(head)).toEqual([]);
});

test('a street sees the homes of all its communities, a community only its own', async () => {
  const { street } = house.town;
  const { id } = await wrote(house, await house.as('吴敏'), { unitId: street, places: [street], until });
  await house.settle();
  expect((await reach(id, await house.as('吴敏'))).homes).toBe(24);
  expect((await reach(id)).homes).toBe(24);
  expect((await reach(id, await house.as('何远'))).code).toBe('bulletin.missing');
});
