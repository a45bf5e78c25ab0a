import { ticketApi } from '@linli/shared/ticket/ticket.api';
import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { heard } from '../assignment/testing/more-hands';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { look, move, report, tryMove } from '../platform/testing/story';

let house: House;
let granny: Visitor;
let worker: Visitor;
let secretary: Visitor;
let han: Visitor;

beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  [granny, worker, secretary, han] = [
    await house.as('王奶奶'),
    await house.as('周晓禾'),
    await house.as('孙主任'),
    await house.as('韩师傅'),
  ];
});
afterAll(() => house.close());
beforeEach(async () => {
  await house.at('2026-11-18T09:00');
  await statement(house.databaseUrl, "update ticket_reporter set at = at - interval '2 hours'");
});

const to = (category: string) => ({ category, words: '看过了，是另一类' });
const running = ({ clocks }: TicketDetail, kind: string) =>
  clocks.find((clock) => clock.kind === kind && !clock.stoppedAt);

test('another category goes to whom its rules name, in one step; promises keep their dues and policy', async () => {
  const { id } = await report(house, granny);
  const before = await look(worker, id);
  await house.at('2026-11-18T11:00');
  await move(worker, id, 'recategorise', to('lift'));
  const after = await look(han, id);
  expect(after).toMatchObject({
    state: 'dispatched',
    category: { code: 'lift', urgent: true },
    unit: '安居物业',
    handler: null,
    level: 'compound',
    passesLeft: 1,
  });
  // A lift is promised for the same day; this matter was promised otherwise, and that holds.
  for (const kind of ['resolve', 'feedback'])
    expect(running(after, kind)?.due).toBe(running(before, kind)?.due);
  const accepts = after.clocks.filter(({ kind }) => kind === 'accept');
  expect(accepts.map(({ verdict }) => verdict)).toEqual(['neutral', null]);
  expect(after.history.map(({ kind }) => kind).slice(-2)).toEqual(['recategorise', 'reroute']);
  expect(after.history.at(-2)?.facts.category).toBe('电梯');
  expect(await heard(house, granny, id)).toEqual(['您报的事换了类别']);
  expect(await heard(house, han, id)).toContain('新派来一件事');
  expect((await look(granny, id)).history.at(-2)?.words).toBe('看过了，是另一类');
});

test('within the same unit it stays with whoever has it', async () => {
  const { id } = await report(house, granny);
  await move(worker, id, 'accept');
  const now = await move(worker, id, 'recategorise', to('trash'));
  expect(now).toMatchObject({
    state: 'accepted',
    category: { code: 'trash' },
    handler: { name: '周晓禾' },
    passesLeft: 2,
  });
  expect((await tryMove(worker, id, 'recategorise', to('trash'))).body.fields).toEqual({
    category: '现在就是这一类，不用改',
  });
  expect((await tryMove(worker, id, 'recategorise', to('volcano'))).body.fields).toEqual({
    category: '没有这一类，请重新选',
  });
});

test('back and forth wins no time: it counts as passing on, and ends after two', async () => {
  const { id } = await report(house, granny);
  await move(worker, id, 'recategorise', to('lift'));
  await move(han, id, 'recategorise', to('lighting'));
  const back = await look(worker, id);
  expect(back).toMatchObject({
    unit: '第3网格',
    passesLeft: 0,
    openMoves: expect.not.arrayContaining(['return']),
  });
  const { status, body } = await tryMove(worker, id, 'recategorise', to('lift'));
  expect([status, body.fields]).toEqual([
    409,
    { category: '改类别要换一家办，可已经转满两次了，请社区来改' },
  ]);
  // The community may, and its change is no pass of anybody's.
  expect(await move(secretary, id, 'recategorise', to('lift'))).toMatchObject({
    unit: '安居物业',
    passesLeft: 0,
  });
});

test('where nobody is there for it, it waits in the queue of the community', async () => {
  await statement(house.databaseUrl, "update appointment set until = '2026-11-17' where place_id = $1", [
    house.town.firm,
  ]);
  const { id } = await report(house, granny);
  await move(worker, id, 'recategorise', to('lift'));
  await statement(house.databaseUrl, 'update appointment set until = null where place_id = $1', [
    house.town.firm,
  ]);
  expect(await look(secretary, id)).toMatchObject({ state: 'reported', unit: '青石桥社区' });
  expect(await heard(house, secretary, id)).toEqual(['有一件事等着派人']);
});

