import type { AddHome, AddPlace, ChangePlace, RegisteredPlace } from '@linli/shared/register/hand.contract';
import { registerApi } from '@linli/shared/register/register.api';
import { homeApi } from '@linli/shared/home/home.api';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { report } from '../platform/testing/story';

let house: House;
let clerk: Visitor;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  clerk = await house.as('钱洁');
});
afterAll(() => house.close());

const parts = async (place?: string, who = clerk) =>
  (await who.ask(registerApi.parts, { body: place ? { place } : {} })).body;
const add = (more: Partial<AddPlace>, who = clerk) =>
  who.ask(registerApi.addPlace, {
    body: { parentId: house.town.building, kind: 'entrance', number: '3', since: '2026-11-18', ...more },
  });
const wasOf = ({ name, number, phone, until }: RegisteredPlace) => ({ name, number, phone, until });
const change = (place: RegisteredPlace, said: Partial<ChangePlace>) =>
  clerk.ask(registerApi.changePlace, {
    params: { id: place.id },
    body: { was: wasOf(place), name: place.name, number: place.number, phone: place.phone, ...said },
  });
const close = (place: RegisteredPlace, until: string | null) =>
  clerk.ask(registerApi.closePlace, { params: { id: place.id }, body: { was: wasOf(place), until } });
const only = async (id: string) => (await parts(id)).place;
const history = async (id: string) =>
  (await clerk.ask(registerApi.placeHistory, { params: { id } })).body.lines.map(({ words }) => words);
const addHome = (more: Partial<AddHome> = {}) =>
  clerk.ask(registerApi.addHome, {
    body: { entranceId: house.town.door, room: '701', floor: 7, area: 86.5, ...more },
  });

test('places are looked through from the topmost that one steers down to the door', async () => {
  const top = await parts();
  expect([top.place.name, top.above, top.adds]).toEqual(['青石桥社区', [], ['compound']]);
  expect(top.parts.map(({ name, homes }) => [name, homes])).toEqual([['槐荫里小区', 24]]);
  const building = await parts(house.town.building);
  expect(building.above.map(({ name }) => name)).toEqual(['青石桥社区', '槐荫里小区']);
  expect([building.adds, building.grids.map(({ name }) => name)]).toEqual([
    ['entrance'],
    ['第3网格', '第4网格'],
  ]);
  expect((await parts(house.town.door)).adds).toEqual([]);
  const far = await house.as('何远');
  expect((await far.ask(registerApi.parts, { body: { place: house.town.compound } })).status).toBe(404);
});

test('an entrance is added with its day and its grid, called by its number, and takes reports at once', async () => {
  const { status, body } = await add({ gridId: house.town.grid });
  expect(status).toBe(201);
  expect(await only(body.id)).toMatchObject({ name: '3单元', number: '3', since: '2026-11-18', until: null });
  const { unit } = await report(house, await house.as('王奶奶'), { placeId: body.id });
  expect(unit).toBe('第3网格');
  expect(await history(body.id)).toEqual(['从2026年11月18日起归第3网格（居住网格）', '登记了这个地点']);
});

test.each<[string, () => Partial<AddPlace>, object]>([
  ['a number that is there', () => ({ number: '2' }), { number: '这里已经有一个了，请核对' }],
  ['no number', () => ({ number: ' ' }), { number: '还没填几号' }],
  [
    'no name',
    () => ({ parentId: house.town.compound, kind: 'open_place', number: undefined }),
    { name: '还没填名称' },
  ],
  ['a day that is none', () => ({ number: '9', since: '2026-02-30' }), { since: '没有这一天，请核对' }],
  [
    'a day of the year 1700',
    () => ({ number: '9', since: '1700-01-01' }),
    { since: '不能早于两百年前，也不能晚于一年后' },
  ],
  [
    'a grid of elsewhere',
    () => ({ number: '9', gridId: house.town.door }),
    { gridId: '这个网格不在这个社区' },
  ],
])('a place with %s is refused at its field', async (_, more, fields) => {
  const { status, body } = await add(more());
  expect([status, body.fields]).toEqual([400, fields]);
});

