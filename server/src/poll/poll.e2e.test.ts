import { pollApi as api, pollOfficeApi as officeApi } from '@linli/shared/poll/poll.api';
import type { MakePoll } from '@linli/shared/poll/poll.contract';
import { moveIn } from '../home/testing/moving-in';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';

let house: House;
let clerk: Visitor;
let granny: Visitor;
let chen: Visitor;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  [clerk, granny, chen] = [await house.as('钱洁'), await house.as('王奶奶'), await house.as('陈姐')];
  await moveIn(house, '王奶奶', { room: '501', kind: 'owner' });
  await moveIn(house, '陈姐', { room: '502', kind: 'tenant' });
});
afterAll(() => house.close());

const named = (...names: string[]) => names.map((name) => ({ name, note: null, price: null, unit: null }));
const tryMake = (more: Partial<MakePoll> = {}, who = clerk) =>
  who.ask(officeApi.make, {
    body: {
      ...{ placeId: house.town.compound, kind: 'one', title: '充电桩装在哪里', words: '', most: 1 },
      ...{ options: named('东门', '西门', '车棚'), until: '2026-11-25', ...more },
    },
  });
async function make(more: Partial<MakePoll> = {}, who = clerk): Promise<string> {
  const { status, body } = await tryMake(more, who);
  expect([status, body.message, body.fields]).toEqual([201, undefined, undefined]);
  return body.id;
}
const page = async (id: string, who: Visitor = granny) => (await who.ask(api.page, { params: { id } })).body;
const answer = async (id: string, who: Visitor, ...names: string[]) => {
  const { options } = await page(id, who);
  const choices = names.map((name) => options.find((one) => one.name === name)?.id ?? '');
  return who.ask(api.answer, { params: { id }, body: { choices } });
};
const enter = async (id: string, room: string, name: string, choice: string) => {
  const { options } = await page(id, clerk);
  const choices = [options.find((one) => one.name === choice)?.id ?? ''];
  const body = { doorId: house.town.door, room, name, choices };
  return clerk.ask(officeApi.enter, { params: { id }, body });
};

test('a consultation is opened where somebody steers or heads a building, until a day that is right', async () => {
  expect((await tryMake({}, granny)).status).toBe(404);
  expect((await tryMake({}, await house.as('何远'))).status).toBe(404);
  expect((await tryMake({ until: '2026-11-17' })).body.fields).toEqual({ until: '截止日期已经过了' });
  expect((await tryMake({ until: '2026-02-30' })).body.fields).toEqual({ until: '没有这一天，请核对' });
  expect((await tryMake({ until: '2027-03-01' })).body.fields).toHaveProperty('until');
  expect((await tryMake({ options: named('东门', '东门') })).body.fields).toEqual({
    options: '有两个选项一样',
  });
  const head = await house.as('李阿姨');
  expect((await tryMake({}, head)).status).toBe(404);
  const id = await make({ placeId: house.town.door, title: '单元门几点关' }, head);
  expect(await page(id)).toMatchObject({ asks: '2单元楼栋长', allHomes: 12 });
});

test('whoever lives there answers once and may change it; everybody else reads why there is nothing to press', async () => {
  const id = await make();
  expect(await page(id, house.anyone())).toMatchObject({ why: '登录以后就能答', rights: { answer: false } });
  expect((await page(id, await house.as('李明'))).why).toContain('先登记');
  expect((await answer(id, await house.as('李明'), '东门')).body.code).toBe('poll.unfit');
  expect((await answer(id, granny, '东门', '西门')).body.fields).toEqual({ choices: '只能选一个' });
  await answer(id, granny, '东门');
  await answer(id, granny, '车棚');
  await answer(id, chen, '车棚');
  const open = await page(id);
  expect(open).toMatchObject({ people: 2, homes: 2, allHomes: 24, why: null, result: null });
  expect(open.mine).toEqual([open.options[2]?.id]);
  const list = (await house.anyone().ask(api.at, { body: { place: house.town.door } })).body.polls;
  expect(list.map((one) => one.title)).toContain('充电桩装在哪里');
  await house.at('2026-11-26T00:01');
  await house.settle();
  // Two people are too few for anybody to see what they said.
  expect(await page(id)).toMatchObject({
    state: 'closed',
    result: null,
    least: 5,
    why: '已经结束，不再收意见',
  });
  expect((await answer(id, granny, '东门')).body.code).toBe('poll.unfit');
});

