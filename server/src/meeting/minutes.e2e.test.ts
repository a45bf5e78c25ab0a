import { meetingOfficeApi, minutesApi } from '@linli/shared/meeting/meeting.api';
import type { EnterLate } from '@linli/shared/meeting/meeting.contract';
import type { AgreeAction } from '@linli/shared/meeting/minutes.contract';
import { openHouse, type House } from '../platform/testing/house';
import { detail, nothingOn, page, plan, signUp, titles, written } from './testing/gatherings';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
beforeEach(() => nothingOn(house));
afterAll(() => house.close());

const publish = async (id: string, who: string) =>
  (await house.as(who)).ask(minutesApi.publish, { params: { id } });

/** A meeting that 王奶奶 came to, after it began. */
async function held(): Promise<string> {
  const id = await plan(house);
  await signUp(house, '王奶奶', id);
  await house.at('2026-11-20T14:10');
  const seat = (await detail(house, id)).seats[0]?.id ?? '';
  await (await house.as('钱洁')).ask(meetingOfficeApi.here, { params: { id, seat } });
  return id;
}

test('minutes are written, seen by a second person, published to everybody and told to those who came', async () => {
  const id = await held();
  expect((await publish(id, '孙主任')).body.code).toBe('meeting.no_minutes');
  expect((await written(house, id)).status).toBe(200);
  expect((await page(house, '王奶奶', id)).minutes).toBeNull();
  expect((await publish(id, '钱洁')).body.code).toBe('move.not_yours');
  const back = { params: { id }, body: { reason: '第二条没写清' } };
  expect((await (await house.as('孙主任')).ask(minutesApi.back, back)).status).toBe(200);
  expect((await detail(house, id)).minutes[0]).toMatchObject({ state: 'draft', returned: '第二条没写清' });
  await written(house, id);
  expect((await publish(id, '孙主任')).status).toBe(200);
  const shown = await page(house, '陈姐', id);
  expect(shown.minutes).toMatchObject({ version: 1, checker: '孙主任', because: null });
  expect(shown.agenda[0]).toMatchObject({ said: '三位邻居说电费要公开', agreed: '每月公示一次' });
  expect(await titles(house, '王奶奶')).toContain('议事会的纪要出来了');
  expect((await publish(id, '孙主任')).body.code).toBe('move.not_now');
});

test('a correction is a new version that says what it changes; the first one stays', async () => {
  const id = await held();
  await written(house, id);
  await publish(id, '孙主任');
  const { agenda, minutes } = await detail(house, id);
  const items = agenda.map((item) => ({ itemId: item.id, said: '四位邻居', agreed: '', stage: null }));
  const write = async (body: object) =>
    (await house.as('钱洁')).ask(minutesApi.write, { params: { id }, body: body as never });
  expect((await write({ base: minutes[0]?.edit, items })).body.fields).toHaveProperty('because');
  expect((await write({ base: 0, items, because: '人数写错了' })).body.code).toBe('meeting.minutes_stale');
  await written(house, id, '钱洁', '人数写错了');
  expect((await page(house, '陈姐', id)).minutes?.version).toBe(1);
  await publish(id, '孙主任');
  expect((await page(house, '陈姐', id)).minutes).toMatchObject({ version: 2, because: '人数写错了' });
  expect((await detail(house, id)).minutes.map(({ version, state }) => [version, state])).toEqual([
    [2, 'published'],
    [1, 'published'],
  ]);
  expect((await titles(house, '王奶奶'))[0]).toBe('纪要有更正');
});