test('a place is added only where its kind stands, by those who steer there', async () => {
  expect((await add({ parentId: house.town.compound, number: '8' })).body.code).toBe('place.missing');
  expect((await add({ number: '8' }, await house.as('何远'))).status).toBe(404);
  expect((await add({ number: '8' }, await house.as('周晓禾'))).status).toBe(403);
});

test('two who add one place at once add one', async () => {
  const both = await Promise.all([add({ number: '5' }), add({ number: '5' }, await house.as('孙主任'))]);
  expect(both.map(({ status }) => status).sort()).toEqual([201, 400]);
});

test('a place is called otherwise, once for each who read it as it is', async () => {
  const { id } = (
    await add({ parentId: house.town.compound, kind: 'open_place', name: '西门', number: undefined })
  ).body;
  const gate = await only(id);
  expect((await change(gate, { name: '东门' })).body.fields).toEqual({ name: '这里已经有一个了，请核对' });
  expect((await change(gate, { name: '西侧门', phone: '8555 0199' })).status).toBe(200);
  expect((await change(gate, { name: '西大门' })).body.code).toBe('register.stale');
  expect(await only(id)).toMatchObject({ name: '西侧门', phone: '8555 0199' });
  expect((await history(id))[0]).toBe('改了名称、电话');
  const community = await only(house.town.community);
  expect((await change(community, { name: '别的社区' })).body.code).toBe('place.missing');
});

test('a place is closed from a day on, refuses reports from then, and may stay after all', async () => {
  const { id } = (await add({ number: '6', gridId: house.town.grid })).body;
  const entrance = await only(id);
  for (const wrong of ['2026-11-17', '2026-11-18', '2026-02-30'])
    expect((await close(entrance, wrong)).body.fields).toHaveProperty('until');
  expect((await close(entrance, '2026-11-20')).status).toBe(200);
  expect((await close(entrance, '2026-11-21')).body.code).toBe('register.stale');
  await house.at('2026-11-20T09:00');
  const granny = await house.as('王奶奶');
  await expect(report(house, granny, { placeId: id })).rejects.toThrow();
  expect((await parts(house.town.building)).parts.at(-1)?.id).toBe(id);
  expect((await close(await only(id), null)).status).toBe(200);
  await report(house, granny, { placeId: id });
  expect((await history(id)).slice(0, 2)).toEqual(['改了停用日期', '定了停用的日子']);
  await house.at('2026-11-18T09:30');
});

test('a home is added with its area, found in the register, and changed by one at a time', async () => {
  const { status, body } = await addHome({ room: '701室' });
  expect(status).toBe(201);
  const file = async () => (await clerk.ask(homeApi.file, { params: { id: body.id } })).body;
  expect(await file()).toMatchObject({ room: '701', floor: 7, area: '86.50' });
  const was = { room: '701', floor: 7, area: '86.50' };
  const changed = (said: object) =>
    clerk.ask(registerApi.changeHome, {
      params: { id: body.id },
      body: { was, room: '701', floor: 7, area: 90, ...said },
    });
  expect((await changed({ room: '502' })).body.fields).toEqual({ room: '这里已经有一个了，请核对' });
  expect((await changed({ room: '702' })).status).toBe(200);
  expect((await changed({})).body.code).toBe('register.stale');
  expect(await file()).toMatchObject({ room: '702', area: '90.00' });
  expect((await history(house.town.door)).slice(0, 3)).toEqual([
    '改了一户：面积 86.50 改为 90.00 平方米',
    '房号 701 改为 702',
    '登记了 1 户',
  ]);
});

test.each<[string, Partial<AddHome>, string]>([
  ['a room that is there', { room: '502' }, 'room'],
  ['the floor zero', { floor: 0 }, 'floor'],
  ['no area', { area: 0 }, 'area'],
  ['the area of a field', { area: 10_000 }, 'area'],
])('a home with %s is refused at its field', async (_, more, field) => {
  expect(Object.keys((await addHome(more)).body.fields ?? {})).toEqual([field]);
});

test('a home stands behind an entrance that one steers', async () => {
  expect((await addHome({ entranceId: house.town.gate })).status).toBe(404);
  const body = { entranceId: house.town.door, room: '801', floor: 8, area: 50 };
  expect((await (await house.as('何远')).ask(registerApi.addHome, { body })).status).toBe(404);
});
