import { noticeApi } from '@linli/shared/notice/notice.api';
import { peopleApi } from '@linli/shared/people/people.api';
import { topicApi, topicOfficeApi } from '@linli/shared/topic/topic.api';
import type { Side } from '@linli/shared/topic/topic.rules';
import { watchApi } from '@linli/shared/watch/watch.api';
import { openHouse, type House } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { report } from '../platform/testing/story';
import { clear, moveTopic, openTopic, seen, settleIn, support, tryEnter } from './testing/deliberating';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  await settleIn(house, ['王奶奶', '陈姐', '李明', '方叔']);
});
beforeEach(async () => {
  await house.at('2026-11-18T09:00');
  await clear(house);
});
afterAll(() => house.close());

const messages = async (who: string): Promise<string[]> => {
  await house.settle();
  const { body } = await (await house.as(who)).ask(noticeApi.messages);
  return body.messages.map(({ title, words }) => `${title} ${words}`);
};
const say = async (who: string, id: string, side: Side, words: string) =>
  (await house.as(who)).ask(topicApi.argue, { params: { id }, body: { side, words } });
const waiting = async (who: string) =>
  (await (await house.as(who)).ask(topicOfficeApi.list, { body: { view: 'arguments' } })).body.arguments;
const decide = async (who: string, id: string, body: { show: boolean; reason?: 'abuse' | 'other' }) =>
  (await house.as(who)).ask(topicOfficeApi.decide, { params: { id }, body });

describe('what speaks for and against', () => {
  test('is seen by its author at once, by neighbours after a person looked, and nobody can reply', async () => {
    const id = await openTopic(house, '王奶奶');
    expect((await say('陈姐', id, 'worry', '一楼怕夜里有人坐着聊天')).status).toBe(200);
    expect((await seen(house, '陈姐', id)).arguments).toMatchObject([{ state: 'pending', yours: true }]);
    expect((await seen(house, '李明', id)).arguments).toEqual([]);
    const [argument] = await waiting('钱洁');
    expect(argument).toMatchObject({ side: 'worry', words: '一楼怕夜里有人坐着聊天', late: false });
    expect((await decide('钱洁', argument?.id ?? '', { show: true })).status).toBe(200);
    const shown = await seen(house, '李明', id);
    expect([shown.said, shown.arguments.map(({ words, yours }) => [words, yours])]).toEqual([
      { for: 0, worry: 1, fact: 0 },
      [['一楼怕夜里有人坐着聊天', false]],
    ]);
    expect(await waiting('钱洁')).toEqual([]);
  });

  test('what is withheld says why, and only to its author', async () => {
    const id = await openTopic(house, '王奶奶');
    await say('陈姐', id, 'fact', '那家人就是不讲道理的');
    const [argument] = await waiting('钱洁');
    const of = argument?.id ?? '';
    expect((await decide('钱洁', of, { show: false })).body.fields).toEqual({ reason: '先选为什么不给看' });
    expect((await decide('钱洁', of, { show: false, reason: 'other' })).body.fields).toEqual({
      note: '写上为什么',
    });
    expect((await decide('陈姐', of, { show: true })).status).toBe(403);
    expect((await decide('何远', of, { show: true })).status).toBe(404);
    await decide('钱洁', of, { show: false, reason: 'abuse' });
    expect((await seen(house, '陈姐', id)).arguments).toMatchObject([
      { state: 'withheld', why: '里面有骂人的话' },
    ]);
    expect((await seen(house, '王奶奶', id)).arguments).toEqual([]);
    expect(await messages('陈姐')).toContainEqual(expect.stringContaining('您的留话没有显示'));
  });

  test('the same line twice, a room in it, or one too many is refused with what was wrong', async () => {
    const id = await openTopic(house, '王奶奶');
    await say('陈姐', id, 'for', '老人上台阶有个抓手');
    expect((await say('陈姐', id, 'for', '老人上台阶有个抓手')).body.fields).toEqual({
      words: '您已经说过这一句了',
    });
    expect((await say('陈姐', id, 'for', '302室的老人需要')).body.fields).toHaveProperty('words');
    for (const turn of [1, 2, 3, 4]) await say('陈姐', id, 'for', `再说第 ${turn} 句话`);
    expect((await say('陈姐', id, 'for', '第六句话了')).body.code).toBe('topic.said_enough');
  });

  test('one that nobody looks at goes to whoever leads', async () => {
    await say('陈姐', await openTopic(house, '王奶奶'), 'for', '老人上台阶有个抓手');
    await house.at('2026-11-23T09:00');
    expect(await messages('孙主任')).toContainEqual(expect.stringContaining('留话超期没有看'));
  });
});

