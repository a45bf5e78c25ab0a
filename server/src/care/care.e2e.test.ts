import { careApi, careOfficeApi } from '@linli/shared/care/care.api';
import type { AnswerVisit, PlanVisit, RecordVisit } from '@linli/shared/care/care.contract';
import { homeApi } from '@linli/shared/home/home.api';
import { noticeApi } from '@linli/shared/notice/notice.api';
import { peopleApi } from '@linli/shared/people/people.api';
import { watchApi } from '@linli/shared/watch/watch.api';
import { moveIn, nobodyLivesHere } from '../home/testing/moving-in';
import { openHouse, type House } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { look } from '../platform/testing/story';

let house: House;
let homeId: string;
beforeAll(async () => {
  house = await openHouse();
});
beforeEach(async () => {
  await house.at('2026-11-18T09:00');
  await statement(house.databaseUrl, 'delete from care_visit');
  await nobodyLivesHere(house);
  await moveIn(house, '王奶奶');
  const { homes } = (await (await house.as('王奶奶')).ask(homeApi.mine)).body;
  homeId = homes[0]?.homeId ?? '';
});
afterAll(() => house.close());

const ten = '2026-11-20T02:00:00.000Z';
const plan = async (who: string, more: Partial<PlanVisit> = {}) =>
  (await house.as(who)).ask(careOfficeApi.plan, {
    body: {
      ...{ homeId, startsAt: ten, visitorId: house.town.people['周晓禾'] ?? '', ground: 'consent' },
      basis: '11 月 17 日电话里本人同意',
      ...more,
    } as PlanVisit,
  });
const planned = async (more: Partial<PlanVisit> = {}) => (await plan('钱洁', more)).body.id;
const line = async (id: string) =>
  (await (await house.as('孙主任')).ask(careOfficeApi.list)).body.visits.find((one) => one.id === id);
const atHome = async (who = '王奶奶') => (await (await house.as(who)).ask(careApi.home)).body.visits;
const toGo = async (who = '周晓禾') => (await (await house.as(who)).ask(careApi.mine)).body.visits;
const answer = async (id: string, said: AnswerVisit['answer'], more: Partial<AnswerVisit> = {}) =>
  (await house.as('王奶奶')).ask(careApi.answer, {
    params: { id },
    body: { version: 1, answer: said, ...more },
  });
const record = async (id: string, outcome: RecordVisit['outcome'], more: Partial<RecordVisit> = {}) =>
  (await house.as('周晓禾')).ask(careApi.record, { params: { id }, body: { version: 2, outcome, ...more } });
const titles = async (who: string) => {
  await house.settle();
  return (await (await house.as(who)).ask(noticeApi.messages)).body.messages.map(({ title }) => title);
};

test('a home is asked, sees who comes and why, and says yes; whoever goes says how it went in one word', async () => {
  const id = await planned();
  expect((await titles('王奶奶'))[0]).toBe('社区想上门看看您');
  expect((await titles('周晓禾'))[0]).toBe('请您去探访');
  const [seen] = await atHome();
  expect(seen).toMatchObject({ visitor: '周晓禾', ground: 'consent', phone: '8555 0100' });
  expect(seen?.openMoves).toEqual(['agree', 'shift', 'decline']);
  expect((await toGo())[0]).toMatchObject({ home: '槐荫里小区 12 号楼 2 单元 502', due: false });
  expect((await answer(id, 'agree')).status).toBe(200);
  expect((await titles('周晓禾'))[0]).toBe('探访说好了');
  expect((await record(id, 'well')).body.fields).toEqual({ outcome: '还没到那一天' });
  await house.at('2026-11-20T10:30');
  expect((await toGo())[0]?.due).toBe(true);
  expect((await record(id, 'well')).status).toBe(200);
  expect(await line(id)).toMatchObject({ state: 'done', outcome: 'well', ticketId: null, owed: null });
  expect([await toGo(), (await titles('钱洁'))[0]]).toEqual([[], '探访去过了']);
  const facts = await statement<{ facts: object }>(
    house.databaseUrl,
    "select facts from event where kind = 'care_visit.moved' order by id",
  );
  expect(JSON.stringify(facts)).not.toContain('well');
});

