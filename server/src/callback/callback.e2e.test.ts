import { callBackApi } from '@linli/shared/callback/callback.api';
import type { RecordCall } from '@linli/shared/callback/callback.contract';
import { drawOf, drawSeed } from '@linli/shared/callback/draw.rules';
import { noticeApi } from '@linli/shared/notice/notice.api';
import { peopleApi } from '@linli/shared/people/people.api';
import { supervisionApi } from '@linli/shared/supervision/supervision.api';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import { looksAt } from '../people/testing/looks';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { look, move, report } from '../platform/testing/story';

let house: House;
let granny: Visitor;
let worker: Visitor;

beforeEach(async () => {
  house = await openHouse();
  await house.at('2026-11-17T10:00');
  [granny, worker] = [await house.as('王奶奶'), await house.as('周晓禾')];
});
afterEach(() => house.close());

const phone = { callBack: true, phone: '13800004401' };
/** Reports and answers so many matters of one day; answers their ids. */
async function answered(count: number, more: Parameters<typeof report>[2] = phone): Promise<string[]> {
  const ids: string[] = [];
  for (let turn = 0; turn < count; turn++) {
    await statement(house.databaseUrl, "update ticket_reporter set at = at - interval '2 hours'");
    const { id } = await report(house, granny, more);
    await move(worker, id, 'spot', { outcome: 'solved', words: '灯换好了' });
    ids.push(id);
  }
  return ids;
}
const nextDay = async (at = '2026-11-18T09:00') => {
  await house.at(at);
  await house.settle();
};
const called = () =>
  statement<{ id: string; ticket_id: string; caller_id: string; why: string; state: string; tries: number }>(
    house.databaseUrl,
    'select id, ticket_id, caller_id, why, state, tries from call_back order by id',
  );
const nameOf = (id: string | undefined) =>
  Object.entries(house.town.people).find(([, person]) => person === id)?.[0] ?? '';
/** The only call-back there is, with whoever is to make it. */
async function theCall(): Promise<{ id: string; ticketId: string; caller: Visitor; name: string }> {
  const [one, ...others] = await called();
  expect([one?.state, others]).toEqual(['waiting', []]);
  const name = nameOf(one?.caller_id);
  return { id: one?.id ?? '', ticketId: one?.ticket_id ?? '', caller: await house.as(name), name };
}
const reveal = (visitor: Visitor, id: string) =>
  visitor.ask(callBackApi.reveal, { params: { id }, body: { reason: '回访' } });
const record = (visitor: Visitor, id: string, body: RecordCall) =>
  visitor.ask(callBackApi.record, { params: { id }, body });
const content: RecordCall = { result: 'reached', solved: 'yes', stars: 5 };

test('what is drawn is what anybody draws again; whoever calls is given it in turn and never held it', async () => {
  await statement(house.databaseUrl, 'update oversight set call_share = 0.5');
  const ids = await answered(6);
  await nextDay();
  const rows = await called();
  const drawn = drawOf(ids, { share: 0.5, minimum: 1 }, drawSeed(house.town.community, '2026-11-17'));
  expect(rows.map(({ ticket_id }) => ticket_id).sort()).toEqual([...drawn].sort());
  expect(rows.map(({ caller_id }) => nameOf(caller_id)).sort()).toEqual(['吴敏', '孙主任', '钱洁']);
  const draws = await statement(
    house.databaseUrl,
    'select community_id, day::text, pool, share, minimum, drawn from call_back_draw',
  );
  expect(draws).toEqual([
    { community_id: house.town.community, day: '2026-11-17', pool: 6, share: 0.5, minimum: 1, drawn: 3 },
  ]);
  await nextDay('2026-11-18T12:00');
  expect(await called()).toHaveLength(3);
});

test('who cannot say it in the app is called in any case, who left no number is not', async () => {
  await statement(house.databaseUrl, 'update oversight set call_share = 0, call_minimum = 0');
  const [mine] = await answered(1);
  await answered(1, {});
  await nextDay();
  expect(await called()).toEqual([]);
  await statement(house.databaseUrl, 'delete from call_back_draw');
  await statement(house.databaseUrl, 'delete from session where person_id = $1', [house.town.people.王奶奶]);
  await nextDay('2026-11-18T09:30');
  expect((await called()).map(({ ticket_id, why }) => [ticket_id, why])).toEqual([[mine, 'unable']]);
});

