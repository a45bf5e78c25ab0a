import { boardApi } from '@linli/shared/board/board.api';
import type { Bulk, BulkAsk } from '@linli/shared/board/board.contract';
import type { ChildProcess } from 'node:child_process';
import { Db } from '../platform/db/db';
import { PeopleService } from '../people/people.service';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { look, move, report } from '../platform/testing/story';
import { crowd } from '../ticket/testing/crowd';
import { hold, kill, startWorker, until } from '../ticket/testing/workers';
import { BulkRounds } from './bulk.rounds';
import { BulkService } from './bulk.service';

let house: House;
const visitors = new Map<string, Visitor>();
const workers: ChildProcess[] = [];
const as = (name: string) => visitors.get(name) as Visitor;
beforeEach(async () => {
  house = await openHouse();
  await house.at('2026-11-18T14:10');
  for (const name of ['王奶奶', '周晓禾', '孙主任', '何远']) visitors.set(name, await house.as(name));
});
afterEach(async () => {
  jest.restoreAllMocks();
  for (const worker of workers.splice(0)) await kill(worker);
  await house.close();
});

const rows = <Row extends object>(sql: string, values: unknown[] = []) =>
  statement<Row>(house.databaseUrl, sql, values);
const rounds = () => house.app.get(BulkRounds).round();
const moveMany = (name: string, ask: BulkAsk) => as(name).ask(boardApi.moveMany, { body: ask });
const bulk = async (name: string, id: string): Promise<Bulk> =>
  (await as(name).ask(boardApi.bulk, { params: { id } })).body;
const undo = (name: string, id: string) => as(name).ask(boardApi.undo, { params: { id }, body: {} });
const outcomes = ({ tickets }: Bulk) => tickets.map(({ outcome }) => outcome);
const redirects = async () =>
  rows<{ id: string }>(
    "select subject_id as id from event where kind = 'ticket.moved' and facts->>'move' = 'redirect' order by id",
  );

/** So many matters of the third grid, and the wish to give them to the fourth. */
async function wish(count: number): Promise<BulkAsk> {
  const tickets = [];
  for (let each = 0; each < count; each++) {
    const { id } = await report(house, as('王奶奶'));
    tickets.push({ id, version: (await look(as('孙主任'), id)).version });
  }
  return { move: 'redirect', fields: { unitId: house.town.otherGrid, words: '归第四网格' }, tickets };
}
async function started(ask: BulkAsk): Promise<string> {
  const { status, body } = await moveMany('孙主任', ask);
  expect([status, body.message, body.fields]).toEqual([201, undefined, undefined]);
  return body.id;
}

test('many tickets move after ten seconds, each by itself, and each refusal is kept in words', async () => {
  const ask = await wish(3);
  const [first, second] = ask.tickets.map(({ id }) => id);
  const id = await started(ask);
  expect(await rounds()).toBe(0);
  expect(await bulk('孙主任', id)).toMatchObject({
    state: 'waiting',
    runsAt: expect.stringMatching(/T06:10:/),
  });
  await move(as('周晓禾'), second ?? '', 'accept');
  await house.at('2026-11-18T14:11');
  expect(await rounds()).toBe(3);
  const done = await bulk('孙主任', id);
  expect(done.state).toBe('done');
  expect(done.tickets).toMatchObject([
    { id: first, outcome: 'moved', words: null, wayBack: 'redirect', number: expect.any(String) },
    { id: second, outcome: 'refused', words: expect.stringContaining('刚'), wayBack: null },
    { outcome: 'moved', wayBack: 'redirect' },
  ]);
  expect((await look(as('孙主任'), first ?? '')).unit).toBe('第4网格');
  expect(await rounds()).toBe(0);
  expect(await redirects()).toHaveLength(2);
  expect(await rows("select from bulk where fields <> '{}'")).toEqual([]);
});

test('what is called off in time is not done at all, and can be found again for an hour', async () => {
  const id = await started(await wish(2));
  expect((await undo('孙主任', id)).body).toMatchObject({ state: 'undone' });
  expect((await undo('孙主任', id)).status).toBe(200);
  await house.at('2026-11-18T14:20');
  expect(await rounds()).toBe(0);
  expect(await redirects()).toEqual([]);
  const lately = async () => (await as('孙主任').ask(boardApi.bulks)).body.bulks;
  expect((await lately()).map((one: Bulk) => [one.id, outcomes(one)])).toEqual([[id, ['undone', 'undone']]]);
  await house.at('2026-11-18T15:11');
  expect(await lately()).toEqual([]);
});

test('once it has begun it is said that nothing can be called off, and how each can be brought back', async () => {
  const id = await started(await wish(1));
  await house.at('2026-11-18T14:11');
  await rounds();
  expect((await undo('孙主任', id)).body.code).toBe('bulk.started');
  const [ticket] = (await bulk('孙主任', id)).tickets;
  await move(as('孙主任'), ticket?.id ?? '', 'redirect', {
    unitId: house.town.grid,
    words: '还是归第三网格',
  });
});

