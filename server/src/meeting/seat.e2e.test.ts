import { meetingApi, meetingOfficeApi } from '@linli/shared/meeting/meeting.api';
import { peopleApi } from '@linli/shared/people/people.api';
import { openHouse, type House } from '../platform/testing/house';
import { detail, nothingOn, page, plan, signUp, titles, venue } from './testing/gatherings';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
beforeEach(() => nothingOn(house));
afterAll(() => house.close());

const checkIn = async (who: string, id: string, code: string) =>
  (await house.as(who)).ask(meetingApi.checkIn, { params: { id }, body: { code } });
const leave = async (who: string, id: string) =>
  (await house.as(who)).ask(meetingApi.leave, { params: { id } });
const screen = async (id: string) =>
  (await (await house.as('钱洁')).ask(meetingOfficeApi.code, { params: { id } })).body;

test('whoever signs up has a seat, brings somebody along, and leaves it to the next in line', async () => {
  const id = await plan(house, { capacity: 3 });
  expect((await signUp(house, '王奶奶', id, 1)).body).toMatchObject({ taken: 2, standing: { state: 'in' } });
  expect((await signUp(house, '王奶奶', id, 3)).body).toMatchObject({ taken: 2, standing: { along: 1 } });
  expect((await signUp(house, '陈姐', id, 1)).body.standing).toMatchObject({ state: 'waiting', line: 1 });
  expect((await signUp(house, '李明', id)).body).toMatchObject({ taken: 3, standing: { state: 'in' } });
  expect((await signUp(house, '新邻居', id, 4)).body.fields).toHaveProperty('along');
  expect((await leave('王奶奶', id)).status).toBe(200);
  expect(await titles(house, '陈姐')).toEqual(['议事会有座位了']);
  expect((await page(house, '陈姐', id)).standing.state).toBe('in');
  expect((await leave('王奶奶', id)).body.code).toBe('meeting.missing');
  expect(JSON.stringify(await page(house, '新邻居', id))).not.toMatch(/王奶奶|陈姐/);
});

test('the screen’s code and the venue’s sign check in, only around the meeting and once', async () => {
  const { id: venueId, code } = await venue(house);
  const id = await plan(house, { venueId });
  await signUp(house, '王奶奶', id);
  expect((await checkIn('王奶奶', id, code)).body.code).toBe('meeting.not_now');
  await house.at('2026-11-20T13:30');
  expect((await checkIn('王奶奶', id, '000000')).body).toMatchObject({ code: 'meeting.code' });
  expect((await checkIn('王奶奶', id, 'AAAAAAAAAAAA')).body.fields).toHaveProperty('code');
  expect((await checkIn('王奶奶', id, (await screen(id)).code)).status).toBe(200);
  expect((await checkIn('王奶奶', id, code)).body.code).toBe('meeting.came');
  expect((await checkIn('陈姐', id, code)).status).toBe(200);
  expect(await screen(id)).toMatchObject({ present: 2, taken: 2 });
  const at = (await house.anyone().ask(meetingApi.venue, { params: { code } })).body;
  expect([at.venue.name, at.next?.id]).toEqual(['议事亭', id]);
  await house.at('2026-11-20T16:01');
  expect((await checkIn('李明', id, code)).body.code).toBe('meeting.not_now');
});

test('somebody without a phone is written down, and is there once it has begun; the name goes after a month', async () => {
  const id = await plan(house);
  const enter = async (name: string) =>
    (await house.as('钱洁')).ask(meetingOfficeApi.enter, { params: { id }, body: { name } });
  expect((await enter('老周')).status).toBe(200);
  await house.at('2026-11-20T14:10');
  await enter('刘婶');
  const { seats } = await detail(house, id);
  expect(seats.map(({ name, presentAt }) => [name, presentAt !== null])).toEqual([
    ['老周', false],
    ['刘婶', true],
  ]);
  const seat = seats[0]?.id ?? '';
  const here = { params: { id, seat } };
  expect((await (await house.as('钱洁')).ask(meetingOfficeApi.here, here)).status).toBe(200);
  expect((await detail(house, id)).present).toBe(2);
  expect((await (await house.as('钱洁')).ask(meetingOfficeApi.left, here)).body.code).toBe('meeting.came');
  await house.at('2026-12-21T15:01');
  await house.settle();
  expect((await detail(house, id)).seats.map(({ name }) => name)).toEqual(['', '']);
});

test('those who come are told of changes, a day and an hour before, and when it is called off', async () => {
  const id = await plan(house);
  await signUp(house, '王奶奶', id);
  await house.at('2026-11-19T13:59');
  expect(await titles(house, '王奶奶')).toEqual([]);
  await house.at('2026-11-19T14:00');
  expect(await titles(house, '王奶奶')).toEqual(['明天有议事会']);
  await house.at('2026-11-20T13:00');
  expect(await titles(house, '王奶奶')).toEqual(['议事会快开始了', '明天有议事会']);
  const body = { version: 1, reason: '下大雨' };
  const off = async (who: string) =>
    (await house.as(who)).ask(meetingOfficeApi.callOff, { params: { id }, body });
  expect((await off('何远')).body.code).toBe('meeting.missing');
  expect((await off('孙主任')).status).toBe(200);
  expect((await off('孙主任')).body.code).toBe('meeting.stale');
  expect((await titles(house, '王奶奶'))[0]).toBe('议事会不开了');
  expect((await signUp(house, '陈姐', id)).body.code).toBe('meeting.over');
  expect((await page(house, '陈姐', id)).withdrawnReason).toBe('下大雨');
});

test('a word that is left reaches the organiser only, and goes with its writer', async () => {
  const id = await plan(house);
  const say = async (words: string) =>
    (await house.as('马师傅')).ask(meetingApi.word, { params: { id }, body: { words } });
  expect((await say('我住 12 号楼，电话 13812345678')).body.fields).toHaveProperty('words');
  await say('夜里充电要便宜点');
  await say('夜里充电要便宜一点');
  expect((await detail(house, id)).left.map(({ words }) => words)).toEqual(['夜里充电要便宜一点']);
  expect(JSON.stringify(await page(house, '陈姐', id))).not.toContain('夜里充电');
  expect((await page(house, '马师傅', id)).standing.left).toBe('夜里充电要便宜一点');
  await (await house.as('马师傅')).ask(peopleApi.leaveLinli);
  await house.at('2026-11-19T10:00');
  await house.settle();
  expect((await detail(house, id)).left).toEqual([]);
});
