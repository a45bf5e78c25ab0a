import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { peopleApi } from '@linli/shared/people/people.api';
import { DataSource, type EntityManager } from 'typeorm';
import { dataSource } from '../db/data-source';
import { Db } from '../db/db';
import { provePhone } from '../../home/testing/moving-in';
import { Secrets } from '../secret';
import { openHouse, type House } from '../testing/house';
import { statement } from '../testing/statement';
import { move, report, tryMove } from '../testing/story';
import { AnchorKey, readCopy } from './anchor';
import { Anchoring, anchorFile } from './anchoring';
import { headOf, leafOf, root } from './chain';
import type { SealRow } from './seal.entity';
import { chainLock, eventsOf, Sealing } from './sealing';
import { verifyChain, type Fault } from './verify';

let house: House;
let owner: DataSource;
let key: AnchorKey;
let ticket: string;

beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  owner = await dataSource(house.databaseUrl, { poolSize: 3 }).initialize();
  key = new AnchorKey(house.app.get(Secrets).anchoring);
  await house.settle();
  const granny = await house.as('王奶奶');
  await provePhone(house, '王奶奶');
  ticket = (await report(house, granny)).id;
  await house.settle();
  await move(await house.as('周晓禾'), ticket, 'accept');
  await house.settle();
  await house.at('2026-11-19T09:00');
  await move(await house.as('周晓禾'), ticket, 'resolve', {
    outcome: 'solved',
    words: '换了灯泡，试了三次。',
  });
  await house.settle();
});
afterAll(async () => {
  await owner.destroy();
  await house.close();
});

const copies = async () =>
  Promise.all(
    ['2026-11-18', '2026-11-19'].map(async (day) =>
      readCopy(await readFile(path.join(house.env.STORAGE_DIR ?? '', anchorFile(day)), 'utf8')),
    ),
  );

/** What verifying finds after somebody with the owner's rights did their worst, which is undone afterwards. */
async function after(
  worst: (rows: EntityManager) => Promise<unknown>,
  outside: Awaited<ReturnType<typeof copies>> = [],
): Promise<Fault[]> {
  const undo = new Error('undo');
  let faults: readonly Fault[] = [];
  const work = owner.transaction(async (rows) => {
    await worst(rows);
    const trusted = { copies: outside, keys: [key.publicKey] };
    ({ faults } = await verifyChain({ rows, at: new Date() }, trusted));
    throw undo;
  });
  await expect(work).rejects.toBe(undo);
  return [...faults];
}

const nothing = async () => undefined;
const anEvent = async () =>
  (
    await statement<{ id: string }>(
      house.databaseUrl,
      "select id from event where subject_id = $1 and kind = 'ticket.moved' order by id limit 1",
      [ticket],
    )
  )[0]?.id ?? '';
const links = () =>
  statement<{ seq: string }>(house.databaseUrl, 'select seq from seal order by seq').then((rows) =>
    rows.map(({ seq }) => seq),
  );

test('a chain that nobody touched is whole, and has grown by several links', async () => {
  expect((await links()).length).toBeGreaterThan(3);
  expect(await after(nothing, await copies())).toEqual([]);
  const [{ left = -1, events = 0, sealed = 0 } = {}] = await statement<Record<string, number>>(
    house.databaseUrl,
    `select (select count(*)::int from unsealed) as left, (select count(*)::int from event) as events,
            (select max(total)::int from seal) as sealed`,
  );
  expect([left, sealed]).toEqual([0, events]);
});

test.each([
  ['what happened', "kind = 'ticket.withdrawn'"],
  ['who did it', 'actor_id = gen_random_uuid()'],
  ['when', "at = at - interval '1 day'"],
  ['to what', 'subject_id = gen_random_uuid()'],
  ['a fact', `facts = facts || '{"to": "closed"}'`],
  ['where', 'district_id = null'],
])('an edit of %s is found, and which event it was', async (_, change) => {
  const id = await anEvent();
  const faults = await after((rows) => rows.query(`update event set ${change} where id = $1`, [id]));
  expect(faults).toEqual([{ kind: 'edited', id }]);
});

