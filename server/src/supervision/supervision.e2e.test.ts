import { noticeApi } from '@linli/shared/notice/notice.api';
import { supervisionApi } from '@linli/shared/supervision/supervision.api';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { look, move, report, tryMove } from '../platform/testing/story';

let house: House;
let granny: Visitor;
let worker: Visitor;
let secretary: Visitor;
let street: Visitor;
let district: Visitor;

beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T10:00');
  [granny, worker] = [await house.as('王奶奶'), await house.as('周晓禾')];
  [secretary, street] = [await house.as('孙主任'), await house.as('吴敏')];
  district = await house.as('郑平');
});
afterAll(() => house.close());
beforeEach(async () => {
  await house.at('2026-11-18T10:00');
  await statement(house.databaseUrl, "update ticket_reporter set at = at - interval '2 hours'");
});

const order = { words: '为什么还没有修好', days: 2 };
const oversight = async (visitor: Visitor) => (await visitor.ask(supervisionApi.oversight)).body;
const heard = async (visitor: Visitor, id: string) =>
  (await visitor.ask(noticeApi.messages)).body.messages
    .filter(({ ticketId }) => ticketId === id)
    .map(({ title }) => title);

test('an order is given, owed, answered and closed, with a clock of its own that moves no other', async () => {
  const { id, clocks } = await report(house, granny);
  await move(worker, id, 'accept');
  const given = await move(street, id, 'supervise', order);
  expect(given.order).toMatchObject({ body: '望榆街道', state: 'issued', words: order.words, answer: null });
  expect(given.order?.due).toBe('2026-11-20T09:30:00.000Z');
  const still = given.clocks.filter(({ kind }) => kind === 'resolve' || kind === 'feedback');
  expect(still.map(({ due }) => due)).toEqual(clocks.slice(1).map(({ due }) => due));

  await house.settle();
  expect(await heard(worker, id)).toContain('上级督办了一件事');
  expect(await heard(granny, id)).toContain('您报的事上级在督办');
  expect((await worker.ask(ticketApi.inbox)).body.orders).toBe(1);
  expect((await oversight(worker)).waiting.map(({ ticket }) => ticket.id)).toEqual([id]);
  expect((await oversight(worker)).orders).toEqual([]);
  expect((await oversight(secretary)).waiting.map(({ ticket }) => ticket.id)).toContain(id);
  expect((await oversight(street)).orders.map(({ ticket }) => ticket.id)).toEqual([id]);
  expect((await oversight(street)).waiting).toEqual([]);

  const answered = await move(worker, id, 'answerOrder', { words: '灯头缺货，周五装上' });
  expect(answered.order).toMatchObject({ state: 'answered', answer: '灯头缺货，周五装上', due: null });
  expect(answered.clocks.find(({ kind }) => kind === 'supervise')?.verdict).toBe('met');
  await house.settle();
  expect(await heard(street, id)).toContain('督办有了答复');
  expect((await look(street, id)).openMoves).toEqual(expect.arrayContaining(['supervise', 'closeOrder']));

  expect((await move(street, id, 'closeOrder', { words: '知道了，请按时装' })).order).toBeNull();
  expect((await oversight(street)).orders).toEqual([]);
});

test('its reporter reads that there is one and whose, and neither its words nor what is answered', async () => {
  const { id } = await report(house, granny);
  await move(street, id, 'supervise', order);
  await move(secretary, id, 'answerOrder', { words: '今天下午去催物业' });
  const seen = await look(granny, id);
  expect(seen.order).toMatchObject({ body: '望榆街道', due: null, words: null, answer: null });
  expect(seen.history.map(({ kind, words }) => [kind, words])).toEqual([
    ['reported', null],
    ['routed', null],
    ['supervise', null],
  ]);
  expect(seen.clocks.map(({ kind }) => kind)).not.toContain('supervise');
  expect(JSON.stringify(seen)).not.toContain('去催');
  const neighbour = await look(await house.as('陈姐'), id);
  expect([neighbour.order?.words ?? null, neighbour.clocks.length]).toEqual([null, 3]);
});

