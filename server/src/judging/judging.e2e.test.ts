import { executionApi } from '@linli/shared/execution/execution.api';
import type { MoveTask } from '@linli/shared/execution/execution.contract';
import { judgingApi } from '@linli/shared/judging/judging.api';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { openTopic, seen, settleIn, support } from '../topic/testing/deliberating';

let house: House;
let clerk: Visitor;
let han: Visitor;
let topic: string;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  await settleIn(house, ['王奶奶', '陈姐', '李明', '新邻居']);
  [clerk, han] = [await house.as('钱洁'), await house.as('韩师傅')];
  topic = await openTopic(house, '王奶奶');
  await support(house, '陈姐', topic);
});
afterAll(() => house.close());

const params = () => ({ id: topic });
const tasks = async (who: Visitor = house.anyone()) =>
  (await who.ask(executionApi.ofTopic, { params: params() })).body;
const plan = (who: Visitor, dueOn = '2026-11-25', ownerId = house.town.firm) =>
  who.ask(executionApi.plan, {
    params: params(),
    body: {
      tasks: [
        { title: '装扶手', ownerId, dueOn, money: 320_000 },
        { title: '放两张长椅', ownerId: house.town.community, dueOn },
      ],
    },
  });
const idOf = async (title: string) => (await tasks()).tasks.find((one) => one.title === title)?.id ?? '';
const move = async (who: Visitor, title: string, body: MoveTask) =>
  who.ask(executionApi.move, { params: { id: await idOf(title) }, body });
const judging = async (who: Visitor) => (await who.ask(judgingApi.ofTopic, { params: params() })).body;
const judge = async (name: string, done: boolean) =>
  (await house.as(name)).ask(judgingApi.judge, { params: params(), body: { done } });

test('what was decided is laid down with who does it, until when and for how much', async () => {
  const granny = await house.as('王奶奶');
  expect((await plan(granny)).status).toBe(403);
  expect((await plan(await house.as('何远'))).status).toBe(404);
  expect((await plan(clerk, '2026-11-01')).body.fields).toHaveProperty('dueOn');
  expect((await plan(clerk, '2026-11-25', house.town.farCommunity)).body.fields).toHaveProperty('ownerId');
  expect((await tasks(clerk)).owners.map(({ name }) => name)).toEqual(['安居物业', '青石桥社区']);
  expect((await plan(clerk)).status).toBe(200);
  const page = await tasks();
  expect(page).toMatchObject({ done: 0, mayPlan: false, owners: [] });
  expect(page.tasks.map(({ title, owner, money, late }) => [title, owner, money, late])).toEqual([
    ['装扶手', '安居物业', 320_000, false],
    ['放两张长椅', '青石桥社区', null, false],
  ]);
  expect((await judging(granny)).why).toBe('定下的事都办完以后才能评');
});

test('whoever does it tells how it goes; later or resting needs a reason and a day, and being late is seen', async () => {
  expect(
    (await move(await house.as('王奶奶'), '装扶手', { move: 'finish', words: '装好了', on: '2026-11-18' }))
      .status,
  ).toBe(403);
  await move(han, '装扶手', { move: 'tell', words: '厂家已经发货', money: 100_000 });
  expect((await tasks()).tasks.find(({ title }) => title === '装扶手')?.spent).toBe(100_000);
  expect((await move(han, '装扶手', { move: 'delay', words: '缺一根管子' })).body.fields).toHaveProperty(
    'on',
  );
  expect(
    (await move(han, '装扶手', { move: 'delay', words: '缺一根管子', on: '2026-11-20' })).body.fields,
  ).toHaveProperty('on');
  await move(han, '装扶手', { move: 'delay', words: '缺一根管子', on: '2026-11-27' });
  await move(clerk, '放两张长椅', { move: 'pause', words: '等市政排期', on: '2026-11-26' });
  await house.at('2026-11-28T09:00');
  await house.settle();
  const { tasks: late } = await tasks();
  expect(late.map(({ title, late: is, words, plannedOn }) => [title, is, words, plannedOn])).toEqual([
    ['放两张长椅', true, '等市政排期', '2026-11-25'],
    ['装扶手', true, '缺一根管子', '2026-11-25'],
  ]);
});

