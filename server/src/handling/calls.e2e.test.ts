import { peopleApi } from '@linli/shared/people/people.api';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { heard, layMoreHands, type MoreHands } from '../assignment/testing/more-hands';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { look, move, report, tryMove } from '../platform/testing/story';

let house: House;
let more: MoreHands;
let granny: Visitor;
let worker: Visitor;
let secretary: Visitor;
let han: Visitor;
let ma: Visitor;
let builder: Visitor;
let member: Visitor;

beforeAll(async () => {
  house = await openHouse();
  more = await layMoreHands(house);
  await house.at('2026-11-18T09:00');
  [granny, worker, secretary] = [
    await house.as('王奶奶'),
    await house.as('周晓禾'),
    await house.as('孙主任'),
  ];
  [han, ma, builder] = [await house.as('韩师傅'), await house.as('马师傅'), await house.as('新邻居')];
  member = await house.as('陈姐');
});
afterAll(() => house.close());
beforeEach(async () => {
  await house.at('2026-11-18T09:00');
  await statement(house.databaseUrl, "update ticket_reporter set at = at - interval '2 hours'");
});

/** A matter that the grid worker has accepted. */
async function accepted(): Promise<string> {
  const { id } = await report(house, granny);
  await move(worker, id, 'accept');
  return id;
}
const promises = ({ clocks }: TicketDetail) =>
  clocks
    .filter(({ kind }) => ['accept', 'resolve', 'feedback'].includes(kind))
    .map(({ kind, due, verdict, stoppedAt }) => [kind, due, verdict, stoppedAt]);
const calls = ({ clocks }: TicketDetail) =>
  clocks
    .filter(({ kind }) => kind === 'arrive' || kind === 'finish')
    .map(({ kind, due, verdict }) => [kind, due.slice(0, 16), verdict]);
const statesOf = ({ assignments }: TicketDetail) =>
  assignments.map(({ unit, person, role, state }) => [unit ?? person?.name, role, state]);
const inboxOf = async (visitor: Visitor) => (await visitor.ask(ticketApi.inbox)).body.called;
const seen = async (visitor: Visitor, id: string) =>
  (await visitor.ask(ticketApi.detail, { params: { id } })).body.view;

describe('a resident whistles, the property firm reports in', () => {
  test('from the tap to the end, while the promises of the ticket stay as they were', async () => {
    const id = await accepted();
    const before = await look(granny, id);
    expect(before.firmToCall).toBe('安居物业');
    const whistled = await move(granny, id, 'callFirm', { words: '水已经流到楼道了' });
    expect(whistled.firmToCall).toBeNull();
    expect(statesOf(whistled)).toEqual([['安居物业', 'cohost', 'awaited']]);
    expect(promises(whistled)).toEqual(promises(before));
    // Half a working day from nine, and until the ticket itself is due.
    expect(calls(whistled)).toEqual([
      ['arrive', '2026-11-18T06:15', null],
      ['finish', '2026-11-20T09:30', null],
    ]);
    for (const visitor of [han, ma]) expect(await heard(house, visitor, id)).toEqual(['请您来一起办']);
    expect(await heard(house, secretary, id)).toEqual(['居民吹哨叫物业']);

    await house.at('2026-11-18T10:00');
    const arrived = await move(han, id, 'arrive');
    expect(statesOf(arrived)).toEqual([['安居物业', 'cohost', 'present']]);
    expect(calls(arrived)[0]).toEqual(['arrive', '2026-11-18T06:15', 'met']);
    expect(await heard(house, granny, id)).toContain('安居物业报到了');
    // Whoever reported in, the firm is there: the other of its people may finish.
    await house.at('2026-11-18T11:00');
    const gone = await move(ma, id, 'finish', { words: '阀门关好了' });
    expect(gone.view).toBe('neighbour');
    const after = await look(worker, id);
    expect(statesOf(after)).toEqual([['安居物业', 'cohost', 'finished']]);
    expect(promises(after)).toEqual(promises(before));
    expect(after.history.map(({ kind }) => kind).slice(-3)).toEqual(['callFirm', 'arrive', 'finish']);
    expect(await heard(house, worker, id)).toContain('一起办的人办好了');
  });

  test('once in a cycle, and not where the firm has it already', async () => {
    const id = await accepted();
    await move(granny, id, 'callFirm');
    await move(han, id, 'excuse', { words: '今天全员抢修' });
    expect((await tryMove(granny, id, 'callFirm')).body.code).toBe('call.firm_once');
    const { id: lift } = await report(house, granny, { category: 'lift' });
    expect((await look(granny, lift)).firmToCall).toBeNull();
    expect((await tryMove(granny, lift, 'callFirm')).body.code).toBe('call.firm_has_it');
  });

  test('where there is no firm it is said kindly', async () => {
    await statement(house.databaseUrl, "update place set until = '2026-11-18' where id = $1", [
      house.town.firm,
    ]);
    const id = await accepted();
    expect((await look(granny, id)).firmToCall).toBeNull();
    expect((await tryMove(granny, id, 'callFirm')).body.message).toBe('这个小区没有物业，社区会安排人来看');
    await statement(house.databaseUrl, 'update place set until = null where id = $1', [house.town.firm]);
  });
});