test('who is not above the matter gives no order, nor to themselves, nor a second one before the answer', async () => {
  const { id } = await report(house, granny);
  expect((await tryMove(secretary, id, 'supervise', order)).body.code).toBe('move.not_yours');
  expect((await tryMove(worker, id, 'supervise', order)).body.code).toBe('move.not_yours');
  await move(street, id, 'supervise', order);
  expect((await tryMove(district, id, 'supervise', order)).body.code).toBe('move.not_yours');
  expect((await tryMove(street, id, 'answerOrder', { words: '自己答复' })).body.code).toBe('move.not_yours');
  await move(worker, id, 'answerOrder', { words: '配件没到' });
  const again = await move(district, id, 'supervise', { words: '配件什么时候到', days: 1 });
  expect(again.order).toMatchObject({ body: '锦澜区', state: 'issued', answer: null });
  const mine = await report(house, granny, { aboutHandler: true });
  await move(secretary, mine.id, 'dispatch', { unitId: house.town.otherGrid });
  const far = await house.as('何远');
  expect((await far.ask(supervisionApi.oversight)).body.waiting).toEqual([]);
});

test('what the form lacks is said at the field', async () => {
  const { id } = await report(house, granny);
  const { body } = await tryMove(street, id, 'supervise', {});
  expect(body.fields).toEqual({ words: '还没填说明', days: '还没填工作日' });
});

test('an answer that does not come in time is late, for ever, and told above', async () => {
  const { id } = await report(house, granny);
  await move(street, id, 'supervise', { ...order, days: 1 });
  await house.at('2026-11-20T09:00');
  await house.settle();
  expect((await oversight(worker)).waiting[0]?.order.late).toBe(true);
  expect(await heard(worker, id)).toContain('没有按时答复督办');
  expect(await heard(street, id)).toContain('有一件事没有按时答复督办');
  const answered = await move(worker, id, 'answerOrder', { words: '忘了，马上办' });
  expect(answered.clocks.find(({ kind }) => kind === 'supervise')?.verdict).toBe('late');
});

test('what is so overdue that the street has heard may become an order, and is no longer offered once it is one', async () => {
  const { id } = await report(house, granny);
  await move(worker, id, 'accept');
  const offered = async () => (await oversight(street)).chances.map((line) => line.id);
  expect(await offered()).not.toContain(id);
  await house.at('2026-11-23T09:00');
  await house.settle();
  expect(await offered()).not.toContain(id);
  await house.at('2026-11-24T09:00');
  await house.settle();
  expect(await offered()).toContain(id);
  expect((await oversight(secretary)).chances).toEqual([]);
  const { days } = await oversight(street);
  await move(street, id, 'supervise', { words: '过了期限', days: days ?? 0 });
  expect(await offered()).not.toContain(id);
  expect((await look(street, id)).history.map(({ kind }) => kind)).toContain('escalated');
  const [row] = await statement<{ overdue: boolean }>(
    house.databaseUrl,
    'select overdue from supervision where ticket_id = $1',
    [id],
  );
  expect(row?.overdue).toBe(true);
});

test('an order closed while it is being answered: the answer is refused, and nothing is answered', async () => {
  const { id } = await report(house, granny);
  const { version } = await move(street, id, 'supervise', order);
  await move(street, id, 'closeOrder', { words: '已经看到修好了' });
  const answer = (at: number) =>
    worker.ask(ticketApi.move, {
      params: { id },
      body: { move: 'answerOrder', version: at, fields: { words: '正在修' } },
    });
  expect((await answer(version)).body.code).toBe('ticket.changed');
  expect((await answer(version + 1)).body.code).toBe('move.not_yours');
});

test('an order outlives the end of its matter, and can still be answered and closed', async () => {
  const { id } = await report(house, granny);
  await move(street, id, 'supervise', order);
  await move(granny, id, 'withdraw', { words: '自己换了灯泡' });
  await move(secretary, id, 'answerOrder', { words: '已经告诉她去处' });
  expect((await move(street, id, 'closeOrder', { words: '可以' })).order).toBeNull();
});
