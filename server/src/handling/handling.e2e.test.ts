import { noticeApi } from '@linli/shared/notice/notice.api';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import { looksAt } from '../people/testing/looks';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { look, move, report, reportFrom, tryMove } from '../platform/testing/story';

let house: House;
let granny: Visitor;
let neighbour: Visitor;
let worker: Visitor;
let secretary: Visitor;
let clerk: Visitor;

beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T14:10');
  granny = await house.as('王奶奶');
  neighbour = await house.as('陈姐');
  worker = await house.as('周晓禾');
  secretary = await house.as('孙主任');
  clerk = await house.as('钱洁');
});
afterAll(() => house.close());
beforeEach(async () => {
  await house.at('2026-11-18T14:10');
  // What other tests reported is not of this hour, so that only the test about the limit meets it.
  await statement(house.databaseUrl, "update ticket_reporter set at = at - interval '2 hours'");
});

const clock = (
  ticket: {
    clocks: { kind: string; due: string; verdict: string | null; cycle: number; stoppedAt: string | null }[];
  },
  kind: string,
) => ticket.clocks.filter((each) => each.kind === kind);

describe('what is wrong with a report', () => {
  test('every wrong field is named at the field, in plain words, at once', async () => {
    const { status, body } = await granny.ask(ticketApi.report, {
      body: {
        ...reportFrom(house),
        words: '坏了',
        floor: 500,
        phone: '1380000',
        callBack: true,
        extra: 1,
      } as never,
    });
    expect(status).toBe(400);
    expect(body.fields).toEqual({
      words: '怎么回事至少写 5 个字，还差 3 个',
      floor: '楼层不能大于 199',
      phone: '手机号是 11 位，少了 4 位',
      extra: '不认识“extra”这一项',
    });
  });
  test('a call back without a phone is refused at the phone', async () => {
    const { body } = await granny.ask(ticketApi.report, { body: reportFrom(house, { callBack: true }) });
    expect(body.fields).toEqual({ phone: '还没填手机号' });
  });
  test.each([
    ['a category that is not there', { category: 'volcano' }, 'category.missing'],
    ['a building that lies in two grids', { placeId: 'building' }, 'place.needs_entrance'],
    ['a place that is no door', { placeId: 'compound' }, 'place.not_a_door'],
    ['a place that is not there', { placeId: '00000000-0000-4000-8000-000000000000' }, 'place.missing'],
    ['a photo that is not hers', { photos: ['00000000-0000-4000-8000-000000000000'] }, 'photo.missing'],
  ] as const)('%s has its own sentence', async (_, more, code) => {
    const placeId =
      'placeId' in more
        ? (house.town[more.placeId as 'building' | 'compound'] ?? more.placeId)
        : house.town.door;
    const { body } = await granny.ask(ticketApi.report, {
      body: { ...reportFrom(house), ...more, placeId, photos: 'photos' in more ? [...more.photos] : [] },
    });
    expect(body.code).toBe(code);
    expect(body.message).toMatch(/[一-龥]{4}/);
  });
  test('the eleventh report within an hour is refused, the next hour is open again', async () => {
    await house.at('2026-11-17T10:00');
    const eager = await house.as('李明');
    for (let turn = 0; turn < 10; turn++) await report(house, eager);
    const { status, body } = await eager.ask(ticketApi.report, { body: reportFrom(house) });
    expect([status, body.code]).toEqual([429, 'ticket.too_many']);
    await house.at('2026-11-17T11:01');
    await report(house, eager);
  });
});