describe('a call', () => {
  test('begins with the number, for a reason, and only for the one who is to make it', async () => {
    await answered(1);
    await nextDay();
    const { id, caller, name } = await theCall();
    expect((await record(caller, id, content)).body.code).toBe('callback.not_called');
    const other = await house.as(name === '钱洁' ? '孙主任' : '钱洁');
    expect((await reveal(other, id)).status).toBe(404);
    expect((await reveal(worker, id)).status).toBe(403);
    expect((await other.ask(callBackApi.mine)).body.calls).toEqual([]);
    const { calls } = (await caller.ask(callBackApi.mine)).body;
    expect(calls).toMatchObject([{ id, category: '照明', answer: '灯换好了', tries: 0, late: false }]);
    expect(calls[0]?.due).toBe('2026-11-20T09:30:00.000Z');
    expect((await reveal(caller, id)).body).toEqual({ phone: '13800004401' });
    expect(await looksAt(house, '王奶奶')).toEqual([[name, 'phone', 'callback', '回访']]);
  });

  test('for who has not rated counts as theirs, and settles the matter', async () => {
    const [ticketId] = await answered(1);
    await nextDay();
    const { id, caller } = await theCall();
    await reveal(caller, id);
    expect((await record(caller, id, content)).status).toBe(200);
    const { state, ratings } = await look(granny, ticketId ?? '');
    expect([state, ratings.map(({ solved, stars }) => [solved, stars])]).toEqual(['settled', [['yes', 5]]]);
    expect((await record(caller, id, content)).body.code).toBe('callback.over');
    const clocks = await statement(house.databaseUrl, "select verdict from clock where kind = 'callback'");
    expect(clocks).toEqual([{ verdict: 'met' }]);
  });

  test('beside a rating of theirs both stay, and a doubt goes to review all the same', async () => {
    const [ticketId = ''] = await answered(1);
    await move(granny, ticketId, 'rate', { solved: 'yes', stars: 5 });
    await nextDay();
    const { id, caller } = await theCall();
    await reveal(caller, id);
    await record(caller, id, { result: 'reached', solved: 'partly', stars: 3, words: '又闪了，不好意思说' });
    const { state, ratings } = await look(granny, ticketId);
    expect([state, ratings.map(({ stars }) => stars)]).toEqual(['reviewing', [5]]);
    const [kept] = await statement(house.databaseUrl, 'select solved, stars, words from call_back');
    expect(kept).toEqual({ solved: 'partly', stars: 3, words: '又闪了，不好意思说' });
  });

  test('that nobody answers is made once more, not at once, and then closed', async () => {
    await answered(1);
    await nextDay();
    const { id, caller } = await theCall();
    await reveal(caller, id);
    await record(caller, id, { result: 'unreached' });
    expect((await reveal(caller, id)).body).toMatchObject({
      code: 'callback.too_soon',
      message: '刚打过一次，120 分钟以后再打',
    });
    expect((await caller.ask(callBackApi.mine)).body.calls).toMatchObject([
      { tries: 1, againAt: expect.stringContaining('2026-11-18T03:00') },
    ]);
    await house.at('2026-11-18T11:01');
    await reveal(caller, id);
    await record(caller, id, { result: 'unreached' });
    expect(await called()).toMatchObject([{ state: 'unreached', tries: 2 }]);
  });

  test('lacks nothing when somebody was reached', async () => {
    await answered(1);
    await nextDay();
    const { id, caller } = await theCall();
    const { body } = await record(caller, id, { result: 'reached' });
    expect(body.fields).toEqual({ solved: '先选办好了没有', stars: '先选满意程度' });
  });

  test('is no longer made once the matter is handled anew, or its reporter has left', async () => {
    const [ticketId = ''] = await answered(1);
    await nextDay();
    const { id, caller, name } = await theCall();
    await reveal(caller, id);
    await move(granny, ticketId, 'rate', { solved: 'no', stars: 1 });
    const reviewer = await house.as(name === '吴敏' ? '孙主任' : '吴敏');
    await move(reviewer, ticketId, 'reopen', { unitId: house.town.grid, words: '确实不亮' });
    await house.settle();
    expect((await record(caller, id, content)).body.code).toBe('callback.over');
    await answered(1);
    await nextDay('2026-11-19T09:00');
    expect((await called()).at(-1)?.state).toBe('waiting');
    await granny.ask(peopleApi.leaveLinli, { body: {} });
    await house.at('2026-11-20T09:01');
    await house.settle();
    expect((await called()).map(({ state }) => state)).toEqual(['lapsed', 'lapsed']);
  });

  test('is not made to whoever follows the matter no longer, since theirs was another', async () => {
    const [target] = await answered(1, {});
    const chen = await house.as('陈姐');
    const { id } = await report(house, chen, { callBack: true, phone: '13800004403' });
    const { number } = await look(worker, target ?? '');
    await move(worker, id, 'spot', { outcome: 'duplicate', duplicateOf: number, words: '是同一件' });
    await statement(
      house.databaseUrl,
      'update person set phone_sealed = (select phone_sealed from ticket_reporter where phone_sealed is not null limit 1) where id = $1',
      [house.town.people['陈姐']],
    );
    await statement(house.databaseUrl, 'delete from session where person_id = $1', [
      house.town.people['陈姐'],
    ]);
    await nextDay();
    expect((await called()).map((call) => [call.ticket_id, call.state])).toEqual([[target, 'waiting']]);
    const apart = { unitId: house.town.otherGrid, words: '是另一盏灯' };
    await move(await house.as('钱洁'), id, 'separate', apart);
    await house.settle();
    expect((await called()).map(({ state }) => state)).toEqual(['lapsed']);
  });

  test('goes to somebody else when its caller is away', async () => {
    await answered(1);
    await nextDay();
    const { name } = await theCall();
    const leave = { personId: house.town.people[name] ?? '', since: '2026-11-19', until: '2026-11-20' };
    await (await house.as('管理员')).ask(peopleApi.takeLeave, { body: leave });
    await nextDay('2026-11-19T09:00');
    const again = await theCall();
    expect(again.name).not.toBe(name);
    expect((await again.caller.ask(noticeApi.messages)).body.messages[0]?.title).toBe('有人等您回访');
  });
});

