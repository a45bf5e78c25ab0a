import type {
  EnterTopic,
  MoveTopic,
  RaiseTopic,
  TopicDetail,
  TopicMoveFields,
} from '@linli/shared/topic/topic.contract';
import type { TopicMove } from '@linli/shared/topic/topic.rules';
import { topicApi, topicOfficeApi } from '@linli/shared/topic/topic.api';
import { homeApi } from '@linli/shared/home/home.api';
import { statement } from '../../platform/testing/statement';
import { moveIn } from '../../home/testing/moving-in';
import type { Answer, House } from '../../platform/testing/house';

/** Lets people live behind 12 号楼 2 单元, each in a room of their own. */
export async function settleIn(house: House, who: readonly string[]): Promise<void> {
  for (const [turn, name] of who.entries())
    await moveIn(house, name, {
      room: `${1 + Math.floor(turn / 2)}0${1 + (turn % 2)}`,
      phone: `1390000000${turn}`,
    });
}

/** Begins anew: no topic, no message, nobody knocked. */
export async function clear(house: House): Promise<void> {
  for (const table of [
    'message',
    'throttle',
    'person_look',
    'topic_echo',
    'topic_argument',
    'topic_follow',
    'topic_part',
    'topic_stage',
    'topic',
  ])
    await statement(house.databaseUrl, `delete from ${table}`);
}

const homeIdOf = async (house: House, who: string): Promise<string> =>
  (await (await house.as(who)).ask(homeApi.mine)).body.homes[0]?.homeId ?? '';

/** A topic as 王奶奶 would raise it, with what a test cares about changed. */
export const topicFrom = (more: Partial<RaiseTopic> = {}): RaiseTopic => ({
  title: '12 号楼门口加座椅和扶手',
  words: '门口三级台阶，老人上下要扶着墙，等人也没有地方坐。',
  reach: 'building',
  ...more,
});

export const tryRaise = async (house: House, who: string, more: Partial<RaiseTopic> = {}) =>
  (await house.as(who)).ask(topicApi.raise, {
    body: topicFrom({ homeId: await homeIdOf(house, who), ...more }),
  });

/** Raises a topic and answers its id; fails the test when it is refused. */
export async function raise(house: House, who: string, more: Partial<RaiseTopic> = {}): Promise<string> {
  const { status, body } = await tryRaise(house, who, more);
  expect([status, body.message, body.fields]).toEqual([201, undefined, undefined]);
  return body.id;
}

export const tryEnter = async (house: House, who: string, more: Partial<EnterTopic> = {}) =>
  (await house.as(who)).ask(topicOfficeApi.enter, {
    body: {
      title: '单元门口晚上太黑',
      words: '晚上出门看不见台阶，想请邻居一起商量装灯。',
      placeId: house.town.door,
      name: '刘大爷',
      phone: '13911112222',
      agreed: true,
      echoBy: 'call',
      ...more,
    },
  });

export async function seen(house: House, who: string, id: string): Promise<TopicDetail> {
  const { status, body } = await (await house.as(who)).ask(topicApi.detail, { params: { id } });
  expect([status, body.message]).toEqual([200, undefined]);
  return body;
}

export async function tryMoveTopic(
  house: House,
  who: string,
  id: string,
  [move, fields = {}]: [TopicMove, TopicMoveFields?],
): Promise<Answer<TopicDetail>> {
  const visitor = await house.as(who);
  const { version } = (await visitor.ask(topicApi.detail, { params: { id } })).body;
  const body: MoveTopic = { move, version: version ?? 1, fields };
  return visitor.ask(topicApi.move, { params: { id }, body });
}

export async function moveTopic(
  house: House,
  who: string,
  id: string,
  move: [TopicMove, TopicMoveFields?],
): Promise<TopicDetail> {
  const { status, body } = await tryMoveTopic(house, who, id, move);
  expect([move[0], status, body.message, body.fields]).toEqual([move[0], 200, undefined, undefined]);
  return body;
}

/** A topic that neighbours see. */
export async function openTopic(house: House, who: string, more: Partial<RaiseTopic> = {}): Promise<string> {
  const id = await raise(house, who, more);
  await moveTopic(house, '钱洁', id, ['publish']);
  return id;
}

export const trySupport = async (house: House, who: string, id: string, key?: string) =>
  (await house.as(who)).ask(topicApi.support, { params: { id }, body: {}, ...(key && { key }) });

export async function support(house: House, who: string, id: string): Promise<TopicDetail> {
  const { status, body } = await trySupport(house, who, id);
  expect([status, body.message]).toEqual([200, undefined]);
  return body;
}
