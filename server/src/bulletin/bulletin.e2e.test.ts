import { bulletinApi, bulletinOfficeApi } from '@linli/shared/bulletin/bulletin.api';
import { doorApi } from '@linli/shared/door/door.api';
import { noticeApi } from '@linli/shared/notice/notice.api';
import { peopleApi } from '@linli/shared/people/people.api';
import { watchApi } from '@linli/shared/watch/watch.api';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { moveIn, local, waterOff, wrote } from './testing/notices';

let house: House;
let granny: Visitor;
let secretary: Visitor;
let clerk: Visitor;

beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  await moveIn(house, ['王奶奶', '陈姐']);
  [granny, secretary, clerk] = [await house.as('王奶奶'), await house.as('孙主任'), await house.as('钱洁')];
});
afterAll(() => house.close());
beforeEach(() => house.at('2026-11-18T09:00'));

const detail = async (id: string) => (await secretary.ask(bulletinOfficeApi.detail, { params: { id } })).body;
const titles = async (visitor: Visitor, id: string) =>
  (await visitor.ask(noticeApi.messages)).body.messages
    .filter(({ bulletinId }) => bulletinId === id)
    .map(({ title }) => title);
const atDoor = async (visitor: Visitor) =>
  (await visitor.ask(doorApi.door, { params: { code: house.town.doorCode } })).body.bulletins;
/** Somebody else has to look from so many homes on. */
const lookFrom = (homes: number) =>
  statement(house.databaseUrl, 'update bulletin_terms set look_from = $1', [homes]);

test('what is written goes out at once to the people of the doors, and stands at the door for everybody', async () => {
  const { id, looks, homes } = await wrote(house, secretary);
  expect([looks, homes]).toEqual([false, 24]);
  await house.settle();
  expect(await titles(granny, id)).toEqual(['公告：11月19日停水']);
  // in the grid around the door, and at the door itself
  expect(await titles(await house.as('周晓禾'), id)).toHaveLength(1);
  expect(await titles(await house.as('李阿姨'), id)).toHaveLength(1);
  expect(await titles(await house.as('李明'), id)).toEqual([]);
  expect(await titles(secretary, id)).toEqual([]);
  expect((await atDoor(house.anyone())).map(({ id, read }) => [id, read])).toContainEqual([id, null]);
  await house.at('2026-11-19T12:01');
  expect((await atDoor(house.anyone())).map(({ id }) => id)).not.toContain(id);
});

test('opening it is having read it, and only the reader is told so', async () => {
  const { id } = await wrote(house, secretary);
  await house.settle();
  const { body } = await granny.ask(bulletinApi.look, { params: { id } });
  expect(body).toMatchObject({
    title: '11月19日停水',
    unit: '青石桥社区',
    read: false,
    mayShare: false,
    version: 1,
  });
  const seen = () => granny.ask(bulletinApi.see, { params: { id }, body: { version: 1 } });
  expect([(await seen()).status, (await seen()).status]).toEqual([200, 200]);
  expect((await granny.ask(bulletinApi.look, { params: { id } })).body.read).toBe(true);
  expect((await secretary.ask(bulletinApi.look, { params: { id } })).body).toMatchObject({
    read: false,
    mayShare: true,
  });
  expect((await granny.ask(bulletinApi.see, { params: { id }, body: { version: 2 } })).status).toBe(404);
});

test('a bulletin for staff is out of sight for everybody else', async () => {
  const { id } = await wrote(house, secretary, { roles: ['staff'] });
  await house.settle();
  expect((await granny.ask(bulletinApi.look, { params: { id } })).body.code).toBe('bulletin.missing');
  expect((await house.anyone().ask(bulletinApi.look, { params: { id } })).status).toBe(404);
  expect(await titles(await house.as('韩师傅'), id)).toHaveLength(1);
  expect((await (await house.as('韩师傅')).ask(bulletinApi.look, { params: { id } })).status).toBe(200);
  expect((await (await house.as('何远')).ask(bulletinOfficeApi.detail, { params: { id } })).status).toBe(404);
});