test('an event that was removed is found', async () => {
  const id = await anEvent();
  expect(await after((rows) => rows.query('delete from event where id = $1', [id]))).toEqual([
    { kind: 'gone', id },
  ]);
});

test('an event that was slipped in is found; one that the application writes waits for its seal and is none', async () => {
  const slip = (rows: EntityManager) =>
    rows.query<{ id: string }[]>(
      `insert into event (id, district_id, kind, subject_id, actor_id, at, facts)
       select overlay(gen_random_uuid()::text placing left(id::text, 15) from 1 for 15)::uuid, district_id, kind, subject_id, actor_id, at, facts
         from event where id = $1 returning id`,
      [from],
    );
  const from = await anEvent();
  expect(await after(slip)).toEqual([{ kind: 'stray', id: expect.any(String) }]);
  const faults = await after(async (rows) => {
    const [row] = await slip(rows);
    await rows.query('insert into unsealed values ($1)', [row?.id]);
  });
  expect(faults).toEqual([]);
});

test('links in another order, a link that is missing and a hash that was put right are found', async () => {
  const [first = '', second = '', third = ''] = await links();
  const swap = async (rows: EntityManager) => {
    await rows.query('update seal set seq = -1 where seq = $1', [second]);
    await rows.query('update seal set seq = $1 where seq = $2', [second, third]);
    await rows.query('update seal set seq = $1 where seq = -1', [third]);
  };
  expect(await after(swap)).toEqual(
    expect.arrayContaining([
      { kind: 'broken', id: second },
      { kind: 'broken', id: third },
    ]),
  );
  const without = await after((rows) => rows.query('delete from seal where seq = $1', [first]));
  expect(without).toContainEqual({ kind: 'broken', id: second });
  // Whoever edits an event and its hash has still not the head.
  const id = await anEvent();
  const faults = await after(async (rows) => {
    await rows.query("update event set at = at - interval '1 day' where id = $1", [id]);
    await reLeaf(rows, id);
  });
  expect(faults).toEqual([{ kind: 'broken', id: expect.any(String) }]);
});

test('events in another order within a link are found', async () => {
  const faults = await after(async (rows) => {
    const [link] = await chainOf(rows, 'cardinality(event_ids) > 1');
    if (!link) throw new Error('no link of two events');
    const eventIds = [...link.eventIds].reverse();
    const events = (await eventsOf({ rows }, eventIds)).reverse();
    await rows.query('update seal set event_ids = $2, leaves = $3, district_ids = $4 where seq = $1', [
      link.seq,
      eventIds,
      Buffer.concat(events.map(leafOf)),
      events.map(({ districtId }) => districtId),
    ]);
  });
  expect(faults).toEqual([{ kind: 'broken', id: expect.any(String) }]);
});

/** Removes the last link with its events, as whoever wants the last hour not to have been. */
async function cutTail(rows: EntityManager): Promise<void> {
  await rows.query(
    'delete from event where id in (select unnest(event_ids) from seal where seq = (select max(seq) from seal))',
  );
  await rows.query('delete from seal where seq = (select max(seq) from seal)');
}

test('a tail that was cut off is found by an anchor, and by nothing without one', async () => {
  const bare = async (rows: EntityManager) => {
    await cutTail(rows);
    await rows.query('delete from seal_anchor');
  };
  expect(await after(bare)).toEqual([]);
  expect(await after(bare, await copies())).toEqual([{ kind: 'cut', id: '2026-11-19' }]);
  expect(await after(cutTail)).toEqual([{ kind: 'cut', id: '2026-11-19' }]);
});

test('a chain that was made anew over changed events is whole by itself, and found by an anchor', async () => {
  const id = await anEvent();
  const anew = async (rows: EntityManager) => {
    await rows.query("update event set at = at - interval '1 day' where id = $1", [id]);
    let previous: Buffer = root;
    for (const link of await chainOf(rows, 'true')) {
      const leaves = Buffer.concat((await eventsOf({ rows }, link.eventIds)).map(leafOf));
      const head = headOf({ ...link, leaves, previous });
      await rows.query('update seal set leaves = $2, previous = $3, head = $4 where seq = $1', [
        ...[link.seq, leaves, previous, head],
      ]);
      previous = head;
    }
    await rows.query('delete from seal_anchor');
  };
  expect(await after(anew)).toEqual([]);
  expect((await after(anew, await copies())).map(({ kind }) => kind)).toContain('rewritten');
});