test('answers from paper count once a home and name, and the result shows who comes first', async () => {
  const id = await make({ kind: 'rank', until: '2026-12-20' });
  await answer(id, granny, '车棚', '东门', '西门');
  expect((await enter(id, '909', '老周', '东门')).body.fields).toEqual({ room: '没有这个房号，请核对' });
  for (const room of ['101', '102', '201', '202'])
    expect((await enter(id, room, '老周', '东门')).status).toBe(200);
  expect((await enter(id, '101', '老周', '东门')).body.fields).toHaveProperty('name');
  expect((await enter(id, '501', '王奶奶', '东门')).body.fields).toHaveProperty('name');
  expect((await granny.ask(officeApi.close, { params: { id } })).status).toBe(404);
  await clerk.ask(officeApi.close, { params: { id } });
  const { result, people } = await page(id);
  expect(people).toBe(5);
  expect(result?.order.map(({ name, points }) => [name, points])).toEqual([
    ['东门', 18],
    ['车棚', 8],
    ['西门', 4],
  ]);
  expect(await statement(house.databaseUrl, 'select 1 from poll_answer where name is not null')).toEqual([]);
});

test('services that were ordered wait for the firm, which answers for itself and is late when it does not', async () => {
  const { firm } = house.town;
  const options = [
    { name: '上门收大件', note: null, price: 2000, unit: '次' },
    { name: '加一班保洁', note: null, price: 300, unit: '户每月' },
  ];
  const menu = { kind: 'menu', title: '想要物业多做什么', most: 2, options } as const;
  expect((await tryMake({ ...menu, until: '2026-12-20' })).body.fields).toEqual({
    firmId: '请选点哪家物业的单',
  });
  const id = await make({ ...menu, firmId: firm, until: '2026-12-20' });
  await answer(id, granny, '上门收大件', '加一班保洁');
  await clerk.ask(officeApi.close, { params: { id } });
  const han = await house.as('韩师傅');
  expect((await han.ask(officeApi.list)).body.polls).toMatchObject([{ id, owes: true, late: false }]);
  await house.at('2026-12-20T09:00');
  await house.settle();
  expect((await page(id)).menu).toMatchObject({ firm: '安居物业', late: true });
  const say = (body: { outcome: 'takes' | 'later'; words: string; on?: string }, who = han) =>
    who.ask(officeApi.answerMenu, { params: { id }, body });
  expect((await say({ outcome: 'later', words: '先算一算' }, clerk)).status).toBe(404);
  expect((await say({ outcome: 'takes', words: '下月就做' })).body.fields).toHaveProperty('on');
  expect((await say({ outcome: 'takes', words: '下月就做', on: '2026-12-01' })).body.fields).toHaveProperty(
    'on',
  );
  expect((await say({ outcome: 'later', words: '先算一算' })).status).toBe(200);
  expect((await page(id)).menu?.late).toBe(true);
  await say({ outcome: 'takes', words: '下月就做', on: '2027-01-01' });
  expect((await page(id)).menu).toMatchObject({ outcome: 'takes', on: '2027-01-01', late: false });
  expect((await say({ outcome: 'later', words: '再想想' })).body.code).toBe('poll.menu');
});

test('what is called off shows nothing but why', async () => {
  const id = await make({ until: '2026-12-30' });
  await answer(id, granny, '东门');
  await clerk.ask(officeApi.callOff, { params: { id }, body: { reason: '选项写错了，重新来' } });
  expect(await page(id)).toMatchObject({ state: 'called_off', reason: '选项写错了，重新来', result: null });
  expect((await clerk.ask(officeApi.close, { params: { id } })).body.code).toBe('poll.over');
});