test('whoever held it learns nothing of the draw: not at the ticket, not in messages, not when nobody calls in time', async () => {
  const [ticketId = ''] = await answered(1);
  await nextDay();
  const { id, caller } = await theCall();
  await reveal(caller, id);
  await house.at('2026-11-23T09:00');
  await house.settle();
  const seen = await look(worker, ticketId);
  expect(seen.clocks.map(({ kind }) => kind)).not.toContain('callback');
  expect(seen.history.map(({ kind }) => kind)).toEqual(['reported', 'routed', 'spot', 'settle']);
  const titles = async (visitor: Visitor) =>
    (await visitor.ask(noticeApi.messages)).body.messages.map(({ title }) => title);
  expect((await titles(worker)).filter((title) => title.includes('回访'))).toEqual([]);
  expect(await titles(await house.as('吴敏'))).toContain('有一件事没有按时回访');
});

test('nobody calls about what they held, in whichever cycle', async () => {
  const clerk = await house.as('钱洁');
  await statement(house.databaseUrl, "update ticket_reporter set at = at - interval '2 hours'");
  const { id } = await report(house, granny, phone);
  await move(await house.as('孙主任'), id, 'redirect', {
    unitId: house.town.community,
    personId: house.town.people.钱洁,
    words: '社区自己办',
  });
  await move(clerk, id, 'spot', { outcome: 'solved', words: '灯换好了' });
  await move(granny, id, 'rate', { solved: 'no', stars: 1 });
  await move(await house.as('吴敏'), id, 'reopen', { unitId: house.town.grid, words: '还是不亮' });
  await move(worker, id, 'spot', { outcome: 'solved', words: '换了线路' });
  await nextDay();
  expect(['孙主任', '吴敏']).toContain((await theCall()).name);
  const callId = (await called())[0]?.id ?? '';
  await statement(house.databaseUrl, 'update call_back set caller_id = $1', [house.town.people.钱洁]);
  expect((await reveal(clerk, callId)).body.code).toBe('callback.held');
});

test('that somebody was asked to rate otherwise reaches those above, and nobody below', async () => {
  const [ticketId = ''] = await answered(1);
  await move(granny, ticketId, 'rate', { solved: 'yes', stars: 4 });
  await move(granny, ticketId, 'rate', { solved: 'yes', stars: 5, pressed: true });
  const [other = ''] = await answered(1);
  await statement(house.databaseUrl, 'update oversight set call_share = 1');
  await nextDay();
  const street = await house.as('吴敏');
  const pressed = async (visitor: Visitor) =>
    (await visitor.ask(supervisionApi.oversight)).body.pressed.map((one) => [one.ticketId, one.channel]);
  expect(await pressed(street)).toEqual([[ticketId, 'app']]);
  for (const name of ['周晓禾', '孙主任', '钱洁']) {
    const visitor = await house.as(name);
    expect(await pressed(visitor)).toEqual([]);
    const read = JSON.stringify([
      await look(visitor, ticketId),
      (await visitor.ask(noticeApi.messages)).body,
      (await visitor.ask(ticketApi.inbox)).body,
    ]);
    expect(read).not.toMatch(/pressed|改评价/);
  }
  expect((await street.ask(noticeApi.messages)).body.messages.map(({ title }) => title)).toContain(
    '有人被请改评价',
  );
  expect(await called()).toHaveLength(2);
  for (const row of await called()) {
    const caller = await house.as(nameOf(row.caller_id));
    await reveal(caller, row.id);
    await record(caller, row.id, { ...content, pressed: true });
  }
  expect((await pressed(street)).sort()).toEqual(
    [
      [ticketId, 'app'],
      [other, 'call'],
    ].sort(),
  );
});