test('an anchor that somebody else signed, or changed, is found', async () => {
  const forged = async (rows: EntityManager) => {
    const other = new AnchorKey(Buffer.alloc(32, 7));
    const [said] = await rows.query<Parameters<AnchorKey['sign']>[0][]>(
      'select day, at, seq, total, head from seal_anchor order by day desc limit 1',
    );
    if (!said) throw new Error('no anchor');
    await rows.query('update seal_anchor set public_key = $1, signature = $2 where day = $3', [
      ...[other.publicKey, other.sign(said), said.day],
    ]);
  };
  expect(await after(forged)).toEqual([{ kind: 'forged', id: '2026-11-19' }]);
  const changed = (rows: EntityManager) =>
    rows.query("update seal_anchor set seq = seq - 1 where day = '2026-11-19'");
  expect(await after(changed)).toEqual([{ kind: 'forged', id: '2026-11-19' }]);
});

test('an event of a transaction that began first and ended last is sealed, though later ones were before it', async () => {
  const db = house.app.get(Db);
  const early = owner.createQueryRunner();
  await early.connect();
  await early.startTransaction();
  await early.query(
    `insert into event (id, kind, subject_id, at, facts) values ('00000000-0000-7000-8000-000000000001', 'bell.rung', gen_random_uuid(), now(), '{}')`,
  );
  await early.query("insert into unsealed values ('00000000-0000-7000-8000-000000000001')");
  await move(await house.as('周晓禾'), ticket, 'note', { words: '灯还亮着。' });
  const sealed = await db.write((tx) => house.app.get(Sealing).seal(tx));
  expect(sealed).toBeGreaterThan(0);
  await early.commitTransaction();
  await early.release();
  expect(await db.write((tx) => house.app.get(Sealing).seal(tx))).toBe(1);
  expect(await after(nothing, await copies())).toEqual([]);
});

test('many sealers at once make one chain', async () => {
  const db = house.app.get(Db);
  for (let times = 0; times < 3; times++) await report(house, await house.as('王奶奶'));
  const sealed = await Promise.all(
    Array.from({ length: 5 }, () => db.write((tx) => house.app.get(Sealing).seal(tx))),
  );
  expect(sealed.some(Boolean)).toBe(true);
  await house.settle();
  expect(await after(nothing, await copies())).toEqual([]);
});

test('work goes on while somebody holds the chain, and a sealer then steps aside', async () => {
  const holder = owner.createQueryRunner();
  await holder.connect();
  await holder.startTransaction();
  await holder.query('select pg_advisory_xact_lock($1)', [chainLock]);
  await holder.query('lock table seal, seal_anchor in access exclusive mode');
  // It would wait for ever, and the test with it, if a report touched the chain.
  await report(house, await house.as('王奶奶'));
  expect(await house.app.get(Db).write((tx) => house.app.get(Sealing).seal(tx))).toBe(0);
  await holder.rollbackTransaction();
  await holder.release();
  expect(await house.app.get(Db).write((tx) => house.app.get(Sealing).seal(tx))).toBeGreaterThan(0);
});

test('where an event cannot be written, nothing happens either', async () => {
  const state = async () =>
    (
      await statement<{ state: string }>(house.databaseUrl, 'select state from ticket where id = $1', [
        ticket,
      ])
    )[0]?.state;
  const [before, worker] = [await state(), await house.as('周晓禾')];
  const feedback = () =>
    tryMove(worker, ticket, 'feedback', { words: '灯修好了，您看看。', channel: 'call' });
  await owner.query('revoke insert on event from linli_app');
  try {
    expect([(await feedback()).status, await state()]).toEqual([500, before]);
  } finally {
    await owner.query('grant insert on event to linli_app');
  }
  expect([(await feedback()).status, (await state()) === before]).toEqual([200, false]);
});

