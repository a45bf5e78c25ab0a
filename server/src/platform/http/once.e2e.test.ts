import { ticketApi } from '@linli/shared/ticket/ticket.api';
import { Refusal } from '@linli/shared/refusal';
import { randomUUID } from 'node:crypto';
import { Db } from '../db/db';
import { Secrets } from '../secret';
import { openHouse, type House, type Visitor } from '../testing/house';
import { statement } from '../testing/statement';
import { look, report, reportFrom } from '../testing/story';
import { Once, Replay, type Keyed } from './once';

let house: House;
let granny: Visitor;
let neighbour: Visitor;

beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  [granny, neighbour] = [await house.as('王奶奶'), await house.as('陈姐')];
});
afterAll(() => house.close());
beforeEach(() => statement(house.databaseUrl, "update ticket_reporter set at = at - interval '2 hours'"));

const tickets = async () =>
  Number((await statement<{ count: string }>(house.databaseUrl, 'select count(*) from ticket'))[0]?.count);

test('a write without a key is refused', async () => {
  const { status, body } = await granny.ask(ticketApi.report, { body: reportFrom(house), key: null });
  expect([status, body.code]).toEqual([400, 'key.missing']);
});

test.each(['short', 'x'.repeat(65), 'has blanks in the middle'])('the key %j is refused', async (key) => {
  expect((await granny.ask(ticketApi.report, { body: reportFrom(house), key })).body.code).toBe(
    'key.malformed',
  );
});

test('the same report sent twice is one, and the second answer is the first, to the letter', async () => {
  const key = randomUUID();
  const before = await tickets();
  const first = await granny.ask(ticketApi.report, { body: reportFrom(house), key });
  const second = await granny.ask(ticketApi.report, { body: reportFrom(house), key });
  const quoted = await granny.ask(ticketApi.report, { body: reportFrom(house), key: `"${key}"` });
  expect([second.status, JSON.stringify(second.body)]).toEqual([201, JSON.stringify(first.body)]);
  expect([first, second, quoted].map(({ headers }) => headers.get('idempotent-replayed'))).toEqual([
    null,
    'true',
    'true',
  ]);
  expect((await tickets()) - before).toBe(1);
});

test('the same key with other words is refused; nothing is written', async () => {
  const key = randomUUID();
  await granny.ask(ticketApi.report, { body: reportFrom(house), key });
  const before = await tickets();
  const { status, body } = await granny.ask(ticketApi.report, {
    body: reportFrom(house, { words: '别的事情，门锁坏了。' }),
    key,
  });
  expect([status, body.code, await tickets()]).toEqual([422, 'key.reused', before]);
});

test('the same key of another person, and on another route, is another key', async () => {
  const key = randomUUID();
  const { body: mine } = await granny.ask(ticketApi.report, { body: reportFrom(house), key });
  const { status, body: theirs } = await neighbour.ask(ticketApi.report, { body: reportFrom(house), key });
  expect([status, theirs.id === mine.id]).toEqual([201, false]);
  const urged = await granny.ask(ticketApi.move, {
    params: { id: mine.id },
    body: { move: 'urge', version: 1, fields: {} },
    key,
  });
  expect(urged.status).toBe(200);
});

test('twenty at once with one key have one effect; the others wait or get its answer', async () => {
  const key = randomUUID();
  const before = await tickets();
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => granny.ask(ticketApi.report, { body: reportFrom(house), key })),
  );
  expect((await tickets()) - before).toBe(1);
  expect(
    answers.filter(({ status, headers }) => status === 201 && !headers.get('idempotent-replayed')),
  ).toHaveLength(1);
  for (const { status, body } of answers)
    expect([201, 409]).toContain(body.code === 'key.busy' ? 409 : status);
});

test('a business refusal is kept too: the answer to a repeated ask does not change under it', async () => {
  const key = randomUUID();
  const { id } = await report(house, granny);
  const ask = { params: { id }, body: { move: 'urge' as const, version: 9, fields: {} }, key };
  const first = await granny.ask(ticketApi.move, ask);
  const second = await granny.ask(ticketApi.move, ask);
  expect([first.status, first.body.code, second.body.code]).toEqual([
    409,
    'ticket.changed',
    'ticket.changed',
  ]);
  expect(second.body.message).toBe(first.body.message);
});

