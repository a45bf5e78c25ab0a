import { retentionRules, type RetentionRule } from '@linli/shared/privacy/retention.rules';
import { keptBy, retentionWords, untilWords } from '@linli/shared/privacy/retention.words';
import { keptKinds } from '@linli/shared/privacy/kept.rules';
import { peopleApi } from '@linli/shared/people/people.api';
import { privacyApi } from '@linli/shared/privacy/privacy.api';
import sharp from 'sharp';
import { Db, type Tx } from '../platform/db/db';
import { counting } from '../platform/erasure/ledger';
import { Leftovers } from '../platform/erasure/leftovers';
import { Storage } from '../platform/storage/storage';
import { openHouse, type House } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { move, report } from '../platform/testing/story';
import { photoKeys } from '../photo/photo.files';
import { mp3 } from '../recording/testing/sounds';
import { isRuled, schedule, type Job } from '../schedule';
import { kept } from './inventory';
import { withoutJob } from './retention';

jest.setTimeout(120_000);

let house: House;
let db: Db;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  db = house.app.get(Db);
});
afterAll(() => house.close());

const picture = () =>
  sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
    .jpeg()
    .toBuffer();
const byRule = (one: { rule: string }, other: { rule: string }) => (one.rule < other.rule ? -1 : 1);
const lines = (rule: RetentionRule) =>
  statement<{ personId: string | null; counts: Record<string, number> }>(
    house.databaseUrl,
    'select person_id as "personId", counts from erasure where rule = $1 order by id',
    [rule],
  );

/** Rules that nothing keeps, and jobs that keep none that is said. */
function unkept(jobs: readonly Job[]): string[] {
  const byJob = jobs.filter(isRuled).map(({ rule }) => rule);
  return [
    ...retentionRules.filter((rule) => byJob.includes(rule) === rule in withoutJob),
    ...byJob.filter((rule, at) => byJob.indexOf(rule) !== at),
  ];
}

test('each rule is kept by one job or says what else keeps it, and each kind of what is kept has rules', () => {
  const jobs = schedule(house.app);
  expect(unkept(jobs)).toEqual([]);
  expect(unkept(jobs.filter(({ name }) => name !== 'visits.erase'))).toEqual(['visits']);
  for (const kind of keptKinds) expect([kind, untilWords(kind)]).toEqual([kind, expect.stringMatching(/../)]);
  const pointedAt = new Set(Object.values(keptBy).flat());
  expect(retentionRules.filter((rule) => !pointedAt.has(rule))).toEqual([]);
  for (const { when } of Object.values(retentionWords)) expect(when).not.toMatch(/。/);
});

const personal = new Set(Object.values(kept).flatMap((tables) => Object.keys(tables)));

/** Which jobs delete rows with something of a person in them, and write no line of it in the same transaction. */
async function unwritten(jobs: readonly Job[]): Promise<string[]> {
  const found = new Set<string>();
  const write = db.write.bind(db);
  const tally = ({ rows }: Tx) =>
    rows.query<{ table: string; gone: number }[]>(
      // what is moved from one month to another of the same table is not gone
      `select relname as table, pg_stat_get_xact_tuples_deleted(oid)::int as gone from pg_class
        where relkind = 'r' and relnamespace = 'public'::regnamespace
       union all
       select inhparent::regclass::text, sum(pg_stat_get_xact_tuples_deleted(inhrelid) - pg_stat_get_xact_tuples_inserted(inhrelid))::int
         from pg_inherits where inhparent in ('event'::regclass, 'delivery'::regclass) group by 1`,
    );
  const written = async ({ rows }: Tx) =>
    (await rows.query<[{ count: number }]>('select count(*)::int as count from erasure'))[0].count;
  let running = '';
  db.write = (work, opening) =>
    write(async (tx, opened) => {
      const [before, linesBefore] = [await tally(tx), await written(tx)];
      const answer = await work(tx, opened);
      const gone = new Map(before.map(({ table, gone }) => [table, gone]));
      const deleted = (await tally(tx)).filter(
        ({ table, gone: now }) => personal.has(table) && now > (gone.get(table) ?? 0),
      );
      if ((await written(tx)) === linesBefore)
        for (const { table } of deleted) found.add(`${running}: ${table}`);
      return answer;
    }, opening);
  try {
    for (let idle = 0, turn = 0; idle < jobs.length; turn = (turn + 1) % jobs.length) {
      running = jobs[turn]?.name ?? '';
      idle = (await jobs[turn]?.run()) ? 0 : idle + 1;
    }
  } finally {
    db.write = write;
  }
  return [...found];
}

