import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { DataSource, type MigrationInterface } from 'typeorm';
import { schedule } from '../../schedule';
import { look, report } from '../testing/story';
import { openHouse, type House } from '../testing/house';
import { statement } from '../testing/statement';
import { testCluster, urlOf } from '../testing/cluster';
import { dataSource, dataSourceOptions } from '../db/data-source';
import { Db } from '../db/db';
import { firstId, newId } from '../db/id';
import { runMigrations } from '../db/migrate';
import { beginningOf, happened } from '../outbox/event.queries';
import { Outbox, eventKind } from '../outbox/outbox';
import { Sealing } from '../audit/sealing';
import { verifyChain } from '../audit/verify';

jest.setTimeout(180_000);

const load = createRequire(__filename);
const folder = path.resolve(__dirname, '../../../migrations');
type Migration = new () => MigrationInterface;

const bellRung = eventKind<{ floor: string }>('bell.rung');

let house: House;
let db: Db;
const sql = <T extends object>(text: string, values: unknown[] = []) =>
  statement<T>(house.databaseUrl, text, values);
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  db = house.app.get(Db);
});
afterAll(() => house.close());

const job = (name: string) => {
  const found = schedule(house.app).find((each) => each.name === name);
  if (!found) throw new Error(`no job ${name}`);
  return found;
};
/** Runs a job until it finds nothing more, as a worker does. */
async function toItsEnd(name: string): Promise<number> {
  let all = 0;
  for (let did = 1; did; all += did) did = await job(name).run();
  return all;
}
const parts = async (table: 'event' | 'delivery') =>
  (
    await sql<{ name: string }>(
      `select replace(part::text, 'months.', '') as name from months_of($1::regclass)`,
      [table],
    )
  ).map(({ name }) => name);
/** Where the events of a kind, or all deliveries to a listener, stand. */
const lie = (table: 'event' | 'delivery', column: string, value: string) =>
  sql<{ part: string; count: number }>(
    `select replace(tableoid::regclass::text, 'months.', '') as part, count(*)::int from ${table} where ${column} = $1 group by 1 order by 1`,
    [value],
  );
const ring = (floor: string) =>
  db.write((tx) =>
    house.app
      .get(Outbox)
      .publish(
        tx,
        bellRung({ districtId: null, subjectId: house.town.door, actorId: null, facts: { floor } }),
      ),
  );

describe('the tables of a place that has a history', () => {
  const cluster = testCluster();
  const name = `${cluster.prefix}_history`;
  const url = urlOf(cluster, name);
  const source = (only: (name: string) => boolean) => {
    const options = dataSourceOptions(url, { migrations: true, poolSize: 2 });
    const migrations = readdirSync(folder)
      .filter(only)
      .flatMap((file) => Object.values(load(path.join(folder, file)) as Record<string, Migration>));
    return new DataSource({ ...options, entities: [], migrations });
  };
  const before = (file: string) => file < '20261203-0400';
  const rows = (text: string, values: unknown[] = []) =>
    statement<Record<string, unknown>>(url, text, values);
  beforeAll(async () => {
    await statement(cluster.url, `create database "${name}"`);
    await runMigrations(await source(before).initialize());
  });
  afterAll(() => statement(cluster.url, `drop database "${name}" with (force)`));

  const everything = async () => [
    await rows('select e::text from event e order by id'),
    await rows('select d::text from delivery d order by 1'),
  ];
  const indexes = async (where: string) =>
    rows(
      `select indexrelid::regclass::text as name, pg_relation_filenode(indexrelid) as file from pg_index where indrelid = any($1::regclass[]) order by 2`,
      [where.split(' ')],
    );
  const rights = () =>
    rows(
      "select relname, relacl::text from pg_class where relname in ('event', 'delivery') and relnamespace = 'public'::regnamespace order by 1",
    );

  test('become tables of months without a row or an index being written anew; what wrote before goes on', async () => {
    for (const [n, day] of ['2025-01-05', '2026-08-30', '2026-11-17'].entries()) {
      const id = newId(new Date(`${day}T10:00Z`));
      await rows(
        `insert into event (id, kind, subject_id, at, facts) values ($1, 'bell.rung', gen_random_uuid(), $2, '{}')`,
        [id, `${day}T10:00Z`],
      );
      await rows(`insert into delivery (event_id, listener, next_at) values ($1, 'bell', $2)`, [
        id,
        `2026-11-1${n}`,
      ]);
    }
    const [held, old, may] = [await everything(), await indexes('event delivery'), await rights()];
    // somebody writes all the while
    let writing = true;
    let written = 0;
    const troubles: unknown[] = [];
    const writer = (async () => {
      const old = await dataSource(url, { poolSize: 1 }).initialize();
      while (writing)
        await old
          .query(
            `with told as (insert into event (id, kind, subject_id, at, facts) values ($1, 'bell.rings', $1, now(), '{}') returning id)
             insert into delivery (event_id, listener, next_at) select id, 'bell', now() from told`,
            [newId(new Date())],
          )
          .then(
            () => written++,
            (trouble: unknown) => troubles.push(trouble),
          );
      await old.destroy();
    })();
    await runMigrations(await source((file) => file.endsWith('.ts')).initialize());
    writing = false;
    await writer;
    expect([troubles, written > 0]).toEqual([[], true]);
    expect(await rows("select count(*)::int from event where kind = 'bell.rings'")).toEqual([
      { count: written },
    ]);
    await rows("delete from delivery where event_id in (select id from event where kind = 'bell.rings')");
    await rows("delete from event where kind = 'bell.rings'");
    expect(await everything()).toEqual(held);
    const now = await indexes('months.event_earlier months.delivery_earlier');
    expect(now.map(({ file }) => file)).toEqual(old.map(({ file }) => file));
    expect(await rights()).toEqual(may);
    expect(await rows("select conname from pg_constraint where conname like '%lies_before'")).toEqual([]);
  });
});