describe('who sees it', () => {
  const neighbour = async (id: string) =>
    (await house.anyone().ask(ticketApi.detail, { params: { id } })).body;

  test('for staff only hides at once, and what was said before is not shown by opening it again', async () => {
    const { id } = await report(house, granny, { words: '301 夜里打麻将，吵得睡不着。', category: 'trash' });
    await move(worker, id, 'accept', { show: true, line: '在查是谁家' });
    await house.settle();
    expect((await neighbour(id)).words).toContain('301');
    await move(worker, id, 'recategorise', to('noise'));
    expect((await neighbour(id)).code).toBe('ticket.missing');
    expect(await look(granny, id)).toMatchObject({ view: 'reporter', words: '301 夜里打麻将，吵得睡不着。' });
    await move(worker, id, 'recategorise', to('trash'));
    expect(await neighbour(id)).toMatchObject({ words: null, line: null, title: '垃圾', shown: false });
  });

  test('a matter about its handlers stays with whom it is, unseen by them, in any category', async () => {
    const { id } = await report(house, granny, { aboutHandler: true, words: '答应了三次都没来看过。' });
    const kept = await move(secretary, id, 'recategorise', to('lift'));
    expect(kept).toMatchObject({ state: 'reported', unit: '青石桥社区', category: { visibility: 'staff' } });
    expect((await neighbour(id)).code).toBe('ticket.missing');
    expect((await worker.ask(ticketApi.detail, { params: { id } })).status).toBe(404);
  });

  test('one that hid nobody is kept from those of its new category, and goes one level above them', async () => {
    const posts = [house.town.grid, house.town.community];
    await statement(
      house.databaseUrl,
      "update appointment set until = '2026-11-17' where place_id = any($1)",
      [posts],
    );
    const words = '调解的时候一直偏袒楼上那家。';
    const { id } = await report(house, granny, { aboutHandler: true, words, category: 'dispute' });
    await statement(house.databaseUrl, 'update appointment set until = null where place_id = any($1)', [
      posts,
    ]);
    const wu = await house.as('吴敏');
    expect(await look(wu, id)).toMatchObject({ unit: '望榆街道', handler: null });
    await move(wu, id, 'recategorise', to('lift'));
    expect(await look(secretary, id)).toMatchObject({
      state: 'reported',
      unit: '青石桥社区',
      category: { code: 'lift', visibility: 'staff' },
    });
    expect((await han.ask(ticketApi.detail, { params: { id } })).status).toBe(404);
    expect((await tryMove(secretary, id, 'dispatch', { unitId: house.town.firm })).body.code).toBe(
      'move.no_such_unit',
    );
  });

  test('given to whom its new category would go, it is taken from them and goes one level up again', async () => {
    const { id } = await report(house, granny, { aboutHandler: true, words: '答应了三次都没来看过。' });
    await move(secretary, id, 'dispatch', { unitId: house.town.firm });
    expect((await look(han, id)).unit).toBe('安居物业');
    expect(await move(secretary, id, 'recategorise', to('lift'))).toMatchObject({
      state: 'reported',
      unit: '青石桥社区',
    });
    for (const visitor of [han, worker])
      expect((await visitor.ask(ticketApi.detail, { params: { id } })).status).toBe(404);
  });

  test('nor does another category take it to them where it was for staff only before', async () => {
    const words = '调解的时候一直偏袒楼上那家。';
    const { id } = await report(house, granny, { aboutHandler: true, words, category: 'dispute' });
    const kept = await move(secretary, id, 'recategorise', to('lighting'));
    expect(kept).toMatchObject({ state: 'reported', unit: '青石桥社区', category: { visibility: 'staff' } });
    expect((await neighbour(id)).code).toBe('ticket.missing');
    expect((await worker.ask(ticketApi.detail, { params: { id } })).status).toBe(404);
  });
});

test('changed and accepted at once: one wins, the other is told', async () => {
  const { id } = await report(house, granny);
  const { version } = await look(worker, id);
  const answers = await Promise.all([
    worker.ask(ticketApi.move, { params: { id }, body: { move: 'accept', version, fields: {} } }),
    secretary.ask(ticketApi.move, {
      params: { id },
      body: { move: 'recategorise', version, fields: to('lift') },
    }),
  ]);
  expect(answers.map(({ body }) => body.code ?? 'made').sort()).toEqual(['made', 'ticket.changed']);
  const now = await look(secretary, id);
  const accepts = now.clocks.filter(({ kind, stoppedAt }) => kind === 'accept' && !stoppedAt);
  expect(accepts).toHaveLength(now.state === 'accepted' ? 0 : 1);
});