describe('the community whistles, departments report in', () => {
  test('one hosts, another co-hosts; a second host and a second call are refused', async () => {
    const { id } = await report(house, granny);
    const why = { words: '要开挖路面，请来看' };
    await move(secretary, id, 'whistle', { unitId: more.department, host: true, ...why });
    expect(
      (await tryMove(secretary, id, 'whistle', { unitId: house.town.firm, host: true, ...why })).body.fields,
    ).toEqual({
      host: '已经有一家主办，这一家请选协办',
    });
    await move(secretary, id, 'whistle', { unitId: house.town.firm, ...why });
    const twice = await tryMove(secretary, id, 'whistle', { unitId: house.town.firm, ...why });
    expect([twice.status, twice.body.fields]).toEqual([409, { unitId: '已经请过了，还没办完' }]);
    expect(statesOf(await look(worker, id))).toEqual([
      ['望榆街道市政所', 'host', 'awaited'],
      ['安居物业', 'cohost', 'awaited'],
    ]);
    const [call] = await inboxOf(builder);
    expect(call).toMatchObject({ id, call: { kind: 'whistle', role: 'host', state: 'awaited' } });
    expect([call?.due?.kind, call?.due?.at.slice(0, 16)]).toEqual(['arrive', '2026-11-18T06:15']);
    expect(call?.openMoves).toEqual(['arrive', 'excuse', 'note']);
    const { body: queue } = await secretary.ask(ticketApi.queue);
    expect(queue.calls.map((line) => line.id)).toContain(id);
    await move(builder, id, 'arrive');
    await move(han, id, 'arrive');
    const { body: quiet } = await secretary.ask(ticketApi.queue);
    expect(quiet.calls.map((line) => line.id)).not.toContain(id);
  });

  test('two units answer at once, and both are heard', async () => {
    const id = await accepted();
    await move(worker, id, 'whistle', { unitId: more.department, words: '请来看看' });
    await move(worker, id, 'whistle', { unitId: house.town.firm, words: '请来看看' });
    const { version } = await look(worker, id);
    const ask = { params: { id }, body: { move: 'arrive' as const, version, fields: {} } };
    const answers = await Promise.all([builder.ask(ticketApi.move, ask), han.ask(ticketApi.move, ask)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(statesOf(await look(worker, id)).map(([, , state]) => state)).toEqual(['present', 'present']);
  });

  test('two of one unit report in at once: it is there once, the second is told', async () => {
    const id = await accepted();
    await move(worker, id, 'whistle', { unitId: house.town.firm, words: '请来看看' });
    const { version } = await look(worker, id);
    const ask = { params: { id }, body: { move: 'arrive' as const, version, fields: {} } };
    const answers = await Promise.all([ma.ask(ticketApi.move, ask), han.ask(ticketApi.move, ask)]);
    expect(answers.map(({ body }) => body.code ?? 'made').sort()).toEqual(['made', 'move.not_yours']);
  });

  test('a unit excuses itself only with a reason; who called and the community hear, and another is called', async () => {
    const id = await accepted();
    await move(worker, id, 'whistle', { unitId: house.town.firm, words: '请来看看' });
    expect((await tryMove(han, id, 'excuse')).body.fields).toEqual({ words: '还没填说明' });
    await move(han, id, 'excuse', { words: '今天没有高空车' });
    for (const visitor of [worker, secretary])
      expect(await heard(house, visitor, id)).toContain('请的人来不了');
    const now = await look(worker, id);
    expect(calls(now).map(([, , verdict]) => verdict)).toEqual(['neutral', 'neutral']);
    await move(worker, id, 'whistle', { unitId: more.department, words: '请来看看' });
    expect(statesOf(await look(worker, id))).toEqual([
      ['安居物业', 'cohost', 'excused'],
      ['望榆街道市政所', 'cohost', 'awaited'],
    ]);
    // The resident reads who could not come, kindly, and not why.
    const { history } = await look(granny, id);
    expect(history.find(({ kind }) => kind === 'excuse')).toMatchObject({
      words: null,
      facts: { unit: '安居物业' },
    });
  });

  test('what cannot be: one’s own unit, one where nobody is, finishing before reporting in', async () => {
    const id = await accepted();
    const whistle = (unitId: string) => tryMove(worker, id, 'whistle', { unitId, words: '请来看看' });
    expect((await whistle(house.town.grid)).body.fields).toEqual({ unitId: '不能转到这里，请重新选' });
    expect((await whistle(house.town.farCommunity)).body.code).toBe('move.no_such_unit');
    await statement(house.databaseUrl, "update appointment set until = '2026-11-17' where place_id = $1", [
      house.town.otherGrid,
    ]);
    expect((await whistle(house.town.otherGrid)).body.fields).toEqual({
      unitId: '那里今天没有人当班，请换一处',
    });
    await statement(house.databaseUrl, 'update appointment set until = null where place_id = $1', [
      house.town.otherGrid,
    ]);
    await move(worker, id, 'whistle', { unitId: house.town.firm, words: '请来看看' });
    expect((await tryMove(han, id, 'finish', { words: '办好了' })).body.code).toBe('move.not_yours');
  });

  test('who is not needed is told, and only by those who have the matter', async () => {
    const id = await accepted();
    await move(worker, id, 'whistle', { unitId: house.town.firm, words: '请来看看' });
    await move(han, id, 'arrive');
    const [line] = (await look(worker, id)).assignments;
    const fields = { assignmentId: line?.id ?? '', words: '灯自己亮了' };
    expect((await tryMove(han, id, 'dismiss', fields)).body.code).toBe('move.not_yours');
    const another = { ...fields, assignmentId: '00000000-0000-4000-8000-000000000000' };
    expect((await tryMove(worker, id, 'dismiss', another)).body.code).toBe('call.missing');
    const { openMoves, assignments, clocks } = await move(worker, id, 'dismiss', fields);
    expect(assignments).toMatchObject([{ state: 'dismissed' }]);
    expect(openMoves).not.toContain('dismiss');
    expect(clocks.filter(({ kind, stoppedAt }) => kind === 'finish' && !stoppedAt)).toEqual([]);
    expect(await heard(house, han, id)).toContain('这件事不用来了');
    const gone = {
      params: { id },
      body: { move: 'finish' as const, version: 1, fields: { words: '修好了' } },
    };
    expect((await han.ask(ticketApi.move, gone)).status).toBe(404);
  });

  test('a unit that does not come in time is recorded, and may still come', async () => {
    const id = await accepted();
    await move(worker, id, 'whistle', { unitId: house.town.firm, words: '请来看看' });
    await house.at('2026-11-18T14:16');
    await house.settle();
    const arrive = async () => (await look(worker, id)).clocks.find(({ kind }) => kind === 'arrive');
    expect((await arrive())?.breachedAt).not.toBeNull();
    expect(await heard(house, worker, id)).toContain('没有按时报到');
    await move(han, id, 'arrive');
    expect((await arrive())?.verdict).toBe('late');
  });
});

describe('what a called unit may read', () => {
  test('nothing before it is called, the matter while it is, nothing afterwards; never the phone', async () => {
    const { id } = await report(house, granny, {
      category: 'dispute',
      words: '301 和 302 为了楼道里的鞋柜吵起来了。',
      callBack: true,
      phone: '13800004401',
    });
    const reads = async () => (await han.ask(ticketApi.detail, { params: { id } })).status;
    expect(await reads()).toBe(404);
    await move(worker, id, 'whistle', { unitId: house.town.firm, words: '楼道是物业管的' });
    const called = await look(han, id);
    expect(called).toMatchObject({
      view: 'staff',
      words: '301 和 302 为了楼道里的鞋柜吵起来了。',
      reporter: null,
      ratings: [],
    });
    const looking = { params: { id }, body: { what: 'phone' as const, reason: '核实情况' } };
    expect((await han.ask(ticketApi.reveal, looking)).status).toBe(403);
    expect((await tryMove(han, id, 'resolve', { outcome: 'solved', words: '办好了' })).body.code).toBe(
      'move.not_yours',
    );
    await move(han, id, 'arrive');
    // The reply to the move that ends it holds no word of the matter.
    const last = await tryMove(han, id, 'finish', { words: '鞋柜搬走了' });
    expect([last.status, JSON.stringify(last.body)]).toEqual([
      200,
      expect.not.stringMatching(/鞋柜|\b301\b/),
    ]);
    expect(await reads()).toBe(404);
    expect(await inboxOf(han)).not.toContainEqual(expect.objectContaining({ id }));
  });

  test('a matter about one of its people stays unseen by that one', async () => {
    const { id } = await report(house, granny, { category: 'lift', aboutHandler: true });
    await move(secretary, id, 'whistle', { unitId: house.town.firm, words: '请来说明', urgent: true });
    expect((await han.ask(ticketApi.detail, { params: { id } })).status).toBe(404);
    expect(await heard(house, han, id)).toEqual([]);
  });
});

describe('one person beside the handler', () => {
  const helperOf = async (id: string, name: string) =>
    (await worker.ask(ticketApi.helpers, { params: { id } })).body.people.find((one) => one.name === name);

  test('is chosen by what they may be asked for, comes, and is done', async () => {
    const id = await accepted();
    const { body } = await worker.ask(ticketApi.helpers, { params: { id } });
    expect(Object.fromEntries(body.people.map(({ name, hands }) => [name, hands]))).toEqual({
      李阿姨: ['assist', 'aid'],
      方叔: ['assist', 'aid'],
      陈姐: ['assist', 'aid'],
      赵强: ['lead', 'assist'],
      韩师傅: ['lead', 'assist'],
      马师傅: ['lead', 'assist'],
      钱洁: ['organise'],
      孙主任: ['oversee', 'organise'],
    });
    const personId = (await helperOf(id, '陈姐'))?.personId ?? '';
    expect((await tryMove(worker, id, 'enlist', { personId, hand: 'oversee' })).body.fields).toEqual({
      hand: '请这个人做这一样不合适，请重新选',
    });
    await move(worker, id, 'enlist', { personId, hand: 'assist', words: '帮忙扶一下梯子' });
    expect(await heard(house, member, id)).toEqual(['请您一起办一件事']);
    expect(await inboxOf(member)).toMatchObject([{ id, call: { kind: 'hand', role: 'assist' } }]);
    await move(member, id, 'arrive');
    expect(await heard(house, worker, id)).toContain('一起办的人报到了');
    await move(member, id, 'finish', { words: '扶好了' });
    // The resident reads that somebody helped, not who.
    const { history, assignments } = await look(granny, id);
    expect(JSON.stringify([history, assignments])).not.toContain('陈姐');
    expect(assignments).toMatchObject([
      { role: 'assist', state: 'finished', person: { role: '党员志愿者' } },
    ]);
  });

  test('who reported it, holds it, or is called already is not offered', async () => {
    const { id } = await report(house, member);
    expect(await helperOf(id, '陈姐')).toBeUndefined();
    expect(await helperOf(id, '周晓禾')).toBeUndefined();
    const personId = house.town.people.陈姐 ?? '';
    expect((await tryMove(worker, id, 'enlist', { personId, hand: 'assist' })).body.fields).toEqual({
      personId: '没有找到这个人',
    });
  });

  test('on leave gives way to the substitute, who has a day of their own to answer', async () => {
    const id = await accepted();
    const [clerk, strong] = [house.town.people.赵强 ?? '', house.town.people.马师傅 ?? ''];
    await move(worker, id, 'enlist', { personId: clerk, hand: 'lead' });
    await house.at('2026-11-19T09:00');
    const days = { since: '2026-11-19', until: '2026-11-19', substituteId: strong };
    const { body } = await secretary.ask(peopleApi.takeLeave, { body: { personId: clerk, ...days } });
    expect(body).toEqual({ moved: expect.any(Number) });
    const now = await look(worker, id);
    expect(statesOf(now)).toEqual([
      ['赵强', 'lead', 'relieved'],
      ['马师傅', 'lead', 'awaited'],
    ]);
    expect(calls(now)).toEqual([
      ['arrive', '2026-11-19T09:30', 'neutral'],
      ['arrive', '2026-11-20T09:30', null],
    ]);
    expect(await heard(house, ma, id)).toEqual(['请您一起办一件事']);
    // Asking for whoever is away reaches the substitute at once.
    const other = await accepted();
    await move(worker, other, 'enlist', { personId: clerk, hand: 'lead' });
    expect(statesOf(await look(worker, other))).toEqual([['马师傅', 'lead', 'awaited']]);
  });

  test('who leaves Linli is needed elsewhere no more: who called hears', async () => {
    const id = await accepted();
    await house.at('2026-11-23T09:00');
    const li = await house.as('李阿姨');
    await move(worker, id, 'enlist', { personId: house.town.people.李阿姨 ?? '', hand: 'aid' });
    await li.ask(peopleApi.leaveLinli, { body: {} });
    await house.at('2026-11-24T09:01');
    expect(await heard(house, worker, id)).toContain('请的人来不了');
    expect((await look(worker, id)).assignments).toMatchObject([{ state: 'relieved' }]);
  });
});

test('with the work on the ticket every open call ends, without a judgement', async () => {
  const id = await accepted();
  await move(worker, id, 'whistle', { unitId: house.town.firm, words: '请来看看' });
  await move(worker, id, 'whistle', { unitId: more.department, words: '请来看看' });
  await move(han, id, 'arrive');
  const done = await move(worker, id, 'resolve', { outcome: 'solved', solvedHow: 'fixed', words: '换好了' });
  expect(statesOf(done).map(([, , state]) => state)).toEqual(['ended', 'ended']);
  expect(calls(done).map(([kind, , verdict]) => [kind, verdict])).toEqual([
    ['arrive', 'met'],
    ['finish', 'neutral'],
    ['arrive', 'neutral'],
    ['finish', 'neutral'],
  ]);
  expect(await seen(han, id)).toBe('neighbour');
});

describe('who was called and gets the ticket itself owes no call any more', () => {
  const give = { redirect: { words: '他们来办' }, recategorise: { words: '是电梯' } };

  test.each([
    ['given to them', 'redirect', () => ({ ...give.redirect, unitId: house.town.firm })],
    ['theirs by another category', 'recategorise', () => ({ ...give.recategorise, category: 'lift' })],
  ] as const)('%s', async (_, name, fields) => {
    const id = await accepted();
    await move(worker, id, 'whistle', { unitId: house.town.firm, words: '请来看看' });
    await move(worker, id, 'whistle', { unitId: more.department, words: '请来看看' });
    const given = await move(secretary, id, name, fields());
    expect(statesOf(given).map(([unit, , state]) => [unit, state])).toEqual([
      ['安居物业', 'taken'],
      [expect.any(String), 'awaited'],
    ]);
    expect(calls(given).map(([kind, , verdict]) => [kind, verdict])).toEqual([
      ['arrive', 'neutral'],
      ['finish', 'neutral'],
      ['arrive', null],
      ['finish', null],
    ]);
    const theirs = await look(han, id);
    expect(theirs.openMoves).toContain('accept');
    expect(theirs.openMoves).not.toContain('arrive');
    expect((await inboxOf(han)).map((line) => line.id)).not.toContain(id);
    expect((await look(granny, id)).unit).toBe('安居物业');
  });

  test('a person who was asked by name, too', async () => {
    const id = await accepted();
    const personId = house.town.people.赵强 ?? '';
    await move(worker, id, 'enlist', { personId, hand: 'lead' });
    const grid = (await worker.ask(ticketApi.units, { params: { id } })).body.units;
    const unitId = grid.find(({ people }) => people.some((one) => one.personId === personId))?.unitId ?? '';
    const given = await move(secretary, id, 'redirect', { unitId, personId, words: '他来办' });
    expect(statesOf(given)).toEqual([['赵强', 'lead', 'taken']]);
  });
});
