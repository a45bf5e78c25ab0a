import { Db } from '../db/db';
import { newId } from '../db/id';
import { openHouse, type House } from '../testing/house';
import { statement } from '../testing/statement';
import { Errands, Hopeless, NotYet, type ErrandKind } from './errands';
import { ErrandRunner } from './runner';

let house: House;
let db: Db;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  db = house.app.get(Db);
});
afterAll(() => house.close());

/** Errands of one kind, apart from the house's own. */
function bell(kind: string, run: ErrandKind['run']) {
  const errands = new Errands();
  errands.add({ kind, run });
  const troubles: string[] = [];
  const runner = () => new ErrandRunner(db, errands, (words) => troubles.push(words));
  const put = (lane: string, at?: Date) =>
    db.write((tx) => errands.put(tx, { districtId: null, kind, subjectId: newId(tx.at), lane, at }));
  const rows = () =>
    statement<{ attempts: number; done: boolean; parked: boolean; trouble: string | null }>(
      house.databaseUrl,
      'select attempts, done_at is not null as done, parked_at is not null as parked, trouble from errand where kind = $1',
      [kind],
    );
  return { errands, runner, put, rows, troubles };
}

test('five runners at once run a hundred errands once each, and never two of one lane together', async () => {
  const busy = new Set<string>();
  const seen: string[] = [];
  let together = 0;
  const { runner, put } = bell('bell.many', async ({ id, lane }) => {
    if (busy.has(lane)) together++;
    busy.add(lane);
    await new Promise((done) => setImmediate(done));
    busy.delete(lane);
    seen.push(id);
  });
  for (let turn = 0; turn < 100; turn++) await put(`door ${turn % 7}`);
  for (let did = -1; did !== 0;)
    did = (await Promise.all(Array.from({ length: 5 }, () => runner().run()))).reduce((a, b) => a + b);
  expect([seen.length, new Set(seen).size, together]).toEqual([100, 100, 0]);
});

test('an errand of a transaction that is rolled back is never run', async () => {
  const { errands, runner, rows } = bell('bell.never', async () => undefined);
  const attempt = db.write(async (tx) => {
    await errands.put(tx, { districtId: null, kind: 'bell.never', subjectId: newId(tx.at), lane: 'a' });
    throw new Error('refused');
  });
  await expect(attempt).rejects.toThrow('refused');
  await runner().run();
  expect(await rows()).toEqual([]);
});

test('it waits for its hour', async () => {
  const { runner, put, rows } = bell('bell.later', async () => undefined);
  await put('a', new Date('2026-11-18T10:00:00+08:00'));
  await runner().run();
  expect(await rows()).toMatchObject([{ done: false, attempts: 0 }]);
  await house.at('2026-11-18T10:00');
  await runner().run();
  expect(await rows()).toMatchObject([{ done: true, attempts: 1 }]);
});

test('what fails is tried again later; what is not yet due counts no attempt; what is hopeless is parked at once', async () => {
  const answers: Error[] = [new Error('busy'), new NotYet(5000), new Hopeless('no such door')];
  const { runner, put, rows, troubles } = bell('bell.fails', async () => {
    const answer = answers.shift();
    if (answer) throw answer;
  });
  await put('a');
  const states = [];
  for (const minute of [1, 2, 3, 4]) {
    await house.at(`2026-11-18T11:0${minute}`);
    await runner().run();
    states.push((await rows())[0]);
  }
  expect(states).toEqual([
    { attempts: 1, done: false, parked: false, trouble: 'Error: busy' },
    { attempts: 1, done: false, parked: false, trouble: 'Error: busy' },
    { attempts: 2, done: false, parked: true, trouble: 'Hopeless: no such door' },
    { attempts: 2, done: false, parked: true, trouble: 'Hopeless: no such door' },
  ]);
  expect(troubles).toEqual([
    expect.stringMatching(/^bell.fails failed on/),
    expect.stringMatching(/is parked$/),
  ]);
});

test('when a runner dies in the middle, another takes the errand after a minute', async () => {
  let die = true;
  const { runner, put, rows } = bell('bell.dies', () =>
    die ? new Promise<void>(() => undefined) : Promise.resolve(),
  );
  await put('a');
  void runner().run();
  for (;;) if ((await rows())[0]?.attempts === 1) break;
  await runner().run();
  expect(await rows()).toMatchObject([{ attempts: 1, done: false }]);
  die = false;
  await house.at('2026-11-18T12:30');
  await runner().run();
  expect(await rows()).toMatchObject([{ attempts: 2, done: true }]);
});

test('a runner that lost its lease does not take it from the one that has it now', async () => {
  const endings: (() => void)[] = [];
  const { runner, put, rows } = bell(
    'bell.slow',
    () => new Promise<void>((_, fail) => endings.push(() => fail(new Error('no answer')))),
  );
  const leased = () =>
    statement(
      house.databaseUrl,
      "select leased_until is not null as leased from errand where kind = 'bell.slow'",
    );
  await put('a');
  await house.at('2026-11-18T13:00');
  const first = runner().run();
  for (;;) if ((await rows())[0]?.attempts === 1) break;
  await house.at('2026-11-18T13:02');
  const second = runner().run();
  for (;;) if ((await rows())[0]?.attempts === 2) break;
  while (endings.length < 2) await new Promise((done) => setImmediate(done));
  endings[0]?.();
  await first;
  expect(await leased()).toEqual([{ leased: true }]);
  endings[1]?.();
  await second;
  expect(await leased()).toEqual([{ leased: false }]);
});

test('whoever holds a long errand keeps it', async () => {
  const pass = (seconds: number) =>
    statement(house.databaseUrl, 'update test_clock set ahead = ahead + make_interval(secs => $1)', [
      seconds,
    ]);
  const { runner, put, rows, errands } = bell('bell.long', async (errand) => {
    await pass(30);
    await db.write((tx) => errands.hold(tx, errand));
    await new Promise<void>(() => undefined);
  });
  await house.at('2026-11-18T15:00');
  await put('a');
  void runner().run();
  for (;;) {
    const [row] = await statement<{ held: boolean }>(
      house.databaseUrl,
      "select leased_until >= '2026-11-18T15:01:30+08:00' as held from errand where kind = 'bell.long'",
    );
    if (row?.held) break;
  }
  // past the end of the first lease, before the end of the one that is held
  await pass(45);
  await runner().run();
  expect(await rows()).toMatchObject([{ attempts: 1, done: false }]);
});