test('a home moves it to a time that suits, or refuses it, without a reason', async () => {
  const id = await planned();
  expect((await answer(id, 'shift')).body.fields).toHaveProperty('startsAt');
  const night = await answer(id, 'shift', { startsAt: '2026-11-21T14:00:00.000Z' });
  expect(night.body.fields).toEqual({ startsAt: '请约在早上 8 点到晚上 8 点之间' });
  const later = '2026-11-21T07:00:00.000Z';
  expect((await answer(id, 'shift', { startsAt: later })).status).toBe(200);
  expect(await line(id)).toMatchObject({ state: 'agreed', startsAt: later });
  expect((await answer(id, 'decline')).body.code).toBe('care.stale');
  expect((await answer(id, 'decline', { version: 2 })).status).toBe(200);
  expect(await line(id)).toMatchObject({ state: 'declined', owed: null, openMoves: [] });
  expect((await titles('周晓禾'))[0]).toBe('探访不用去了');
  expect((await answer(id, 'agree', { version: 3 })).body.code).toBe('move.not_now');
  expect((await plan('钱洁')).status).toBe(201);
});

test('whoever cannot go says so; somebody else is found, and the home is asked again', async () => {
  const id = await planned();
  await answer(id, 'agree');
  const visitor = await house.as('周晓禾');
  expect((await visitor.ask(careApi.excuse, { params: { id }, body: { version: 2 } })).status).toBe(200);
  expect((await titles('钱洁'))[0]).toBe('探访要换人去');
  expect(await line(id)).toMatchObject({ visitor: null, owed: { what: 'visitor' } });
  const office = await house.as('孙主任');
  const other = { version: 3, startsAt: ten, visitorId: house.town.people['李阿姨'] ?? '' };
  expect((await office.ask(careOfficeApi.replan, { params: { id }, body: other })).status).toBe(200);
  expect(await line(id)).toMatchObject({ visitor: '李阿姨', state: 'asked' });
  expect(await toGo('李阿姨')).toHaveLength(1);
  const hear = { params: { id }, body: { version: 4 } };
  expect((await office.ask(careOfficeApi.hear, hear)).status).toBe(200);
  expect((await atHome())[0]?.state).toBe('agreed');
  const off = { params: { id }, body: { version: 5 } };
  expect((await office.ask(careOfficeApi.withdraw, off)).status).toBe(200);
  expect([(await titles('王奶奶'))[0], (await titles('李阿姨'))[0]]).toEqual(['探访取消了', '不用去探访了']);
});

test('help becomes a matter, entered for whoever needs it and agreed', async () => {
  const id = await planned();
  await answer(id, 'agree');
  await house.at('2026-11-20T10:30');
  const lacking = await record(id, 'help', { consent: false });
  expect(Object.keys(lacking.body.fields ?? {}).sort()).toEqual(['category', 'consent', 'words']);
  const matter = { category: 'lighting', words: '厨房灯坏了，够不着，换不了', consent: true };
  expect((await record(id, 'help', matter)).status).toBe(200);
  const { ticketId, outcome } = (await line(id)) ?? {};
  const ticket = await look(await house.as('周晓禾'), ticketId ?? '');
  expect([outcome, ticket.source.kind, ticket.source.enteredBy?.name]).toEqual(['help', 'window', '周晓禾']);
  expect(ticket.history[0]?.facts.consent).toBe('yes');
});

test('without an answer nobody goes, unless a law asks for it', async () => {
  const id = await planned();
  await house.at('2026-11-20T10:30');
  const early = { version: 1 };
  expect((await record(id, 'well', early)).body.fields).toEqual({
    outcome: '家里人还没回话，先请社区打电话问一声',
  });
  const office = await house.as('钱洁');
  await office.ask(careOfficeApi.withdraw, { params: { id }, body: { version: 1 } });
  const startsAt = '2026-11-23T02:00:00.000Z';
  const lawful = await planned({ ground: 'law', basis: '独居老人探访关爱制度', startsAt });
  await house.at('2026-11-23T10:30');
  expect((await record(lawful, 'nobody', early)).status).toBe(200);
});