describe('where a report goes', () => {
  test('to the grid of its entrance, and for a lift to the property firm together', async () => {
    expect(await report(house, granny)).toMatchObject({ unit: '第3网格', handler: '周晓禾' });
    expect(await report(house, granny, { placeId: house.town.otherDoor })).toMatchObject({
      unit: '第4网格',
      handler: '赵强',
    });
    expect(await report(house, granny, { category: 'lift' })).toMatchObject({
      unit: '安居物业',
      handler: null,
      state: 'dispatched',
    });
  });
  test('about its usual handler it goes one level up, and they see nothing of it', async () => {
    const { id, unit } = await report(house, neighbour, {
      aboutHandler: true,
      words: '网格员答应了三次都没来看过。',
    });
    expect(unit).toBe('青石桥社区');
    expect((await worker.ask(ticketApi.detail, { params: { id } })).status).toBe(404);
    expect((await look(secretary, id)).openMoves).toContain('dispatch');
    const offered = (await secretary.ask(ticketApi.units, { params: { id } })).body.units;
    expect(offered.map(({ unitId }) => unitId)).toContain(house.town.otherGrid);
    expect(offered.map(({ unitId }) => unitId)).not.toContain(house.town.grid);
    const { body } = await tryMove(secretary, id, 'dispatch', { unitId: house.town.grid });
    expect(body.code).toBe('move.no_such_unit');
    await house.settle();
    expect(
      (await worker.ask(noticeApi.messages)).body.messages.filter(({ ticketId }) => ticketId === id),
    ).toEqual([]);
  });
  test('about those who give out tickets here, when nobody else is there, it goes to the street, unseen by the community', async () => {
    const everyone = ['周晓禾', '赵强'].map((name) => house.town.people[name]);
    await statement(
      house.databaseUrl,
      "update appointment set until = '2026-11-17' where person_id = any($1)",
      [everyone],
    );
    const { id, unit } = await report(house, neighbour, {
      aboutHandler: true,
      words: '社区答应的事一直没有下文。',
    });
    await statement(house.databaseUrl, 'update appointment set until = null where person_id = any($1)', [
      everyone,
    ]);
    expect(unit).toBe('望榆街道');
    expect((await secretary.ask(ticketApi.detail, { params: { id } })).status).toBe(404);
    expect((await secretary.ask(ticketApi.queue)).body.waiting.map((line) => line.id)).not.toContain(id);
    const street = await house.as('吴敏');
    expect((await street.ask(ticketApi.queue)).body.waiting.map((line) => line.id)).toContain(id);
  });
});

describe('what the handler does', () => {
  test('answered on the spot is one move that meets all three clocks and still asks for the rating', async () => {
    const { id } = await report(house, granny);
    const answered = await move(worker, id, 'spot', {
      outcome: 'solved',
      solvedHow: 'talked',
      words: '当面说好了，十点后不再装修',
    });
    expect(answered.state).toBe('answered');
    for (const kind of ['accept', 'resolve', 'feedback'])
      expect(clock(answered, kind)[0]?.verdict).toBe('met');
    expect((await look(granny, id)).openMoves).toEqual(expect.arrayContaining(['rate']));
  });
  test('what a move needs is asked at the field', async () => {
    const { id } = await report(house, granny);
    await move(worker, id, 'accept');
    const { body } = await tryMove(worker, id, 'resolve', { outcome: 'duplicate' });
    expect(body.fields).toEqual({ words: '还没填说明', duplicateOf: '还没填并到哪一件的编号' });
  });
  test('a duplicate takes its reporters along to the other ticket', async () => {
    const first = await report(house, granny);
    const second = await report(house, neighbour);
    await move(worker, second.id, 'accept');
    await move(worker, second.id, 'resolve', {
      outcome: 'duplicate',
      duplicateOf: first.number,
      words: '和另一件是同一处',
    });
    expect((await look(neighbour, first.id)).view).toBe('reporter');
  });
  test('a question reaches the resident, who adds what is known; both are in the history', async () => {
    const { id } = await report(house, granny);
    await move(worker, id, 'ask', { words: '是哪一盏灯？' });
    await move(granny, id, 'add', { words: '楼梯口那一盏' });
    const { history } = await look(worker, id);
    expect(history.slice(-2).map(({ kind, words, who }) => [kind, words, who.part])).toEqual([
      ['ask', '是哪一盏灯？', 'you'],
      ['add', '楼梯口那一盏', 'neighbour'],
    ]);
  });
  test('the phone is shown only on asking with a reason, and the look is kept', async () => {
    const { id } = await report(house, granny, { callBack: true, phone: '13912345678' });
    expect(JSON.stringify(await look(worker, id))).not.toContain('13912345678');
    const { body } = await worker.ask(ticketApi.reveal, {
      params: { id },
      body: { what: 'phone', reason: '约时间上门' },
    });
    expect(body.phones).toEqual([{ name: null, phone: '13912345678' }]);
    expect((await look(secretary, id)).history.at(-1)).toMatchObject({
      kind: 'revealed',
      words: '约时间上门',
    });
    expect((await look(granny, id)).history.map(({ kind }) => kind)).not.toContain('revealed');
    expect(await looksAt(house, '王奶奶')).toEqual([['周晓禾', 'phone', 'ticket', '约时间上门']]);
  });
});

