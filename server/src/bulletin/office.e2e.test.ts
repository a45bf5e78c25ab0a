import { bulletinOfficeApi } from '@linli/shared/bulletin/bulletin.api';
import type { AskOfficeBulletins, CountAudience } from '@linli/shared/bulletin/bulletin.contract';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { local, moveIn, wrote } from './testing/notices';

let house: House;
let secretary: Visitor;
let clerk: Visitor;

beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  await moveIn(house, ['王奶奶', '陈姐', '李明', '新邻居', '许老师']);
  [secretary, clerk] = [await house.as('孙主任'), await house.as('钱洁')];
});
afterAll(() => house.close());

const list = async (ask: AskOfficeBulletins = {}, by = secretary) =>
  (await by.ask(bulletinOfficeApi.list, { body: ask })).body;
const titles = async (ask: AskOfficeBulletins = {}, by = secretary) =>
  (await list(ask, by)).bulletins.map(({ title }) => title);
const count = (ask: Partial<CountAudience>, by = secretary) =>
  by.ask(bulletinOfficeApi.count, {
    body: { places: [house.town.compound], roles: ['everyone'], ...ask },
  });

test('the list is asked for by where they stand, by kind and by place, and says how many there are of each', async () => {
  await wrote(house, secretary);
  await wrote(house, secretary, { title: '开会', kind: 'meeting', publishAt: local('2026-11-19T08:00') });
  const { id } = await wrote(house, clerk, { title: '写错了' });
  await clerk.ask(bulletinOfficeApi.withdraw, { params: { id }, body: { version: 1, reason: '写错了' } });
  await statement(house.databaseUrl, 'update bulletin_terms set look_from = 24');
  await wrote(house, secretary, { title: '大事' });
  await wrote(house, await house.as('何远'), {
    unitId: house.town.farCommunity,
    places: [house.town.farCommunity],
  });
  await house.settle();
  expect((await list()).counts).toEqual({ inForce: 1, scheduled: 1, waiting: 1, withdrawn: 1 });
  expect(await titles({ standing: 'inForce' })).toEqual(['11月19日停水']);
  expect(await titles({ standing: 'withdrawn' })).toEqual(['写错了']);
  expect(await titles({ kind: 'meeting' })).toEqual(['开会']);
  expect((await list({ kind: 'meeting' })).counts).toEqual({ scheduled: 1 });
  const supervisor = await house.as('吴敏');
  expect((await list({}, supervisor)).counts).toMatchObject({ inForce: 2 });
  expect((await list({ under: house.town.farCommunity }, supervisor)).counts).toEqual({ inForce: 1 });
  expect((await list({ under: house.town.farCommunity })).counts).toEqual({});
  await house.at('2026-11-20T09:00');
  expect(await titles({ standing: 'over' })).toEqual(['开会', '11月19日停水']);
});

test('before it is sent, homes and people are counted once each, however the places overlap', async () => {
  const { compound, building, grid } = house.town;
  expect((await count({ places: [compound, building, grid] })).body).toEqual({
    homes: 24,
    // five who live there, the head of the door and the two grid workers
    people: 8,
    looks: true,
    lookFrom: 24,
  });
  expect((await count({ roles: ['owners'] })).body.people).toBe(5);
});

test('few people are not told, and none are', async () => {
  expect((await count({ roles: ['heads'] })).body.people).toBeNull();
  expect((await count({ roles: ['tenants'] })).body.people).toBe(0);
});

test('only the places below one’s posts are counted', async () => {
  const far = await count({ places: [house.town.farCommunity] });
  expect([far.status, far.body.fields]).toEqual([400, { places: '只能发到自己管的地方' }]);
});