test('whatever time deletes of people stands in the ledger, with the rule and how much; a job that writes nothing is found', async () => {
  const [granny, worker] = [await house.as('王奶奶'), await house.as('周晓禾')];
  const photo = (await granny.photo(await picture())).body.id;
  await granny.recording(mp3(5), 5);
  const { id } = await report(house, granny, { words: '灯不亮三天了，请来看看' });
  await move(worker, id, 'spot', { outcome: 'solved', words: '换了声控灯，测试三次都亮。' });
  const open = await report(house, granny, { words: '门口的砖松了，绊脚' });
  await house.settle();
  await statement(
    house.databaseUrl,
    `insert into pushed (id, key, kind, at) values (gen_random_uuid(), 'old', 'event', '2026-10-01')`,
  );
  const [files, storage] = [photoKeys(photo), house.app.get(Storage)];
  expect(await Promise.all(files.map((key) => storage.get(key)))).not.toContain(null);
  expect(await lines('photos')).toEqual([]);
  await granny.ask(peopleApi.leaveLinli);
  const jobs = schedule(house.app);
  await house.at('2026-11-19T10:00');
  expect(await unwritten(jobs)).toEqual([]);
  // the words of what was open go when it is over
  const linesBefore = (await lines('forgotten')).length;
  await move(worker, open.id, 'spot', { outcome: 'solved', words: '修好了，请放心。' });
  await house.at('2027-02-10T09:00');
  expect(await unwritten(jobs)).toEqual([]);
  const emptied = { personId: house.town.people.王奶奶, counts: { ticket: 1, ticket_reporter: 1 } };
  expect((await lines('forgotten')).slice(linesBefore)).toEqual([emptied, emptied]);
  expect(await lines('photos')).toEqual([{ personId: null, counts: { photo: 1 } }]);
  expect(await lines('recordings')).toEqual([{ personId: null, counts: { recording: 1 } }]);
  expect(await lines('pushed')).toEqual([{ personId: null, counts: { pushed: 1 } }]);
  for (const [rule, table] of [
    ['sign-ins', 'session'],
    ['served', 'idempotency'],
  ] as const)
    expect(await lines(rule)).toContainEqual({
      personId: null,
      counts: expect.objectContaining({ [table]: expect.any(Number) }),
    });
  const person = house.town.people.王奶奶;
  const gone = await lines('forgotten');
  expect(gone.length).toBeGreaterThan(2);
  expect(gone.filter(({ personId }) => personId !== person)).toEqual([]);
  expect(gone[0]?.counts).toMatchObject({ person: 1 });
  expect(gone.flatMap(({ counts }) => Object.keys(counts))).toContain('message');
  expect(await Promise.all(files.map((key) => storage.get(key)))).toEqual(files.map(() => null));

  await house.as('李明');
  const sessions = { name: 'sessions.sweep', rest: 1, run: () => db.write(({ rows }) => dropped(rows)) };
  const dropped = async (rows: Tx['rows']) =>
    (
      await rows.query<[unknown, number]>(
        'delete from session where ctid in (select ctid from session limit 1)',
      )
    )[1];
  expect(await unwritten([...jobs, sessions])).toEqual(['sessions.sweep: session']);
});

test('what is not committed is not written down, and what was counted is not counted twice', async () => {
  await statement(
    house.databaseUrl,
    `insert into pushed (id, key, kind, at) select gen_random_uuid(), convert_to(n::text, 'utf8'), 'event', '2026-10-01' from generate_series(1, 3) n`,
  );
  const before = await lines('pushed');
  const job = schedule(house.app).find(({ name }) => name === 'pushes.reap');
  await expect(
    db.write(async (tx) => {
      expect(await job?.erase?.(tx)).toEqual({ answer: 3, counts: { pushed: 3 } });
      expect(await counting(tx, async () => 'nothing')).toEqual({ answer: 'nothing', counts: {} });
      throw new Error('only looking');
    }),
  ).rejects.toThrow('only looking');
  expect(await lines('pushed')).toEqual(before);
  expect(await job?.run()).toBe(3);
  expect(await job?.run()).toBe(0);
  expect(await lines('pushed')).toEqual([...before, { personId: null, counts: { pushed: 3 } }]);
});

test('who leads reads what was erased by day and rule, and nobody is named; a neighbour does not', async () => {
  const { status, body } = await (await house.as('管理员')).ask(privacyApi.erasures);
  expect(status).toBe(200);
  const sums = await statement<{ rule: string; rows: number }>(
    house.databaseUrl,
    `select rule, sum(value::int)::int as rows from erasure, jsonb_each_text(counts) group by rule order by rule`,
  );
  const told = new Map<string, number>();
  for (const { rule, rows } of body.lines) told.set(rule, (told.get(rule) ?? 0) + rows);
  expect([...told].map(([rule, rows]) => ({ rule, rows })).sort(byRule)).toEqual([...sums].sort(byRule));
  expect(body.lines).toContainEqual(expect.objectContaining({ rule: 'forgotten', people: 1 }));
  expect(JSON.stringify(body)).not.toContain(house.town.people.王奶奶);
  expect((await (await house.as('赵强')).ask(privacyApi.erasures)).status).toBe(403);
});

test('nobody changes the ledger with the role of the app', async () => {
  for (const verb of ["update erasure set rule = 'x'", 'delete from erasure', 'truncate erasure'])
    await expect(db.write(({ rows }) => rows.query(verb))).rejects.toThrow(/permission denied/);
});

test('files that could not be removed after their rows went are removed later, and the others meanwhile', async () => {
  const clerk = await house.as('钱洁');
  const [one, other] = [
    (await clerk.photo(await picture())).body.id,
    (await clerk.photo(await picture())).body.id,
  ];
  await house.at('2027-02-12T09:00');
  const job = schedule(house.app).find(({ name }) => name === 'photos.discard');
  expect(await job?.run()).toBe(2);
  const storage = house.app.get(Storage);
  const there = async () =>
    (await Promise.all([...photoKeys(one), ...photoKeys(other)].map((key) => storage.get(key)))).map(
      (stored) => stored !== null,
    );
  expect(await there()).toEqual([true, true, true, true]);
  const failing = new Leftovers(db, {
    remove: (key: string) => (key.includes(one) ? Promise.reject(new Error('full')) : storage.remove(key)),
  } as Storage);
  await expect(failing.round()).rejects.toThrow('full');
  expect(await there()).toEqual([true, true, false, false]);
  expect(await house.app.get(Leftovers).round()).toBe(2);
  expect(await there()).toEqual([false, false, false, false]);
  expect(await statement(house.databaseUrl, 'select key from leftover')).toEqual([]);
});