/** Tables to which the application only adds, as a migration said of each. */
const addedTo = [
  'ballot_issue',
  'ballot_paper_count',
  'electorate_change',
  'electorate_match',
  'erasure',
  'event',
  'hours_entry',
  'hours_movement',
  'hours_service',
  'kpi_period',
  'named_ballot_void',
  'paper_entry',
  'seal',
  'vote_count',
  'vote_delivery',
];

test('what is only added to can be neither changed nor removed by the application', async () => {
  const held = await statement<{ name: string }>(
    house.databaseUrl,
    `select c.relname as name from pg_class c where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
        and has_table_privilege('linli_app', c.oid, 'insert')
        and not has_table_privilege('linli_app', c.oid, 'update') and not has_table_privilege('linli_app', c.oid, 'delete')
        and not has_any_column_privilege('linli_app', c.oid, 'update') order by name`,
  );
  // The ballots of a box are removed and added again by the one function that shuffles them.
  expect(held.map(({ name }) => name)).toEqual([...addedTo, 'ballot'].sort());
  const open = await statement<{ column: string }>(
    house.databaseUrl,
    `select c.relname || '.' || a.attname as column from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
      where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and not has_table_privilege('linli_app', c.oid, 'update')
        and has_column_privilege('linli_app', c.oid, a.attnum, 'update') order by 1`,
  );
  // An account that leaves is taken out of what it cast and looked at; an anchor's copy was stored.
  expect(open.map(({ column }) => column)).toEqual([
    'named_ballot.person_id',
    'seal_anchor.kept_at',
    'vote_look.person_id',
  ]);
  const tried = (sql: string) =>
    house.app
      .get(Db)
      .write(({ rows }) => rows.query(sql))
      .then(
        () => 'done',
        (trouble: { code: string }) => trouble.code,
      );
  for (const table of addedTo) {
    const [{ column = '' } = {}] = await statement<{ column: string }>(
      house.databaseUrl,
      `select attname as column from pg_attribute where attrelid = $1::regclass and attnum = 1`,
      [table],
    );
    const change = `update ${table} set ${column} = ${column} where false`;
    for (const sql of [change, `delete from ${table} where false`, `truncate ${table}`])
      expect([sql, await tried(sql)]).toEqual([sql, '42501']);
  }
  // A table that is worked with lets the same be done.
  expect(await tried('update person set id = id where false')).toBe('done');
});

test('a person who is forgotten leaves the chain whole, and nothing in it names them', async () => {
  const granny = await house.as('王奶奶');
  await granny.ask(peopleApi.leaveLinli);
  await house.at('2026-11-20T09:30');
  await house.settle();
  const [gone] = await statement(
    house.databaseUrl,
    'select phone_sealed, openid, forgotten_at is not null as forgotten from person where id = $1',
    [house.town.people.王奶奶],
  );
  expect(gone).toEqual({ phone_sealed: null, openid: null, forgotten: true });
  expect(await after(nothing, await copies())).toEqual([]);
  const [{ said = '' } = {}] = await statement<{ said: string }>(
    house.databaseUrl,
    "select string_agg(facts::text || kind, ' ') as said from event",
  );
  expect(said).toContain('ticket.moved');
  expect(said).not.toMatch(/王奶奶|1[3-9]\d{9}/);
});

test('a second round of a day anchors nothing more', async () => {
  expect(await house.app.get(Anchoring).round()).toBe(0);
});

const chainOf = (rows: EntityManager, where: string): Promise<SealRow[]> =>
  rows.query(
    `select seq, at, total, event_ids as "eventIds", district_ids as "districtIds", leaves, previous, head
       from seal where ${where} order by seq`,
  );

/** Puts the hash of an event right where it is sealed. */
async function reLeaf(rows: EntityManager, id: string): Promise<void> {
  const [link] = await chainOf(rows, `event_ids @> array['${id}'::uuid]`);
  if (!link) throw new Error('not sealed');
  const leaves = Buffer.concat((await eventsOf({ rows }, link.eventIds)).map(leafOf));
  await rows.query('update seal set leaves = $2 where seq = $1', [link.seq, leaves]);
}
