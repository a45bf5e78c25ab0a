import { ticketApi } from '@linli/shared/ticket/ticket.api';
import { randomUUID } from 'node:crypto';
import { dataSource } from './data-source';
import { Db } from './db';
import { groundOf, unsafeGround } from './ground';
import { tell, testCluster } from '../testing/cluster';
import { openHouse, type House } from '../testing/house';
import { startPooler, through, type Pooler } from '../testing/pooler';
import { statement } from '../testing/statement';
import { move, report, reportFrom } from '../testing/story';

// the pooler may have to be installed first
jest.setTimeout(300_000);

/** Fewer than the connections of the API, so that they share. */
const sessions = 3;
const before = testCluster();
let pooler: Pooler;
let house: House;
beforeAll(async () => {
  pooler = await startPooler(before.url, sessions);
  tell({ ...before, pooler: pooler.port });
  house = await openHouse();
  await house.at('2026-11-18T09:00');
});
afterAll(async () => {
  await house.close();
  tell(before);
  await pooler.stop();
});

test('the login behind the pooler is what the house must work as, on every session', async () => {
  const grounds = await Promise.all(
    Array.from({ length: 12 }, () => house.app.get(Db).write((tx) => groundOf(tx))),
  );
  for (const { role, statement_timeout: limit } of grounds)
    expect([role, limit]).toEqual(['linli_app', '1min']);
  const [ground] = grounds;
  expect(
    ground &&
      unsafeGround(
        { ...ground, fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' },
        house.config,
      ),
  ).toEqual([]);
});

test('control: what is set for a session is refused by the pooler', async () => {
  const source = dataSource(through(pooler.port, house.databaseUrl), { appRole: 'linli_app' });
  await expect(source.initialize()).rejects.toThrow('unsupported startup parameter: options');
});

test('a matter goes its way, and its words leave by the outbox', async () => {
  const granny = await house.as('王奶奶');
  const { id } = await report(house, granny);
  const worker = await house.as('周晓禾');
  await move(worker, id, 'accept');
  await house.settle();
  const [told] = await statement<{ all: number; done: number }>(
    house.databaseUrl,
    `select count(*)::int as all, count(done_at)::int as done from delivery
     where event_id in (select id from event where subject_id = $1)`,
    [id],
  );
  expect(told?.all).toBeGreaterThan(0);
  expect(told?.done).toBe(told?.all);
});

test('sixty who ask at once over fewer sessions than that each get their own answer, and one key is one matter', async () => {
  const granny = await house.as('方叔');
  const mine = async () => (await granny.ask(ticketApi.mine)).body.count;
  const had = await mine();
  const keys = Array.from({ length: 6 }, () => randomUUID());
  const asked = keys.flatMap((key) =>
    Array.from({ length: 10 }, () => granny.ask(ticketApi.report, { body: reportFrom(house), key })),
  );
  const answers = await Promise.all(asked);
  const ids = new Set(answers.filter(({ status }) => status === 201).map(({ body }) => body.id));
  expect(ids.size).toBe(keys.length);
  for (const { status } of answers) expect([201, 409, 503]).toContain(status);
  expect(await mine()).toBe(had + keys.length);
  const [{ open } = { open: 0 }] = await statement<{ open: number }>(
    house.databaseUrl,
    "select count(*)::int as open from pg_stat_activity where datname = current_database() and usename = 'linli_pooled'",
  );
  expect(open).toBeGreaterThan(0);
  expect(open).toBeLessThanOrEqual(sessions);
});