describe('somebody without a phone', () => {
  test('has a topic through the building head, who brings word at every step', async () => {
    const { status, body } = await tryEnter(house, '李阿姨', { echoBy: 'head' });
    expect(status).toBe(201);
    await moveTopic(house, '钱洁', body.id, ['publish']);
    expect(await messages('李阿姨')).toContainEqual(expect.stringContaining('请给没有手机的邻居回个话'));
    await moveTopic(house, '钱洁', body.id, ['enter', { stage: 'discuss', because: '周六开会' }]);
    const { calls } = (await (await house.as('李阿姨')).ask(topicOfficeApi.calls)).body;
    expect(calls).toMatchObject([{ name: '刘大爷', hasPhone: true, title: '单元门口晚上太黑', late: false }]);
    const params = { id: calls[0]?.id ?? '' };
    const reveal = await (
      await house.as('李阿姨')
    ).ask(topicOfficeApi.reveal, { params, body: { reason: '告诉他进展' } });
    expect(reveal.body).toEqual({ name: '刘大爷', phone: '13911112222' });
    const looked = 'select looker_id, person_id, what, reason from person_look';
    expect(await statement(house.databaseUrl, looked)).toEqual([
      { looker_id: house.town.people.李阿姨, person_id: null, what: 'phone', reason: '告诉他进展' },
    ]);
    expect((await (await house.as('周晓禾')).ask(topicOfficeApi.calls)).status).toBe(403);
    expect((await (await house.as('李阿姨')).ask(topicOfficeApi.called, { params, body: {} })).status).toBe(
      200,
    );
    expect((await (await house.as('李阿姨')).ask(topicOfficeApi.calls)).body.calls).toEqual([]);
    const twice = await (await house.as('李阿姨')).ask(topicOfficeApi.called, { params, body: {} });
    expect(twice.body.message).toBe('已经回过话了');
    expect((await seen(house, '陈姐', body.id)).own).toBeNull();
  });

  test('agreed first, and a call needs a phone', async () => {
    expect((await tryEnter(house, '钱洁', { agreed: false })).body.fields).toHaveProperty('agreed');
    const without = await tryEnter(house, '钱洁', { phone: undefined });
    expect(without.body.fields).toEqual({ phone: '要打电话回话，就写上电话' });
    expect((await tryEnter(house, '李阿姨', { placeId: house.town.gate })).status).toBe(404);
  });

  test('whoever does not bring word in time is reminded, and whoever leads sees it', async () => {
    const { body } = await tryEnter(house, '钱洁');
    await moveTopic(house, '孙主任', body.id, ['publish']);
    await house.at('2026-11-23T09:00');
    expect(await messages('孙主任')).toContainEqual(expect.stringContaining('还没有给提事的人回话'));
    const { topics } = (await (await house.as('孙主任')).ask(watchApi.waits)).body;
    expect(topics.map(({ what, late }) => [what, late])).toEqual([
      ['call', true],
      ['stage', false],
    ]);
  });
});

describe('a matter that becomes a topic', () => {
  const ofTicket = async (who: string, id: string) =>
    (await (await house.as(who)).ask(topicApi.ofTicket, { params: { id } })).body;
  const make = async (who: string, id: string) =>
    (await house.as(who)).ask(topicApi.fromTicket, {
      params: { id },
      body: { title: '楼道灯要不要换声控的', words: '报过几次了，想和邻居商量换一种灯。', reach: 'building' },
    });

  test('is made by its reporter, once, and leads back to it', async () => {
    const { id } = await report(house, await house.as('王奶奶'));
    expect(await ofTicket('王奶奶', id)).toMatchObject({ may: true, topics: [] });
    expect(await ofTicket('陈姐', id)).toMatchObject({ may: false, topics: [] });
    expect((await make('陈姐', id)).status).toBe(409);
    const made = await make('王奶奶', id);
    expect(made.status).toBe(201);
    expect((await make('钱洁', id)).body.code).toBe('topic.of_ticket');
    expect(await ofTicket('王奶奶', id)).toMatchObject({ may: false, topics: [{ id: made.body.id }] });
    expect((await moveTopic(house, '钱洁', made.body.id, ['publish'])).from).toBe('ticket');
  });

  test('what only staff may see never becomes one', async () => {
    const { id } = await report(house, await house.as('王奶奶'), { category: 'noise' });
    expect(await ofTicket('王奶奶', id)).toMatchObject({ may: false });
    expect((await (await house.as('陈姐')).ask(topicApi.ofTicket, { params: { id } })).status).toBe(404);
  });
});

test('who leaves Linli takes their words along, and no longer stands behind anything', async () => {
  const id = await openTopic(house, '方叔');
  await support(house, '李明', id);
  await say('李明', id, 'for', '老人上台阶有个抓手');
  await (await house.as('李明')).ask(peopleApi.leaveLinli, { body: {} });
  await house.at('2026-11-20T09:00');
  await house.settle();
  const after = await seen(house, '方叔', id);
  expect([after.supports, after.title]).toEqual([0, '12 号楼门口加座椅和扶手']);
  expect(await waiting('钱洁')).toEqual([]);
});