test('one to many homes waits until somebody else has looked', async () => {
  await lookFrom(24);
  const { id, looks } = await wrote(house, secretary);
  expect(looks).toBe(true);
  await house.settle();
  expect(await titles(granny, id)).toEqual([]);
  expect(await titles(clerk, id)).toEqual(['有一份公告等您看']);
  const look = (by: Visitor, fit: boolean, words?: string) =>
    by.ask(bulletinOfficeApi.lookAt, { params: { id }, body: { version: 1, fit, ...(words && { words }) } });
  expect((await look(secretary, true)).body.code).toBe('move.not_yours');
  expect((await look(clerk, false)).body.fields).toEqual({ words: '退回要写清楚改什么' });
  expect((await look(clerk, true)).status).toBe(200);
  await house.settle();
  expect(await titles(granny, id)).toHaveLength(1);
  expect((await detail(id)).versions).toMatchObject([{ writtenBy: '孙主任', lookedBy: '钱洁' }]);
  await lookFrom(500);
});

test('who should look, and by when, stands in the watch; nobody looks in time, and those above hear of it once', async () => {
  await lookFrom(24);
  const { id } = await wrote(house, secretary);
  const owed = async () => (await clerk.ask(watchApi.waits)).body.looks.find((look) => look.id === id);
  expect(await owed()).toMatchObject({
    ...{ title: '11月19日停水', unit: '青石桥社区', who: '钱洁', late: false },
    due: local('2026-11-19T17:30'),
  });
  await house.at('2026-11-19T17:31');
  await house.settle();
  await house.settle();
  expect((await owed())?.late).toBe(true);
  expect(await titles(await house.as('吴敏'), id)).toEqual(['公告到期没人看']);
  const withdraw = { params: { id }, body: { version: 1, reason: '过了日子' } };
  expect((await secretary.ask(bulletinOfficeApi.withdraw, withdraw)).status).toBe(200);
  expect(await owed()).toBeUndefined();
  await lookFrom(500);
});

test('one that is sent back says why, and goes out when it was mended and looked at', async () => {
  await lookFrom(24);
  const { id } = await wrote(house, secretary);
  const lookAt = (version: number, fit: boolean) =>
    clerk.ask(bulletinOfficeApi.lookAt, { params: { id }, body: { version, fit, words: '哪几栋停水没写' } });
  await lookAt(1, false);
  await house.settle();
  expect((await titles(secretary, id))[0]).toBe('公告退回来了');
  expect(await detail(id)).toMatchObject({ state: 'returned', openMoves: ['correct', 'withdraw'] });
  const { title, from, until } = waterOff(house);
  const mended = {
    version: 1,
    title,
    words: '12 号楼检修水泵，9 点到 12 点停水。',
    from,
    until,
    why: '写明楼号',
  };
  expect((await secretary.ask(bulletinOfficeApi.correct, { params: { id }, body: mended })).status).toBe(201);
  expect((await lookAt(2, true)).status).toBe(200);
  await house.settle();
  // nobody has read the first one, so that nothing was corrected for them
  expect(await titles(granny, id)).toEqual(['公告：11月19日停水']);
  await lookFrom(500);
});

test('a correction keeps both versions and is told again; two at once, and the second has to read first', async () => {
  const { id } = await wrote(house, secretary);
  await house.settle();
  const { title, from } = waterOff(house);
  const until = local('2026-11-19T15:00');
  const to = (words: string) => ({ version: 1, title, words, from, until, why: '时间改了' });
  const [one, other] = await Promise.all([
    secretary.ask(bulletinOfficeApi.correct, { params: { id }, body: to('改到 15 点来水。') }),
    clerk.ask(bulletinOfficeApi.correct, { params: { id }, body: to('改到 14 点来水。') }),
  ]);
  expect([one.status, other.status].sort()).toEqual([201, 409]);
  expect([one.body.code, other.body.code]).toContain('bulletin.changed');
  await house.settle();
  expect(await titles(granny, id)).toEqual(['公告有更正：11月19日停水', '公告：11月19日停水']);
  expect((await detail(id)).versions.map(({ version, why }) => [version, why])).toEqual([
    [2, '时间改了'],
    [1, null],
  ]);
  expect((await granny.ask(bulletinApi.look, { params: { id } })).body).toMatchObject({
    until,
    correction: { why: '时间改了' },
  });
});

test('one that is withdrawn is told so to whoever was told, and is gone from the door', async () => {
  const { id } = await wrote(house, secretary);
  await house.settle();
  const withdraw = (by: Visitor) =>
    by.ask(bulletinOfficeApi.withdraw, { params: { id }, body: { version: 1, reason: '改到下周再修' } });
  expect((await withdraw(await house.as('何远'))).status).toBe(404);
  expect((await withdraw(clerk)).status).toBe(200);
  expect((await withdraw(clerk)).body.code).toBe('move.not_now');
  await house.settle();
  expect(await titles(granny, id)).toEqual(['公告撤回了：11月19日停水', '公告：11月19日停水']);
  expect((await atDoor(granny)).map(({ id }) => id)).not.toContain(id);
  expect((await granny.ask(bulletinApi.look, { params: { id } })).body.withdrawn?.reason).toBe(
    '改到下周再修',
  );
});

