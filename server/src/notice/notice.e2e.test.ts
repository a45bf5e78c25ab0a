import { noticeApi } from '@linli/shared/notice/notice.api';
import { receivers } from '@linli/shared/escalation/escalation.rules';
import { levelHeard, movesHeard, routedHeard } from '@linli/shared/notice/notice.rules';
import { messageWords } from '@linli/shared/notice/notice.words';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { move, report } from '../platform/testing/story';

let house: House;
let granny: Visitor;
let worker: Visitor;
let secretary: Visitor;

beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  granny = await house.as('王奶奶');
  worker = await house.as('周晓禾');
  secretary = await house.as('孙主任');
});
afterAll(() => house.close());
beforeEach(() => statement(house.databaseUrl, "update ticket_reporter set at = at - interval '2 hours'"));

const titles = async (visitor: Visitor, ticketId: string) => {
  await house.settle();
  const { body } = await visitor.ask(noticeApi.messages);
  return body.messages.filter((message) => message.ticketId === ticketId).map(({ title }) => title);
};

test('every message the table names has words', () => {
  const sides = ['before', 'due', 'after'] as const;
  const named = [
    ...[...Object.values(movesHeard), routedHeard(true), routedHeard(false)].flatMap((hearing) =>
      Object.values(hearing ?? {}),
    ),
    ...sides.flatMap((side) => receivers.map((as) => levelHeard(side, as))),
  ];
  expect(named.filter((template) => !(template in messageWords))).toEqual([]);
});

test('who follows, who holds and who gives out a ticket hear what concerns them; whoever did it hears nothing', async () => {
  const { id } = await report(house, granny);
  await move(granny, id, 'urge');
  expect(await titles(worker, id)).toEqual(['报事人催了一次', '新派来一件事']);
  expect(await titles(secretary, id)).toEqual(['报事人催了一次']);
  expect(await titles(granny, id)).toEqual([]);
  await move(worker, id, 'return', { reason: 'theirs', unitId: house.town.firm, words: '归物业管' });
  expect((await titles(secretary, id))[0]).toBe('有一件事退回来了');
  await move(secretary, id, 'dispatch', { unitId: house.town.firm });
  expect((await titles(await house.as('韩师傅'), id))[0]).toBe('新派来一件事');
  expect((await titles(await house.as('马师傅'), id))[0]).toBe('新派来一件事');
  expect((await titles(granny, id))[0]).toBe('您报的事转给了合适的人');
});

test('a message mentions category, place and due date, never the resident’s words', async () => {
  await report(house, granny, { words: '我家住 301，钥匙在门垫下面。' });
  await house.settle();
  const { body } = await worker.ask(noticeApi.messages);
  expect(body.messages[0]?.words).toBe('槐荫里小区 12 号楼 2 单元，照明，11月19日 17:30 前受理');
  expect(JSON.stringify(body)).not.toContain('门垫');
});

test('an event told twice makes one message', async () => {
  const { id } = await report(house, granny);
  await house.settle();
  await statement(
    house.databaseUrl,
    'update delivery set done_at = null where event_id in (select id from event where subject_id = $1)',
    [id],
  );
  expect(await titles(worker, id)).toEqual(['新派来一件事']);
});

test('reading up to a message leaves newer ones unread', async () => {
  await report(house, granny);
  await house.settle();
  const { body: before } = await worker.ask(noticeApi.messages);
  const second = before.messages[1];
  await worker.ask(noticeApi.read, { body: { upTo: second?.id ?? '' } });
  const { body: after } = await worker.ask(noticeApi.messages);
  expect(after.unread).toBe(1);
  expect(after.messages.slice(0, 2).map(({ read }) => read)).toEqual([false, true]);
});
