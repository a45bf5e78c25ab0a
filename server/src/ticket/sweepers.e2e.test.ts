import type { ChildProcess } from 'node:child_process';
import { DeadlineRepository } from '../deadline/deadline.repository';
import type { Tx } from '../platform/db/db';
import { openHouse, type House } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { report } from '../platform/testing/story';
import { crowd } from './testing/crowd';
import { hold, kill, startWorker, until } from './testing/workers';
import { TicketSweep } from './ticket.sweep';

let house: House;
const workers: ChildProcess[] = [];
beforeEach(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
});
afterEach(async () => {
  jest.restoreAllMocks();
  for (const worker of workers.splice(0)) await kill(worker);
  await house.close();
});

/** So many tickets that have to be accepted by Thursday 17:30, all messages of today carried. */
async function promise(count: number): Promise<void> {
  const { id } = await report(house, await house.as('王奶奶'));
  await house.settle();
  await crowd(house.databaseUrl, id, count - 1);
}

const rows = <Row extends object>(sql: string) => statement<Row>(house.databaseUrl, sql);
const none = (sql: string) => until(async () => (await rows(sql)).length === 0);
const ahead = async (local: string) =>
  statement(house.databaseUrl, 'update test_clock set ahead = $1::timestamptz - now()', [
    `${local}:00+08:00`,
  ]);

/** How often each level of the accept clocks is recorded, and how often each person was told of a ticket being late. */
const recorded = () =>
  rows<{ level: string; outcome: string | null; levels: number; clocks: number; events: number }>(
    `select e.level, e.outcome, count(*)::int as levels, count(distinct e.clock_id)::int as clocks, count(distinct v.id)::int as events
       from escalation e join event v on v.id = e.event_id and v.facts->>'level' = e.level where e.kind = 'accept'
      group by 1, 2 order by 1`,
  );
const told = () =>
  rows<{ messages: number; different: number }>(
    `select count(*)::int as messages, count(distinct (ticket_id, person_id))::int as different from message where title = '没有按时受理'`,
  );

test('three workers, two of them killed in the middle of a round and two in the middle of telling: each level is recorded once, each person told once', async () => {
  const count = 450;
  await promise(count);
  await ahead('2026-11-19T17:31');
  const rounds = await hold(house.databaseUrl, 'escalation');
  workers.push(...[0, 1, 2].map(() => startWorker(house)));
  // Each has locked up to two hundred clocks and written events and deliveries that nobody sees yet.
  await rounds.untilHeld(3);
  await Promise.all(workers.splice(0, 2).map(kill));
  await rounds.letGo();
  await none("select from clock where kind = 'accept' and next_at < '2026-11-19T09:31Z'");

  const telling = await hold(house.databaseUrl, 'message');
  await ahead('2026-11-20T08:31');
  workers.push(...[0, 1].map(() => startWorker(house)));
  await telling.untilHeld(3);
  await Promise.all(workers.splice(1, 2).map(kill));
  await telling.letGo();
  await none("select from delivery where done_at is null and next_at < '2026-11-20T00:31Z'");

  const once = { levels: count, clocks: count, events: count };
  expect(await recorded()).toEqual([
    { level: 'due', outcome: 'told', ...once },
    { level: 'soon', outcome: 'superseded', ...once },
  ]);
  expect(await told()).toEqual([{ messages: 3 * count, different: 3 * count }]);
  expect(
    await rows(
      "select listener, attempts, count(*)::int from delivery where listener = 'notice.level' and done_at is not null group by 1, 2",
    ),
  ).toEqual([{ listener: 'notice.level', attempts: 1, count: 2 * count }]);
}, 180_000);

test('control: without the lock on clocks and the key on levels, two workers record every level twice', async () => {
  await promise(20);
  await rows('alter table escalation drop constraint one_level_of_a_clock');
  const repository = house.app.get(DeadlineRepository, { strict: false });
  const claim = repository.claim.bind(repository);
  let arrived = 0;
  let open: () => void = () => undefined;
  const both = new Promise<void>((resolve) => (open = resolve));
  jest.spyOn(repository, 'claim').mockImplementation(async (tx, choice) => {
    const query = (sql: string, values: unknown[]) =>
      tx.rows.query(sql.replace(/for update .*skip locked/, ''), values);
    const claimed = await claim({ ...tx, rows: { query } } as unknown as Tx, choice);
    if (++arrived === 2) open();
    await both;
    return claimed;
  });
  await ahead('2026-11-19T17:31');
  const sweep = house.app.get(TicketSweep);
  expect(await Promise.all([sweep.round(), sweep.round()])).toEqual([20, 20]);
  expect(await recorded()).toEqual([
    { level: 'due', outcome: null, levels: 40, clocks: 20, events: 40 },
    { level: 'soon', outcome: 'superseded', levels: 40, clocks: 20, events: 40 },
  ]);
  await house.at('2026-11-20T08:31');
  await house.settle();
  expect(await told()).toEqual([{ messages: 120, different: 60 }]);
});