test('a stored answer holds no readable personal data, and goes after 72 hours', async () => {
  const key = randomUUID();
  await granny.ask(ticketApi.report, { body: reportFrom(house), key });
  const [row] = await statement<{ body_sealed: Buffer }>(
    house.databaseUrl,
    'select body_sealed from idempotency where key = $1',
    [key],
  );
  expect(row?.body_sealed.includes('第3网格')).toBe(false);
  await house.at('2026-11-21T09:01');
  await house.settle();
  expect(await statement(house.databaseUrl, 'select 1 from idempotency where key = $1', [key])).toEqual([]);
  await house.at('2026-11-18T09:00');
});

test('a break in the middle leaves nothing: no ticket, no event, no stored answer; the retry does it once', async () => {
  const key = randomUUID();
  await statement(house.databaseUrl, 'alter table clock rename to clock_away');
  const broken = await granny.ask(ticketApi.report, { body: reportFrom(house), key });
  await statement(house.databaseUrl, 'alter table clock_away rename to clock');
  expect([broken.status, broken.body.code, broken.body.requestId]).toEqual([500, 'bug', expect.any(String)]);
  const before = await tickets();
  expect(await statement(house.databaseUrl, 'select 1 from idempotency where key = $1', [key])).toEqual([]);
  const { status, body } = await granny.ask(ticketApi.report, { body: reportFrom(house), key });
  expect([status, (await tickets()) - before]).toEqual([201, 1]);
  expect((await look(granny, body.id)).clocks).toHaveLength(3);
});

test('history cannot be rewritten by the application', async () => {
  const { id } = await report(house, granny);
  const app = `set role linli_app; update event set kind = 'nothing' where subject_id = '${id}'`;
  await expect(statement(house.databaseUrl, app)).rejects.toThrow(/permission denied/);
  await expect(
    statement(house.databaseUrl, `set role linli_app; delete from event where subject_id = '${id}'`),
  ).rejects.toThrow(/permission denied/);
});

const ask = (): Keyed => ({
  scope: 'somebody',
  writer: null,
  route: 'POST /x',
  key: randomUUID(),
  content: 'x',
});
const no = () => Promise.reject(new Refusal('wish.missing'));

describe('a second try that comes in between a no and its keeping', () => {
  const db = () => house.app.get(Db);
  const once = () => house.app.get(Once);
  /** One that is refused, and while it is about to keep that, `meanwhile` happens. */
  const late = (meanwhile: () => Promise<unknown>) => {
    let turn = 0;
    const write: Db['write'] = async (work, opening) => {
      if (turn++ === 1) await meanwhile();
      return db().write(work, opening);
    };
    return new Once({ read: db().read.bind(db()), write } as unknown as Db, house.app.get(Secrets));
  };

  test('and does it: that is the answer to both', async () => {
    const key = ask();
    const answer = await late(() => once().write(key, async () => 'done')).write(key, no);
    expect(answer).toEqual(new Replay('done'));
  });

  test('and is still at it: both are asked to wait', async () => {
    const key = ask();
    let end: () => void = () => undefined;
    let working: Promise<unknown> = Promise.resolve();
    const meanwhile = () =>
      new Promise<void>((begun) => {
        const work = () => (begun(), new Promise<string>((resolve) => (end = () => resolve('done'))));
        working = once().write(key, work);
      });
    await expect(late(meanwhile).write(key, no)).rejects.toMatchObject({ code: 'key.busy' });
    end();
    expect(await working).toBe('done');
  });

  test('control: alone the no is said, and stays', async () => {
    const key = ask();
    await expect(late(async () => undefined).write(key, no)).rejects.toMatchObject({ code: 'wish.missing' });
    await expect(once().write(key, async () => 'done')).rejects.toMatchObject({ code: 'wish.missing' });
  });
});

test('of many who are looked at together each hears what their own key is told; one that cannot be read keeps nobody from it', async () => {
  const once = house.app.get(Once);
  const keys = [ask(), ask(), ask(), ask()] as const;
  const [done, refused, spoilt, fresh] = keys;
  for (const key of [done, spoilt]) await once.write(key, () => Promise.resolve('done'));
  await expect(once.write(refused, no)).rejects.toMatchObject({ code: 'wish.missing' });
  await statement(house.databaseUrl, `update idempotency set body_sealed = '\\x00' where key = $1`, [
    spoilt.key,
  ]);
  const all = keys.map((key) => ({ key, ask: null }));
  const glance = () => Promise.resolve(keys.map(() => new Refusal('claim.missing')));
  const heard = (await once.glance(all, glance)).map((said) => said?.code ?? null);
  expect(heard).toEqual([null, 'wish.missing', null, 'claim.missing']);
  expect(await once.write(done, no)).toEqual(new Replay('done'));
  await expect(once.write(fresh, () => Promise.resolve('done'))).rejects.toMatchObject({
    code: 'claim.missing',
  });
});