describe('passing on', () => {
  test('return and hand over count to two, then only the community can be asked; resolve and feedback stay due', async () => {
    const { id, clocks } = await report(house, granny);
    const returned = await move(worker, id, 'return', {
      reason: 'theirs',
      unitId: house.town.firm,
      words: '灯归物业修',
    });
    expect([returned.state, returned.unit]).toEqual(['returned', '青石桥社区']);
    expect((await look(granny, id)).history.at(-1)?.words).toBeNull();
    await house.at('2026-11-19T09:00');
    await move(clerk, id, 'dispatch', { unitId: house.town.otherGrid });
    const other = await house.as('赵强');
    await move(other, id, 'accept');
    const handed = await move(other, id, 'handOver', { reason: 'other_grid', unitId: house.town.grid });
    expect([handed.passesLeft, handed.handler?.name]).toEqual([0, '周晓禾']);
    const now = await look(worker, id);
    expect(now.openMoves).not.toContain('return');
    expect(now.openMoves).toContain('refer');
    await move(worker, id, 'refer', { reason: 'unclear' });
    const ruled = await move(secretary, id, 'adjudicate', {
      unitId: house.town.grid,
      words: '灯在 2 单元里，由第 3 网格负责到底',
    });
    expect((await look(worker, id)).openMoves).not.toContain('refer');
    expect(clock(ruled, 'accept').map(({ verdict }) => verdict)).toEqual(['neutral', 'met', 'neutral', null]);
    for (const kind of ['resolve', 'feedback'])
      expect(clock(ruled, kind).map(({ due }) => due)).toEqual(clock({ clocks }, kind).map(({ due }) => due));
    expect(clock(ruled, 'adjudicate')[0]?.due).toMatch('2026-11-19T03:00');
  });
});

test('it cannot be given to who holds it already, which would only begin their clock anew', async () => {
  const { id } = await report(house, granny);
  const again = { unitId: house.town.grid, words: '请尽快' };
  expect((await tryMove(secretary, id, 'redirect', again)).body.code).toBe('move.no_such_unit');
  await move(worker, id, 'accept');
  const { body } = await tryMove(worker, id, 'handOver', { reason: 'together', unitId: house.town.grid });
  expect(body.code).toBe('move.no_such_unit');
});

describe('what residents do', () => {
  test('urging works once a day', async () => {
    const { id } = await report(house, granny);
    await move(granny, id, 'urge');
    expect((await tryMove(granny, id, 'urge')).body.code).toBe('urge.today');
    await house.at('2026-11-19T08:00');
    await move(granny, id, 'urge');
  });
  test('joining gives a receipt and a rating of one’s own; the ticket ends withdrawn only when nobody is left', async () => {
    const { id } = await report(house, granny, { category: 'door', words: '单元门关不严，夜里直响。' });
    const { body: similar } = await neighbour.ask(ticketApi.similar, {
      params: { id: house.town.door },
      body: { category: 'door' },
    });
    expect(similar.tickets.map((each) => [each.id, each.line, each.photo])).toEqual([[id, null, null]]);
    const { status } = await neighbour.ask(ticketApi.join, { params: { id }, body: { callBack: false } });
    expect(status).toBe(201);
    expect(
      (await neighbour.ask(ticketApi.join, { params: { id }, body: { callBack: false } })).body.code,
    ).toBe('ticket.joined');
    expect((await move(granny, id, 'withdraw')).state).toBe('dispatched');
    expect((await move(neighbour, id, 'withdraw')).state).toBe('withdrawn');
  });
  test('neighbours see category, place, age and the handler’s line; words and photos only once staff let them', async () => {
    const { id } = await report(house, granny);
    const seen = await look(neighbour, id);
    expect(seen).toMatchObject({
      view: 'neighbour',
      words: null,
      title: '照明',
      history: [],
      reporter: null,
      openMoves: [],
    });
    await move(worker, id, 'accept', { line: '楼道灯在换', show: true });
    await house.settle();
    expect(await look(house.anyone(), id)).toMatchObject({
      line: '楼道灯在换',
      words: expect.stringContaining('灯不亮'),
    });
  });
  test('matters between people are for staff only', async () => {
    const { id } = await report(house, granny, { category: 'noise', words: '楼上半夜一直在拖桌子。' });
    expect((await neighbour.ask(ticketApi.detail, { params: { id } })).status).toBe(404);
    expect((await neighbour.ask(ticketApi.join, { params: { id }, body: { callBack: false } })).status).toBe(
      404,
    );
  });
});