test('one that is scheduled goes out at its instant', async () => {
  const { id } = await wrote(house, secretary, { publishAt: local('2026-11-18T18:00') });
  await house.settle();
  expect(await titles(granny, id)).toEqual([]);
  expect((await granny.ask(bulletinApi.look, { params: { id } })).status).toBe(404);
  await house.at('2026-11-18T18:00');
  await house.settle();
  expect(await titles(granny, id)).toHaveLength(1);
});

test.each([
  ['for nowhere', { places: [] }, { places: '发到哪里至少要 1 个' }],
  ['for nobody', { roles: [] }, { roles: '发给谁至少要 1 个' }],
  ['over before it begins', { until: local('2026-11-19T08:00') }, { until: '结束要在开始以后' }],
  [
    'over already',
    { from: local('2026-11-17T08:00'), until: local('2026-11-17T09:00') },
    { until: '这个时间已经过去了' },
  ],
  ['on no day', { until: '2026-13-45T08:00:00Z' }, { until: '到什么时候写得不对，请核对' }],
  [
    'sent yesterday',
    { publishAt: local('2026-11-17T08:00') },
    { publishAt: '这个时间已经过去了，要马上发就不用选' },
  ],
  ['of 5,001 characters', { words: '水'.repeat(5001) }, { words: '内容最多 5000 个字，多了 1 个' }],
  ['with blanks', { words: '【日期】停水，请存水' }, { words: '还有没填的空：【日期】' }],
  [
    'urgent for no reason',
    { manner: 'urgent' as const },
    { urgentReason: '急事要写为什么急，夜里也会提醒人' },
  ],
  ['of no kind', { kind: 'nonsense' }, { kind: '没有这一类，请重新选' }],
])('a bulletin %s is refused at the field', async (_, more, fields) => {
  const { status, body } = await secretary.ask(bulletinOfficeApi.write, { body: waterOff(house, more) });
  expect([status, body.fields]).toEqual([400, fields]);
});

test('nobody writes for places that are not theirs, nor without a post that may', async () => {
  const { farCommunity, street } = house.town;
  const write = (by: Visitor, more: object) =>
    by.ask(bulletinOfficeApi.write, { body: waterOff(house, more) });
  expect((await write(secretary, { unitId: farCommunity })).body.fields).toEqual({
    unitId: '只能替自己管的单位发',
  });
  expect((await write(secretary, { places: [street] })).body.fields).toEqual({
    places: '只能发到自己管的地方',
  });
  expect((await write(await house.as('周晓禾'), {})).status).toBe(403);
  expect((await write(await house.as('吴敏'), { unitId: street, places: [street] })).status).toBe(201);
});

test('the form offers my units, kinds and templates, and the places below one of them with their homes', async () => {
  const { body: form } = await secretary.ask(bulletinOfficeApi.form);
  expect(form.units.map(({ name }) => name)).toEqual(['青石桥社区', '槐荫里小区', '安居物业']);
  expect(form.kinds[0]).toEqual({ code: 'outage', name: '停水停电', icon: 'pipe' });
  const below = (under: string) => secretary.ask(bulletinOfficeApi.audience, { body: { under } });
  expect((await below(house.town.community)).body.below).toMatchObject([
    { name: '槐荫里小区', homes: 24 },
    { name: '第3网格', homes: 12 },
    { name: '第4网格', homes: 12 },
  ]);
  expect((await below(house.town.street)).body.code).toBe('place.missing');
});

test('whoever is forgotten is told nothing, and what they read is gone', async () => {
  const chen = await house.as('陈姐');
  const { id } = await wrote(house, secretary);
  await house.settle();
  await chen.ask(bulletinApi.see, { params: { id }, body: { version: 1 } });
  await chen.ask(peopleApi.leaveLinli, { body: {} });
  await house.at('2026-11-19T09:01');
  await house.settle();
  const person = [house.town.people.陈姐];
  const kept = (table: string) =>
    statement(house.databaseUrl, `select 1 from ${table} where person_id = $1`, person);
  expect([await kept('bulletin_read'), await kept('attempt'), await kept('message')]).toEqual([[], [], []]);
  await wrote(house, secretary, { until: local('2026-11-19T15:00') });
  await house.settle();
  expect(await kept('attempt')).toEqual([]);
});