test('what happens is put into its month, and where there is none, behind all; nobody is refused', async () => {
  expect((await parts('event')).at(-1)).toBe('event_later');
  await toItsEnd('months.keep');
  const from = (await parts('event')).length;
  expect(await toItsEnd('months.keep')).toBe(0);
  await house.at('2027-12-05T09:00');
  const id = await ring('far');
  expect(await lie('event', 'id', id)).toEqual([{ part: 'event_later', count: 1 }]);
  const { id: ticket } = await report(house, await house.as('王奶奶'));
  const seen = await look(await house.as('王奶奶'), ticket);
  const said = seen.history.map(({ kind }) => kind);
  expect(said.length).toBeGreaterThan(0);
  // two workers at once, and both again
  const both = () => Promise.all([toItsEnd('months.keep'), toItsEnd('months.keep')]);
  await both();
  await both();
  expect(await lie('event', 'id', id)).toEqual([{ part: 'event_2027_12', count: 1 }]);
  expect((await parts('event')).slice(-5)).toEqual([
    ...['event_2027_12', 'event_2028_01', 'event_2028_02', 'event_2028_03'],
    'event_later',
  ]);
  expect((await parts('event')).length).toBeGreaterThan(from + 8);
  expect((await parts('delivery')).slice(-2)).toEqual(['delivery_2028_03', 'delivery_later']);
  const again = await look(await house.as('王奶奶'), ticket);
  expect(again.history.map(({ kind }) => kind)).toEqual(said);
});

test('months follow one another without a gap, each as long as it is in Shanghai', async () => {
  for (const table of ['event', 'delivery'] as const) {
    const all = await sql<{ starts: string | null; ends: string | null; part: string }>(
      'select starts, ends, part::text from months_of($1::regclass)',
      [table],
    );
    expect(all.slice(1).map(({ starts }) => starts)).toEqual(all.slice(0, -1).map(({ ends }) => ends));
    expect([all[0]?.starts, all.at(-1)?.ends]).toEqual([null, null]);
    const december = all.find(({ part }) => part.endsWith('_2027_12'));
    expect(december).toMatchObject({
      starts: firstId(new Date('2027-11-30T16:00Z')),
      ends: firstId(new Date('2027-12-31T16:00Z')),
    });
  }
});