describe('rating', () => {
  const answered = async () => {
    const { id } = await report(house, granny);
    await move(worker, id, 'spot', { outcome: 'solved', words: '换好了' });
    return id;
  };
  test('a bad answer goes to a reviewer who did not handle it; a new cycle has new clocks and keeps the old', async () => {
    const id = await answered();
    expect(
      (await move(granny, id, 'rate', { solved: 'no', stars: 2, reasons: ['not_fixed'], words: '还是不亮' }))
        .state,
    ).toBe('reviewing');
    expect((await look(worker, id)).history.map(({ kind }) => kind)).not.toContain('rate');
    expect((await look(worker, id)).ratings).toEqual([]);
    expect((await look(secretary, id)).ratings).toMatchObject([
      { solved: 'no', stars: 2, words: '还是不亮' },
    ]);
    await house.at('2026-11-19T09:00');
    const again = await move(secretary, id, 'reopen', {
      unitId: house.town.otherGrid,
      words: '现场看过，灯确实没亮',
    });
    expect(again).toMatchObject({ state: 'dispatched', cycle: 2, handler: { name: '赵强' }, outcome: null });
    expect(clock(again, 'resolve').map(({ cycle, verdict }) => [cycle, verdict])).toEqual([
      [1, 'met'],
      [2, null],
    ]);
    const other = await house.as('赵强');
    expect((await look(other, id)).history.at(-1)?.words).toBe('现场看过，灯确实没亮');
    expect((await look(other, id)).ratings).toEqual([]);
  });
  test('a contented rating archives; changed within three days it can still go to review; then it is fixed', async () => {
    const id = await answered();
    expect((await move(granny, id, 'rate', { solved: 'yes', stars: 5 })).state).toBe('settled');
    await house.at('2026-11-20T09:00');
    expect((await move(granny, id, 'rate', { solved: 'no', stars: 1 })).state).toBe('reviewing');
    await house.at('2026-11-22T09:00');
    expect((await tryMove(granny, id, 'rate', { solved: 'yes', stars: 5 })).body.code).toBe('rating.fixed');
  });
  test('whoever held it in an earlier cycle does not see what that was rated', async () => {
    const { id } = await report(house, granny);
    await move(secretary, id, 'redirect', {
      unitId: house.town.community,
      personId: house.town.people.钱洁,
      words: '由社区来办',
    });
    await move(clerk, id, 'spot', { outcome: 'solved', words: '换好了' });
    await move(granny, id, 'rate', { solved: 'no', stars: 1 });
    await move(secretary, id, 'reopen', { unitId: house.town.grid, words: '现场看过，还是不亮' });
    expect((await look(secretary, id)).ratings).toHaveLength(1);
    expect((await look(clerk, id)).ratings).toEqual([]);
  });
  test('a doubt takes the question before the community with it, and its clock', async () => {
    const { id } = await report(house, granny);
    await move(worker, id, 'accept');
    await house.at('2026-11-24T09:00');
    await house.settle();
    await move(worker, id, 'refer', { reason: 'unclear' });
    const doubted = await move(granny, id, 'rate', { solved: 'no', stars: 1 });
    expect(clock(doubted, 'adjudicate').map(({ verdict }) => verdict)).toEqual(['neutral']);
    expect(clock(doubted, 'resolve').map(({ verdict }) => verdict)).toEqual([null]);
  });
  test('no rating in five days: archived as unrated, never as satisfied', async () => {
    const id = await answered();
    await house.at('2026-11-23T23:59');
    await house.settle();
    expect((await look(granny, id)).state).toBe('answered');
    await house.at('2026-11-24T00:01');
    await house.settle();
    const archived = await look(granny, id);
    expect([archived.state, archived.openMoves]).toEqual(['settled', []]);
    expect((await tryMove(granny, id, 'rate', { solved: 'yes', stars: 5 })).body.code).toBe('rating.closed');
    expect(archived.history.at(-1)).toMatchObject({ kind: 'settle', facts: { rated: 'no' } });
  });
  test('when the feedback is overdue, residents rate without waiting for it', async () => {
    const { id } = await report(house, granny);
    await move(worker, id, 'accept');
    expect((await tryMove(granny, id, 'rate', { solved: 'yes', stars: 5 })).body.code).toBe('move.not_now');
    await house.at('2026-11-24T09:00');
    await house.settle();
    expect((await move(granny, id, 'rate', { solved: 'no', stars: 1 })).state).toBe('reviewing');
    // What was never done cannot be upheld, only done.
    expect((await look(secretary, id)).openMoves).toEqual(['note', 'reopen']);
  });
});