test('with the last thing done those who took part and drawn homes are asked, and a fifth who say no brings it back', async () => {
  expect(
    (await move(han, '装扶手', { move: 'finish', words: '装好了', on: '2026-11-29' })).body.fields,
  ).toHaveProperty('on');
  await move(han, '装扶手', { move: 'finish', words: '装好了', on: '2026-11-28', money: 298_000 });
  await house.settle();
  expect((await judging(clerk)).round).toBeNull();
  await move(clerk, '放两张长椅', { move: 'finish', words: '放好了', on: '2026-11-28' });
  await house.settle();
  expect(await tasks()).toMatchObject({ done: 2 });
  expect((await seen(house, '王奶奶', topic)).stage).toBe('judge');
  const granny = await house.as('王奶奶');
  expect(await judging(granny)).toMatchObject({
    ...{ because: 'part', rights: { judge: true }, parts: 2, share: 20 },
    // Two took part; the other two homes are the whole pool, and fewer than the least that is drawn.
    round: { round: 1, asked: 4, drawn: 2, pool: 2, answered: 0, yes: null, outcome: null },
  });
  expect(await judging(await house.as('李明'))).toMatchObject({ because: 'drawn' });
  expect((await judge('韩师傅', true)).body.code).toBe('judging.unfit');
  for (const name of ['王奶奶', '陈姐', '新邻居']) expect((await judge(name, true)).status).toBe(200);
  await judge('李明', true);
  await judge('李明', false);
  expect(await judging(granny)).toMatchObject({ round: { answered: 4, yes: null, no: null } });
  await house.at('2026-12-06T09:00');
  await house.settle();
  expect(await judging(granny)).toMatchObject({
    ...{ rights: { judge: false }, why: '这一轮已经评完了' },
    round: { yes: 3, no: 1, answered: 4, outcome: 'again' },
  });
  expect((await seen(house, '王奶奶', topic)).stage).toBe('do');
});

test('the next round ends the topic once fewer say no', async () => {
  await plan(clerk, '2026-12-20');
  const { tasks: all } = await tasks();
  for (const { id, state } of all)
    if (state === 'doing') {
      const body = { move: 'finish', words: '补好了', on: '2026-12-06' } as const;
      await clerk.ask(executionApi.move, { params: { id }, body });
    }
  await house.settle();
  await judge('王奶奶', true);
  const params = { id: topic };
  const unheard = async () => (await clerk.ask(judgingApi.asked, { params })).body.asked;
  const chen = (await unheard()).find(({ name }) => name === '陈姐');
  expect([chen?.home, chen?.reason]).toEqual(['12 号楼 2 单元 102', 'part']);
  expect((await unheard()).map(({ name }) => name)).not.toContain('王奶奶');
  const body = { personId: chen?.id ?? '', way: 'call', done: false, words: '说还差一段' } as const;
  expect((await (await house.as('王奶奶')).ask(judgingApi.enter, { params, body })).status).toBe(403);
  expect((await clerk.ask(judgingApi.enter, { params, body })).status).toBe(200);
  expect((await clerk.ask(judgingApi.enter, { params, body })).body.fields).toEqual({
    personId: '请从还没评的人里选',
  });
  expect((await judging(clerk)).round).toMatchObject({ answered: 2, entered: 1 });
  // Somebody who is heard by a call and then finds a phone says it again there, and counts once.
  await judge('陈姐', true);
  expect((await judging(clerk)).round).toMatchObject({ answered: 2, entered: 0 });
  await house.at('2026-12-20T09:00');
  await house.settle();
  expect((await judging(clerk)).round).toMatchObject({ round: 2, yes: 2, no: 0, outcome: 'done' });
  expect((await seen(house, '王奶奶', topic)).state).toBe('done');
  expect((await plan(clerk, '2026-12-30')).body.code).toBe('task.over');
});