test.each<[string, string, Partial<PlanVisit>, number, string]>([
  ['by another community', '何远', {}, 404, 'home.missing'],
  ['by a grid worker', '周晓禾', {}, 403, 'role.not_yours'],
  ['yesterday', '钱洁', { startsAt: '2026-11-17T02:00:00.000Z' }, 400, 'field.wrong'],
  ['on nothing', '钱洁', { basis: ' ' }, 400, 'field.wrong'],
])('a visit is not arranged %s', async (_, who, more, status, code) => {
  const refused = await plan(who, more);
  expect([refused.status, refused.body.code]).toEqual([status, code]);
});

test('nobody is sent who does not work there, and a home has one visit to come at a time', async () => {
  // another grid's worker stands in the same community
  expect((await plan('钱洁', { visitorId: house.town.people['赵强'] })).status).toBe(201);
  expect((await plan('孙主任')).body.code).toBe('care.twice');
  await house.settle();
  const [other] = (await statement<{ id: string }>(
    house.databaseUrl,
    "select id from home where room = '501' and entrance_id = $1",
    [house.town.door],
  )) as [{ id: string }];
  const far = { homeId: other.id, visitorId: house.town.people['何远'] };
  expect((await plan('钱洁', far)).body.fields).toEqual({ visitorId: '这个人不在这一带任职，请换一位' });
  expect((await plan('钱洁', { ...far, visitorId: house.town.people['王奶奶'] })).status).toBe(422);
});

test('out of sight it is missing: for neighbours, other workers, other communities', async () => {
  const id = await planned();
  for (const who of ['陈姐', '赵强', '何远']) {
    const visitor = await house.as(who);
    const { status } = await visitor.ask(careApi.answer, {
      params: { id },
      body: { version: 1, answer: 'agree' },
    });
    expect([who, status]).toEqual([who, 404]);
  }
  expect([await atHome('陈姐'), await toGo('赵强')]).toEqual([[], []]);
  expect((await (await house.as('何远')).ask(careOfficeApi.list)).body.visits).toEqual([]);
  const mine = await (
    await house.as('周晓禾')
  ).ask(careApi.answer, {
    params: { id },
    body: { version: 1, answer: 'agree' },
  });
  expect(mine.body.code).toBe('move.not_yours');
});

test('what waits stands in the watch, and is told once when it is late', async () => {
  const id = await planned({ startsAt: '2026-11-24T02:00:00.000Z' });
  const waits = async () => (await (await house.as('孙主任')).ask(watchApi.waits)).body.visits;
  expect(await waits()).toMatchObject([{ id, what: 'answer', due: '2026-11-20T09:30:00.000Z', late: false }]);
  await house.at('2026-11-20T17:31');
  expect((await titles('孙主任')).filter((title) => title === '探访没有下文')).toHaveLength(1);
  expect((await waits())[0]?.late).toBe(true);
  await answer(id, 'agree');
  expect(await waits()).toEqual([]);
  await house.at('2026-11-24T10:30');
  expect(await waits()).toMatchObject([{ what: 'outcome', late: false }]);
  await house.at('2026-11-25T17:31');
  expect((await titles('孙主任')).filter((title) => title === '探访没有下文')).toHaveLength(2);
  expect((await (await house.as('何远')).ask(watchApi.waits)).body.visits).toEqual([]);
});

test('who leaves goes nowhere, words about them are erased, and ended visits too after a while', async () => {
  const id = await planned({ startsAt: '2026-11-24T02:00:00.000Z' });
  for (const who of ['周晓禾', '王奶奶']) await (await house.as(who)).ask(peopleApi.leaveLinli);
  await house.at('2026-11-19T10:00');
  await house.settle();
  expect(await line(id)).toMatchObject({ visitor: null, basis: null, owed: { what: 'visitor' } });
  await (await house.as('钱洁')).ask(careOfficeApi.withdraw, { params: { id }, body: { version: 1 } });
  await house.at('2027-05-17T09:00');
  await house.settle();
  expect(await line(id)).toBeDefined();
  await house.at('2027-05-20T09:00');
  await house.settle();
  expect(await line(id)).toBeUndefined();
});