test('at the last moment it is either called off or done, never half', async () => {
  const [undone, done] = [new Set<number>(), new Set<number>()];
  for (let turn = 0; turn < 8; turn++) {
    await house.at(`2026-11-18T15:${10 + turn}`);
    await rows("update ticket_reporter set at = at - interval '2 hours'");
    const id = await started(await wish(2));
    await house.at(`2026-11-18T15:${11 + turn}`);
    const [answer] = await Promise.all([undo('孙主任', id), rounds()]);
    await rounds();
    const after = await bulk('孙主任', id);
    if (answer.status === 200) {
      expect([after.state, outcomes(after)]).toEqual(['undone', ['undone', 'undone']]);
      undone.add(turn);
    } else {
      expect([answer.body.code, after.state, outcomes(after)]).toEqual([
        'bulk.started',
        'done',
        ['moved', 'moved'],
      ]);
      done.add(turn);
    }
  }
  expect(undone.size + done.size).toBe(8);
  expect(await redirects()).toHaveLength(2 * done.size);
}, 60_000);

test('a ticket out of sight is refused as missing, and of it nothing is told', async () => {
  const ask = await wish(1);
  const { body } = await moveMany('何远', ask);
  await house.at('2026-11-18T14:11');
  await rounds();
  expect((await bulk('何远', body.id)).tickets).toMatchObject([
    { outcome: 'refused', number: null, title: null, words: expect.stringContaining('没有找到') },
  ]);
  expect(await redirects()).toEqual([]);
});

test('what a post allowed when it was wished is not done by who has lost it', async () => {
  const id = await started(await wish(1));
  await rows("update appointment set until = '2026-11-17' where person_id = $1", [
    house.town.people['孙主任'],
  ]);
  await house.at('2026-11-18T14:11');
  await rounds();
  expect(await redirects()).toEqual([]);
  expect(
    await rows("select from bulk_item where bulk_id = $1 and code = 'ticket.missing'", [id]),
  ).toHaveLength(1);
});

test('a wish is its owner’s alone; what is wrong with it stands at the field', async () => {
  const ask = await wish(1);
  const id = await started(ask);
  expect((await as('何远').ask(boardApi.bulk, { params: { id } })).status).toBe(404);
  expect((await undo('何远', id)).status).toBe(404);
  expect((await moveMany('周晓禾', ask)).status).toBe(403);
  const fields = async (more: Partial<BulkAsk>) =>
    (await moveMany('孙主任', { ...ask, ...more })).body.fields;
  expect(await fields({ fields: { unitId: house.town.otherGrid } })).toHaveProperty('words');
  expect(await fields({ move: 'withdraw' as 'note' })).toHaveProperty('move');
  expect(await fields({ tickets: [] })).toHaveProperty('tickets');
  expect(
    await fields({ tickets: Array.from({ length: 101 }, () => ask.tickets[0] as BulkAsk['tickets'][0]) }),
  ).toHaveProperty('tickets');
  expect(await fields({ move: 'note', fields: { words: '看一下', photos: [id] } })).toHaveProperty('photos');
});

test('of whoever leaves nothing that was wished is done or kept', async () => {
  const id = await started(await wish(1));
  await house.app
    .get(Db)
    .write((tx) => house.app.get(PeopleService).forgetPerson(tx, house.town.people['孙主任'] ?? ''));
  await house.settle();
  await house.at('2026-11-18T14:11');
  await house.settle();
  expect(await redirects()).toEqual([]);
  expect(await rows('select from bulk where id = $1', [id])).toEqual([]);
});

test('what breaks is tried three times, then told as a fault of ours, and the others go on', async () => {
  const ask = await wish(2);
  const id = await started(ask);
  await rows(
    `create function break() returns trigger language plpgsql as $$ begin raise exception 'broken'; end $$`,
  );
  await rows(
    `create trigger broken before update on ticket for each row when (old.id = '${ask.tickets[0]?.id}') execute function break()`,
  );
  await house.at('2026-11-18T14:11');
  for (let round = 0; round < 4; round++) await rounds();
  const after = await bulk('孙主任', id);
  expect([after.state, outcomes(after)]).toEqual(['done', ['refused', 'moved']]);
  expect(after.tickets[0]?.words).toMatch('系统出了点问题');
});

test('wishes of long ago are removed', async () => {
  await started(await wish(1));
  await house.at('2026-12-19T14:10');
  expect(await house.app.get(Db).write((tx) => house.app.get(BulkService).reap(tx))).toBe(1);
  expect(await rows('select from bulk_item')).toEqual([]);
});

test('two workers at one wish, one of them killed in the middle: each ticket moves once', async () => {
  const first = await report(house, as('王奶奶'));
  await crowd(house.databaseUrl, first.id, 39);
  const tickets = await rows<{ id: string; version: number }>('select id, version from ticket');
  const id = await started({
    move: 'redirect',
    fields: { unitId: house.town.otherGrid, words: '归第四网格' },
    tickets,
  });
  const held = await hold(house.databaseUrl, 'event');
  await rows('update test_clock set ahead = ahead + $1::interval', ['1 minute']);
  workers.push(startWorker(house), startWorker(house));
  const moving = () =>
    rows(
      "select from pg_locks l join pg_class c on c.oid = l.relation where c.relname = 'event' and not l.granted",
    );
  // Each stands in the middle of a ticket of its own: moved, and not recorded.
  await until(async () => (await moving()).length >= 2);
  await kill(workers.splice(0, 1)[0] as ChildProcess);
  await held.letGo();
  await until(async () => (await rows('select from bulk where done_at is not null')).length === 1);
  const moved = await redirects();
  expect([moved.length, new Set(moved.map((each) => each.id)).size]).toEqual([40, 40]);
  expect(new Set(outcomes(await bulk('孙主任', id)))).toEqual(new Set(['moved']));
}, 120_000);
