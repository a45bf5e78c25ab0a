import { executionApi } from '@linli/shared/execution/execution.api';
import { judgingApi } from '@linli/shared/judging/judging.api';
import { ballotDeskApi, voteApi } from '@linli/shared/vote/vote.api';
import { openHouse, type House } from '../platform/testing/house';
import { openTopic, seen } from '../topic/testing/deliberating';
import { cast, detail, frozenRoll, move, openVote, paper, slotOf, slots } from './testing/votes';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test('an assembly from its roll to what people say of the work: notice, phone and paper, count, objection, result, doing, judging', async () => {
  const roll = await frozenRoll(house);
  const topicId = await openTopic(house, '李明', { reach: 'compound' });
  const params = { id: topicId };
  const stage = async () => (await seen(house, '李明', topicId)).stage;

  const id = await openVote(house, roll, { topicId });
  expect(await stage()).toBe('decide');
  const own = await slotOf(house, '李明', id);
  await cast(house, '李明', id);
  const others = (await slots(house, id)).filter((one) => one.id !== own.id);
  for (const { code } of others.slice(0, 15)) await paper(house, id, code);
  await house.at('2026-12-01T20:00');
  await house.settle();

  await move(house, id, 'count');
  await move(house, id, 'publish');
  const li = await house.as('李明');
  const objection = { slotId: own.id, words: '我家邻居说没投过票，请核对' };
  expect((await li.ask(voteApi.object, { params: { id }, body: objection })).status).toBe(200);
  const [line] = (await detail(house, id)).objectionLines;
  const answer = { answer: '逐张核对了，票上有签名', upheld: false };
  const answered = { params: { id, objection: line?.id ?? '' }, body: answer };
  expect((await (await house.as('吴敏')).ask(ballotDeskApi.answer, answered)).status).toBe(200);
  await house.at('2026-12-20T09:00');
  await move(house, id, 'settle');
  await house.settle();
  expect((await li.ask(voteApi.result, { params: { id } })).body).toMatchObject({
    state: 'final',
    questions: [{ passed: true }],
  });
  expect(await stage()).toBe('do');

  const clerk = await house.as('钱洁');
  const task = { title: '换排水主管', ownerId: house.town.firm, dueOn: '2026-12-25', money: 320_000 };
  expect((await clerk.ask(executionApi.plan, { params, body: { tasks: [task] } })).status).toBe(200);
  const [planned] = (await clerk.ask(executionApi.ofTopic, { params })).body.tasks;
  const done = { move: 'finish', words: '换好了，没有再漏', on: '2026-12-20', money: 298_000 } as const;
  const finished = { params: { id: planned?.id ?? '' }, body: done };
  expect((await (await house.as('韩师傅')).ask(executionApi.move, finished)).status).toBe(200);
  await house.settle();
  expect(await stage()).toBe('judge');

  expect((await li.ask(judgingApi.ofTopic, { params })).body).toMatchObject({ because: 'part' });
  expect((await li.ask(judgingApi.judge, { params, body: { done: true } })).status).toBe(200);
  await house.at('2026-12-28T09:00');
  await house.settle();
  expect((await li.ask(judgingApi.ofTopic, { params })).body.round).toMatchObject({
    yes: 1,
    outcome: 'done',
  });
  expect((await seen(house, '李明', topicId)).state).toBe('done');
});
