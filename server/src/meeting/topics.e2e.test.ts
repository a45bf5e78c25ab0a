import { meetingApi, meetingOfficeApi, minutesApi } from '@linli/shared/meeting/meeting.api';
import type { EnterLate } from '@linli/shared/meeting/meeting.contract';
import { pollApi } from '@linli/shared/poll/poll.api';
import { openHouse, type House } from '../platform/testing/house';
import { clear, openTopic, seen, settleIn } from '../topic/testing/deliberating';
import { detail, nothingOn, page, plan, signUp, titles, tryPlan } from './testing/gatherings';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  await settleIn(house, ['王奶奶', '陈姐']);
});
beforeEach(async () => {
  await clear(house);
  await nothingOn(house);
});
afterAll(() => house.close());

const agendaOf = (topicId: string) => [
  { title: '座椅放哪', minutes: 40, topicId },
  { title: '别的事', minutes: 20 },
];

/** A meeting about a topic that 陈姐 came to; the topic's and its ids. */
async function held(): Promise<{ topic: string; id: string }> {
  const topic = await openTopic(house, '王奶奶');
  const id = await plan(house, { agenda: agendaOf(topic) });
  await signUp(house, '陈姐', id);
  await house.at('2026-11-20T14:10');
  const seat = (await detail(house, id)).seats[0]?.id ?? '';
  await (await house.as('钱洁')).ask(meetingOfficeApi.here, { params: { id, seat } });
  return { topic, id };
}

/** Writes minutes in which the first item says where its topic goes, and has them published. */
async function publish(id: string, stage: 'decide' | null): Promise<void> {
  const clerk = await house.as('钱洁');
  const { agenda } = await detail(house, id);
  const items = agenda.map((item, at) => ({
    ...{ itemId: item.id, said: '看过现场', agreed: '放两把', stage: at === 0 ? stage : null },
  }));
  await clerk.ask(minutesApi.write, { params: { id }, body: { base: 0, items } });
  await clerk.ask(minutesApi.hand, { params: { id } });
  const done = await (await house.as('孙主任')).ask(minutesApi.publish, { params: { id } });
  expect([done.status, done.body]).toEqual([200, {}]);
}

test('minutes bring the topic on, and everybody who took part or came hears of it', async () => {
  const { topic, id } = await held();
  await publish(id, 'decide');
  expect((await seen(house, '陈姐', topic)).stage).toBe('decide');
  const meetings = (await house.anyone().ask(meetingApi.ofTopic, { params: { id: topic } })).body.meetings;
  expect(meetings.map((one) => [one.id, one.published])).toEqual([[id, true]]);
  const [raiser, came] = [await titles(house, '王奶奶'), await titles(house, '陈姐')];
  expect(raiser.length).toBeGreaterThan(0);
  // of the topic, beside what they are told of the minutes
  expect(came.length).toBeGreaterThan(1);
});

test('without a next stage the topic stays, and its people read what was agreed', async () => {
  const { topic, id } = await held();
  const before = await seen(house, '陈姐', topic);
  await publish(id, null);
  expect((await seen(house, '陈姐', topic)).stage).toBe(before.stage);
  expect((await titles(house, '王奶奶')).length).toBeGreaterThan(0);
});

test('a topic of nowhere stands on no agenda, and an item without one goes nowhere', async () => {
  expect((await tryPlan(house, { agenda: agendaOf(house.town.compound) })).body.fields).toHaveProperty(
    'agenda',
  );
  const { id } = await held();
  const item = { itemId: (await detail(house, id)).agenda[1]?.id ?? '', said: '看', agreed: '' };
  const body = { base: 0, items: [{ ...item, stage: 'decide' as const }] };
  const wrong = await (await house.as('钱洁')).ask(minutesApi.write, { params: { id }, body });
  expect(wrong.body.fields).toHaveProperty('items');
});

test('a question on the floor is a consultation, asked only while the meeting is on', async () => {
  const topic = await openTopic(house, '王奶奶');
  const id = await plan(house, { agenda: agendaOf(topic) });
  const ask = async () => {
    const itemId = (await detail(house, id)).agenda[0]?.id ?? '';
    const body = { title: '放几把椅子', options: ['两把', '三把'], itemId };
    return (await house.as('钱洁')).ask(meetingOfficeApi.askFloor, { params: { id }, body });
  };
  expect((await ask()).body).toMatchObject({ code: 'meeting.not_now' });
  await house.at('2026-11-20T14:10');
  const { status, body } = await ask();
  expect(status).toBe(201);
  expect((await page(house, '王奶奶', id)).polls).toMatchObject([{ id: body.id, title: '放几把椅子' }]);
  const poll = (await (await house.as('王奶奶')).ask(pollApi.page, { params: { id: body.id } })).body;
  expect([poll.topicId, poll.why]).toEqual([topic, null]);
});

test('what somebody without a phone said under a tree becomes a topic, if they agreed', async () => {
  const raise = { name: '老周', phone: '13900001234', agreed: true };
  const ask: EnterLate = {
    ...{ placeId: house.town.building, kind: 'stool', title: '槐树下马扎会', spot: '健身角槐树下' },
    ...{ day: '2026-11-17', from: 960, until: 1020, heads: 14 },
    heard: [{ title: '门口加座椅', said: '等人的时候没有地方坐，想要两把椅子', raise }],
  };
  const enter = async (body: EnterLate) => (await house.as('钱洁')).ask(meetingOfficeApi.late, { body });
  const silent = [{ ...ask.heard[0]!, raise: { ...raise, agreed: false } }];
  expect((await enter({ ...ask, heard: silent })).body).toMatchObject({ code: 'topic.consent' });
  const { status, body } = await enter(ask);
  expect(status).toBe(201);
  const topic = (await page(house, '王奶奶', body.id)).agenda[0]?.topicId ?? '';
  expect((await seen(house, '钱洁', topic)).title).toBe('门口加座椅');
});
