import type { PublishRoute, RouteLine, SettingRoutes } from '@linli/shared/setting/route.contract';
import { settingApi } from '@linli/shared/setting/setting.api';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { report } from '../platform/testing/story';

let house: House;
let secretary: Visitor;
let lift: string;
let trash: string;

beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  secretary = await house.as('孙主任');
  const { categories } = await routes();
  const idOf = (name: string) => categories.find((category) => category.name === name)?.id ?? '';
  [lift, trash] = [idOf('电梯'), idOf('垃圾')];
});
afterAll(() => house.close());

const routes = async (): Promise<SettingRoutes> => (await secretary.ask(settingApi.routes)).body;
const route = (more: Partial<PublishRoute> = {}): PublishRoute => ({
  categoryId: trash,
  placeId: house.town.compound,
  unitId: house.town.firm,
  what: '保洁',
  base: 0,
  source: '物业服务合同',
  from: '2026-11-18',
  ...more,
});
const publish = (more: Partial<PublishRoute> = {}, who: Visitor = secretary) =>
  who.ask(settingApi.publishRoute, { body: route(more) });
const ofTrash = ({ routes: all }: SettingRoutes): RouteLine[] =>
  all.filter(({ categoryId }) => categoryId === trash);

test('a preview counts what would have gone elsewhere; then a rule is laid down, and matters follow it', async () => {
  await report(house, await house.as('王奶奶'), { category: 'trash' });
  await report(house, await house.as('陈姐'), { category: 'road' });
  const tried = async (categoryId: string | null) => {
    const body = { categoryId, placeId: house.town.compound, unitId: house.town.firm };
    const { looked, changed } = (await secretary.ask(settingApi.previewRoute, { body })).body;
    return [looked, changed];
  };
  expect([await tried(trash), await tried(null), await tried(lift)]).toEqual([
    [2, 1],
    [2, 2],
    [2, 0],
  ]);
  const { status, body } = await publish();
  expect([status, ofTrash(body).map(({ unit, by, standing, mine }) => [unit, by, standing, mine])]).toEqual([
    201,
    [['安居物业', '孙主任', 'now', true]],
  ]);
  await report(house, await house.as('李明'), { category: 'trash' });
  expect((await (await house.as('韩师傅')).ask(ticketApi.inbox)).body.tickets).toHaveLength(1);
  expect(await tried(trash)).toEqual([3, 0]);
});

test('a rule that takes the place of another begins on its date, and the older one ends there', async () => {
  await publish({ base: 1, unitId: house.town.otherGrid, from: '2026-11-20' });
  expect(ofTrash(await routes()).map(({ unit, until, standing }) => [unit, until, standing])).toEqual([
    ['安居物业', '2026-11-20', 'now'],
    ['第4网格', null, 'later'],
  ]);
  expect((await publish({ base: 1 })).body.code).toBe('setting.changed');
  // one that is laid down between the two lasts until the later
  await publish({ base: 2, unitId: house.town.grid, from: '2026-11-19' });
  expect(ofTrash(await routes()).map(({ unit, until }) => [unit, until])).toEqual([
    ['安居物业', '2026-11-19'],
    ['第3网格', '2026-11-20'],
    ['第4网格', null],
  ]);
  await house.at('2026-11-20T09:00');
  expect(ofTrash(await routes()).map(({ standing }) => standing)).toEqual(['past', 'past', 'now']);
});

test('a rule is ended, never deleted; what fits above it holds again, and a second end is refused', async () => {
  const id = ofTrash(await routes())[2]?.id ?? '';
  const body = { source: '合同到期', from: '2026-11-20' };
  const { status, body: after } = await secretary.ask(settingApi.endRoute, { params: { id }, body });
  expect([status, ofTrash(after).map(({ standing }) => standing)]).toEqual([200, ['past', 'past', 'past']]);
  expect((await secretary.ask(settingApi.endRoute, { params: { id }, body })).body.code).toBe('route.ended');
});

test('who leads a community lays down its own rules only; who supervises reads', async () => {
  const district = house.town.district;
  expect((await publish({ placeId: district })).body.fields).toHaveProperty('placeId');
  expect((await publish({ placeId: house.town.farCommunity })).body.fields).toHaveProperty('placeId');
  expect((await publish({ unitId: house.town.farCommunity, base: 3 })).body.fields).toHaveProperty('unitId');
  expect((await publish({}, await house.as('吴敏'))).status).toBe(403);
  const read = (await (await house.as('吴敏')).ask(settingApi.routes)).body;
  expect([read.routes.some(({ mine }) => mine), read.places, read.routes.length > 0]).toEqual([
    false,
    [],
    true,
  ]);
  const administrator = await house.as('管理员');
  expect(
    (
      await publish(
        { placeId: district, unitId: house.town.grid, base: 0, from: '2026-11-20' },
        administrator,
      )
    ).status,
  ).toBe(201);
  // what holds for all of the district is not the community's to end
  const general = (await administrator.ask(settingApi.routes)).body.routes.find(
    ({ placeId }) => placeId === district,
  );
  const asked = { params: { id: general?.id ?? '' }, body: { source: '不要了', from: '2026-11-20' } };
  expect((await secretary.ask(settingApi.endRoute, asked)).status).toBe(404);
});
