import { onCallApi } from '@linli/shared/on-call/on-call.api';
import { peopleApi } from '@linli/shared/people/people.api';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';

let house: House;
let secretary: Visitor;
let han: Visitor;
let worker: Visitor;

beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  [secretary, han, worker] = [await house.as('孙主任'), await house.as('韩师傅'), await house.as('周晓禾')];
});
afterAll(() => house.close());
beforeEach(async () => {
  await house.at('2026-11-18T09:00');
  await statement(house.databaseUrl, 'delete from on_call');
});

const span = (from: string, until: string) => ({
  from: new Date(`${from}:00+08:00`).toISOString(),
  until: new Date(`${until}:00+08:00`).toISOString(),
});
const list = async (visitor: Visitor, place?: string) =>
  (await visitor.ask(onCallApi.list, { body: place ? { place } : {} })).body;
const put = (
  by: Visitor,
  turns: { from: string; until: string }[],
  name = '马师傅',
  placeId = house.town.firm,
) => by.ask(onCallApi.put, { body: { placeId, personId: house.town.people[name] ?? '', turns } });

test('a firm keeps its own list; turns and the gaps of the next week are seen by those who work around it', async () => {
  expect((await put(han, [span('2026-11-18T20:00', '2026-11-19T08:00')])).status).toBe(201);
  const seen = await list(worker, house.town.firm);
  expect(seen).toMatchObject({
    mayEdit: false,
    people: [],
    turns: [{ name: '马师傅', phone: '8555 0132', away: false }],
  });
  expect(seen.gaps.map(({ from, until }) => [from.slice(0, 16), until.slice(0, 16)])).toEqual([
    ['2026-11-18T01:00', '2026-11-18T12:00'],
    ['2026-11-19T00:00', '2026-11-24T16:00'],
  ]);
  expect((await list(han)).placeId).toBe(house.town.firm);
  expect((await list(han)).people.map(({ name }) => name)).toEqual(['韩师傅', '马师傅']);
  expect((await list(secretary, house.town.firm)).mayEdit).toBe(true);
});

test('a turn whose person is on leave covers nothing, unless somebody stands in', async () => {
  await put(han, [span('2026-11-18T09:00', '2026-11-20T09:00')]);
  const [personId, substituteId] = [house.town.people.马师傅 ?? '', house.town.people.韩师傅 ?? ''];
  const days = { personId, since: '2026-11-18', until: '2026-11-18' };
  await secretary.ask(peopleApi.takeLeave, { body: days });
  const [first] = (await list(han)).gaps;
  expect(first?.until.slice(0, 10)).toBe('2026-11-24');
  await statement(house.databaseUrl, 'update leave set substitute_id = $1', [substituteId]);
  const filled = await list(han);
  expect(filled.gaps[0]?.from.slice(0, 16)).toBe('2026-11-20T01:00');
  expect(filled.turns).toMatchObject([{ away: true, substitute: '韩师傅' }]);
  await statement(house.databaseUrl, 'delete from leave');
});

test.each([
  ['the wrong way round', span('2026-11-19T08:00', '2026-11-18T20:00'), '结束要在开始以后'],
  ['all past', span('2026-11-17T08:00', '2026-11-17T20:00'), '这段时间已经过去了'],
  ['three days long', span('2026-11-19T08:00', '2026-11-22T08:00'), '一次值班最多 48 小时'],
  ['in two years', span('2028-11-19T08:00', '2028-11-19T20:00'), '只能排一年以内的班'],
])('a turn that is %s is refused at the field', async (_, turn, words) => {
  const { status, body } = await put(han, [turn]);
  expect([status, body.fields]).toEqual([400, { turns: words }]);
});

test('whoever does not work there, works there twice at a time, or has another list, is refused', async () => {
  const turn = span('2026-11-19T08:00', '2026-11-19T20:00');
  expect((await put(han, [turn], '周晓禾')).body.fields).toEqual({ personId: '这个人不在这里任职' });
  expect((await put(worker, [turn])).status).toBe(403);
  expect((await put(await house.as('何远'), [turn])).status).toBe(404);
  expect((await put(await house.as('王奶奶'), [turn])).status).toBe(403);
  await put(han, [turn]);
  expect((await put(secretary, [span('2026-11-19T12:00', '2026-11-19T22:00')])).body.fields).toEqual({
    turns: '这个人这段时间已经排过班了',
  });
  expect((await put(secretary, [turn], '钱洁', house.town.community)).status).toBe(201);
});

test('a turn is taken off; of one that has begun the rest', async () => {
  await put(han, [span('2026-11-18T08:00', '2026-11-18T20:00')]);
  const [turn] = (await list(han)).turns;
  const off = (by: Visitor) => by.ask(onCallApi.takeOff, { params: { id: turn?.id ?? '' } });
  expect((await off(worker)).status).toBe(403);
  expect((await off(secretary)).status).toBe(200);
  expect((await list(han)).turns).toEqual([]);
  expect(await statement(house.databaseUrl, 'select until_at from on_call')).toHaveLength(1);
  expect((await off(secretary)).body.code).toBe('on_call.missing');
});

test('who leaves the place, or Linli, is on no list any more', async () => {
  await put(han, [
    span('2026-11-19T08:00', '2026-11-19T20:00'),
    span('2026-11-18T08:00', '2026-11-18T20:00'),
  ]);
  await (await house.as('马师傅')).ask(peopleApi.leaveLinli, { body: {} });
  await statement(house.databaseUrl, "update appointment set until = '2026-11-17' where person_id = $1", [
    house.town.people.马师傅,
  ]);
  expect((await list(han)).turns).toEqual([]);
  await statement(house.databaseUrl, 'update appointment set until = null');
  await house.at('2026-11-19T09:01');
  await house.settle();
  const kept = await statement<{ until: Date }>(
    house.databaseUrl,
    'select until_at as until from on_call where until_at > $1',
    [new Date('2026-11-19T01:02:00Z')],
  );
  expect(kept).toEqual([]);
});