test('a key that was not made by us has a place too', async () => {
  const strange = ['00000000-0000-4000-8000-000000000000', 'ffffffff-ffff-4fff-bfff-ffffffffffff'];
  for (const id of strange) {
    await sql(
      `insert into event (id, kind, subject_id, at, facts) values ($1, 'bell.odd', $1, now(), '{}')`,
      [id],
    );
    await sql(`insert into unsealed (event_id) values ($1)`, [id]);
  }
  expect(await lie('event', 'kind', 'bell.odd')).toEqual([
    { part: 'event_earlier', count: 1 },
    { part: 'event_later', count: 1 },
  ]);
});

/** The months that a look at events opens. */
const opened = async (where: string, values: unknown[]) =>
  JSON.stringify(await sql(`explain (format json) select from event e where ${where}`, values)).match(
    /event_(earlier|later|\d{4}_\d\d)(?=")/g,
  );

test('what happened in a month is looked for in that month, and from a day on in none before', async () => {
  const [from, to] = [new Date('2027-12-31T16:00Z'), new Date('2028-01-31T16:00Z')];
  expect(await opened(happened('$1', '$2'), [from, to])).toEqual(['event_2028_01']);
  const since = happened(beginningOf('$1'));
  expect(await opened(since, ['2028-02-01'])).toEqual(['event_2028_02', 'event_2028_03', 'event_later']);
});

test('what happened to a matter is looked for in no month long before it, and to what has a strange key in all', async () => {
  const about = 'subject_id = $1 and id >= events_from($1)';
  const made = newId(new Date('2028-01-20T00:00Z'));
  expect(await opened(about, [made])).toEqual([
    ...['event_2027_12', 'event_2028_01', 'event_2028_02', 'event_2028_03', 'event_later'],
  ]);
  const strange = 'ffffffff-ffff-4fff-bfff-ffffffffffff';
  expect(await opened(about, [strange])).toEqual(await parts('event'));
  const history = await db.read((read) => house.app.get(Outbox).history(read, strange));
  expect(history.map(({ id }) => id)).toEqual([strange]);
});

/** What the application's role is told that it may not do. */
const refused = (text: string) =>
  db
    .write(({ rows }) => rows.query(text))
    .then(
      () => 'done',
      (trouble: { code: string }) => trouble.code,
    );

test('the application changes no event in any month, whenever that was made, and comes to no month but by its table', async () => {
  expect((await parts('event')).length).toBeGreaterThan(10);
  for (const part of await parts('event'))
    for (const text of [
      `update months.${part} set kind = 'x'`,
      `delete from months.${part}`,
      `truncate months.${part}`,
      `select from months.${part}`,
      `drop table months.${part}`,
      `alter table event detach partition months.${part}`,
    ])
      expect([text, await refused(text)]).toEqual([text, '42501']);
  for (const text of [
    "update event set kind = 'x'",
    'delete from event',
    'truncate event',
    'create table months.x ()',
  ])
    expect([text, await refused(text)]).toEqual([text, '42501']);
  expect(await refused('select from event limit 1')).toBe('done');
  const open = await sql<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c, aclexplode(c.relacl) a
      where c.relnamespace = 'months'::regnamespace and a.grantee <> c.relowner`,
  );
  expect(open).toEqual([]);
});

test('months of deliveries that were served go, with a line; what waits, what was given up and what happened stay', async () => {
  await house.settle();
  const late = await ring('late');
  const lines = () =>
    sql<{ counts: Record<string, number> }>(
      "select counts from erasure where rule = 'served' and counts ? 'delivery' order by id",
    );
  const [{ done = 0 } = {}] = await sql<{ done: number }>(
    'select count(*)::int as done from delivery where done_at is not null',
  );
  expect(done).toBeGreaterThan(0);
  await sql(
    `insert into delivery (event_id, listener, next_at, done_at, parked_at) values
       ($1, 'bell.given-up', now(), null, '2027-12-06'), ($1, 'bell.waits', '2030-01-01', null, null), ($1, 'bell.lately', now(), '2028-02-20', null)`,
    [late],
  );
  const events = await sql('select count(*)::int from event');
  await house.at('2028-01-20T09:00');
  await toItsEnd('months.keep');
  await toItsEnd('keys.reap');
  expect(await lie('delivery', 'listener', 'bell.lately')).toEqual([{ part: 'delivery_2027_12', count: 1 }]);
  const before = (await lines()).length;
  await house.at('2028-03-02T09:00');
  await Promise.all([toItsEnd('months.keep'), toItsEnd('months.keep')]);
  expect((await parts('delivery'))[1]).toBe('delivery_2028_02');
  for (const listener of ['bell.given-up', 'bell.waits', 'bell.lately'])
    expect(await lie('delivery', 'listener', listener)).toEqual([{ part: 'delivery_earlier', count: 1 }]);
  // looking what would go takes nothing
  const looked = db.write(async (tx) => {
    expect((await job('keys.reap').erase?.(tx))?.counts.delivery).toBeGreaterThan(0);
    throw new Error('only looked');
  });
  await expect(looked).rejects.toThrow('only looked');
  expect(await lines()).toHaveLength(before);
  await toItsEnd('keys.reap');
  const gone = (await lines()).map(({ counts }) => counts.delivery ?? 0);
  expect(gone.length).toBeGreaterThan(before);
  expect(gone.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(done);
  expect(await sql('select count(*)::int from event')).toEqual(events);
  expect(await sql("select from pg_class where relname like 'delivery_served_%'")).toEqual([]);
  // what was delivered late goes once it is old enough, without a month that ends
  await house.at('2028-03-28T09:00');
  await toItsEnd('months.keep');
  await toItsEnd('keys.reap');
  expect(await lie('delivery', 'listener', 'bell.lately')).toEqual([]);
  expect(await lie('delivery', 'listener', 'bell.waits')).toHaveLength(1);
});

test('the chain holds over all months, and after deliveries went', async () => {
  for (let some = 1; some;) some = await db.write((tx) => house.app.get(Sealing).seal(tx));
  const found = await db.read((read) => verifyChain(read, { copies: [], keys: [] }));
  // the day's anchor is signed by a key that is not given here
  expect(found.faults.filter(({ kind }) => kind !== 'forged')).toEqual([]);
  expect(found.events).toBeGreaterThan(5);
  const months = await sql<{ part: string }>('select distinct tableoid::regclass::text as part from event');
  expect(months.length).toBeGreaterThan(2);
});

test('the release before removes served deliveries by where they lie, and takes none that waits', async () => {
  const waiting = () => sql('select event_id, listener from delivery where done_at is null order by 1, 2');
  const [first, second] = [await ring('here'), await ring('there')];
  const months = (await parts('delivery')).filter((part) => /_2028_0[34]/.test(part));
  expect(months.length).toBe(2);
  await sql(
    `insert into delivery (event_id, listener, next_at, done_at) select $1, 'bell.n' || n, now(), '2026-01-01' from generate_series(1, 200) n`,
    [first],
  );
  await sql(
    `insert into delivery (event_id, listener, next_at) select $1, 'bell.n' || n, now() from generate_series(1, 200) n`,
    [newId(new Date('2028-04-10T00:00Z'))],
  );
  const before = await waiting();
  const collide = await sql<{ count: number }>(
    'select count(*)::int from delivery one join delivery other on one.ctid = other.ctid where one.done_at is not null and other.done_at is null',
  );
  expect(collide[0]?.count).toBeGreaterThan(0);
  await db.write(({ rows, at }) =>
    rows.query(
      `delete from delivery where ctid in (select ctid from delivery where done_at < $1::timestamptz - interval '30 days' limit 5000)`,
      [at],
    ),
  );
  expect(await waiting()).toEqual(before);
  expect(second).not.toBe(first);
});

test('whoever reads for long is let finish: no month is made meanwhile, and nobody else waits for long', async () => {
  await house.at('2028-05-10T09:00');
  const reader = dataSource(house.databaseUrl, { poolSize: 1 });
  await reader.initialize();
  const before = await parts('event');
  await reader.transaction(async (rows) => {
    await rows.query('select from event limit 1');
    const kept = toItsEnd('months.keep');
    await ring('meanwhile');
    await kept;
    expect(await parts('event')).toEqual(before);
    expect((await parts('delivery')).at(-2)).toBe('delivery_2028_08');
  });
  await reader.destroy();
  await toItsEnd('months.keep');
  expect((await parts('event')).at(-2)).toBe('event_2028_08');
});