test('minutes that name a room, another meeting’s item or nothing are refused at their field', async () => {
  const id = await held();
  const [first] = (await detail(house, id)).agenda;
  const item = { itemId: first?.id ?? '', said: '', agreed: '', stage: null };
  const write = async (more: Partial<typeof item>) =>
    (await house.as('钱洁')).ask(minutesApi.write, {
      params: { id },
      body: { base: 0, items: [{ ...item, ...more }] },
    });
  expect((await write({ said: '12 号楼 2 单元 301 的老人说' })).body.fields).toHaveProperty('items');
  expect((await write({ itemId: house.town.compound })).body.fields).toHaveProperty('items');
  expect((await write({})).status).toBe(200);
  const hand = await (await house.as('钱洁')).ask(minutesApi.hand, { params: { id } });
  expect(hand.body.fields).toHaveProperty('items');
});

test('what is agreed has somebody and a day; with a door it is a ticket, whose state is read from there', async () => {
  const id = await held();
  const people = (await (await house.as('孙主任')).ask(meetingOfficeApi.form)).body.people;
  const ownerId = people.find(({ name }) => name === '周晓禾')?.id ?? '';
  const agree = async (more: Partial<AgreeAction>) =>
    (await house.as('钱洁')).ask(minutesApi.agree, {
      params: { id },
      body: { words: '每月公示车棚电费', ownerId, dueOn: '2026-11-30', ...more },
    });
  expect((await agree({ dueOn: '2026-11-19' })).body.fields).toHaveProperty('dueOn');
  expect((await agree({ ownerId: house.town.people.王奶奶 ?? '' })).body.fields).toHaveProperty('ownerId');
  expect((await agree({ category: 'charging' })).body.fields).toHaveProperty('placeId');
  await agree({});
  await agree({
    words: '车棚的灯要修好',
    category: 'lighting',
    placeId: house.town.gate,
    dueOn: '2026-12-01',
  });
  expect(await titles(house, '周晓禾')).toContain('会上定了一件事请您办');
  const [own, matter] = (await detail(house, id)).actions;
  expect([own?.ticket, matter?.ticket?.state]).toEqual([null, expect.any(String)]);
  const done = async (who: string, action = '') =>
    (await house.as(who)).ask(minutesApi.done, { params: { id, action } });
  expect((await done('周晓禾', matter?.id)).body.code).toBe('meeting.by_ticket');
  expect((await done('赵强', own?.id)).body.code).toBe('meeting.missing');
  await house.at('2026-12-01T09:00');
  expect((await detail(house, id)).actions[0]).toMatchObject({ late: true, done: false });
  expect((await done('周晓禾', own?.id)).status).toBe(200);
  expect((await detail(house, id)).actions[0]).toMatchObject({ late: false, done: true });
});

test('a meeting on stools is entered afterwards by whoever held it, within a week, and read by all once it was checked', async () => {
  const ask: EnterLate = {
    ...{ placeId: house.town.compound, kind: 'stool', title: '槐树下马扎会', spot: '健身角槐树下' },
    ...{ day: '2026-11-17', from: 960, until: 1020, heads: 14 },
    heard: [{ title: '夜里狗叫', said: '三户说夜里睡不好' }],
  };
  const enter = async (more: Partial<EnterLate>, who = '周晓禾') =>
    (await house.as(who)).ask(meetingOfficeApi.late, { body: { ...ask, ...more } });
  expect((await enter({}, '何远')).body.code).toBe('place.missing');
  expect((await enter({ day: '2026-11-10' })).body.fields).toHaveProperty('day');
  expect((await enter({ day: '2026-11-19' })).body.fields).toHaveProperty('day');
  expect((await enter({ day: '2026-11-18' })).body.fields).toHaveProperty('from');
  expect((await enter({ until: 900 })).body.fields).toHaveProperty('until');
  const { status, body } = await enter({});
  expect(status).toBe(201);
  const hand = await (await house.as('周晓禾')).ask(minutesApi.hand, { params: { id: body.id } });
  expect(hand.status).toBe(200);
  await publish(body.id, '钱洁');
  expect(await page(house, '王奶奶', body.id)).toMatchObject({
    ...{ late: true, present: 14, published: true },
    agenda: [{ title: '夜里狗叫', said: '三户说夜里睡不好' }],
  });
});
