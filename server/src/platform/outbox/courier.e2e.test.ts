import { Db, type Tx } from '../db/db';
import { openHouse, type House } from '../testing/house';
import { statement } from '../testing/statement';
import { Courier } from './courier';
import { eventKind, Outbox, type Listener } from './outbox';

const bellRung = eventKind<{ floor: string }>('bell.rung');

let house: House;
let db: Db;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  db = house.app.get(Db);
});
afterAll(() => house.close());

/** An outbox of its own with one listener, so that the house's other listeners stay out of the way. */
function outboxWith(tell: Listener['tell'], name = 'bell.test') {
  const outbox = new Outbox();
  outbox.add({ name, hears: [bellRung.kind], tell });
  const troubles: string[] = [];
  const courier = (alone = false) => new Courier(db, outbox, (words) => troubles.push(words), alone);
  const ring = (floor: string) =>
    db.write((tx) =>
      outbox.publish(
        tx,
        bellRung({ districtId: null, subjectId: house.town.door, actorId: null, facts: { floor } }),
      ),
    );
  return { courier, ring, troubles };
}

const deliveries = (listener: string) =>
  statement<{ attempts: number; done: boolean; parked: boolean; trouble: string | null }>(
    house.databaseUrl,
    'select attempts, done_at is not null as done, parked_at is not null as parked, trouble from delivery where listener = $1',
    [listener],
  );

test('five couriers at once carry each of two hundred events once', async () => {
  const heard: string[] = [];
  const { courier, ring } = outboxWith(
    async (_tx, event) => void heard.push(event.facts.floor ?? ''),
    'bell.many',
  );
  for (let floor = 0; floor < 200; floor++) await ring(String(floor));
  await Promise.all(Array.from({ length: 5 }, () => courier().carry()));
  await courier().carry();
  expect(heard.map(Number).sort((a, b) => a - b)).toEqual(Array.from({ length: 200 }, (_, floor) => floor));
});

test('one that is alone does not look again through what it has carried, and goes on from there', async () => {
  const heard: string[] = [];
  const { courier, ring } = outboxWith(
    async (_tx, event) => void heard.push(event.facts.floor ?? ''),
    'bell.alone',
  );
  const alone = courier(true);
  await ring('1');
  await ring('2');
  await alone.carry();
  await ring('3');
  await alone.carry();
  expect(heard).toEqual(['1', '2', '3']);
  // beside others something can become due before that; who is not alone finds it
  await ring('4');
  await statement(
    house.databaseUrl,
    "update delivery set next_at = next_at - interval '1 hour' where listener = 'bell.alone' and done_at is null",
  );
  expect([await alone.carry(), await courier().carry()]).toEqual([0, 1]);
});

test('an event that is rolled back is never told', async () => {
  const heard: string[] = [];
  const outbox = new Outbox();
  outbox.add({ name: 'bell.never', hears: [bellRung.kind], tell: async () => void heard.push('told') });
  const attempt = db.write(async (tx) => {
    await outbox.publish(
      tx,
      bellRung({ districtId: null, subjectId: house.town.door, actorId: null, facts: { floor: '1' } }),
    );
    throw new Error('the report was refused');
  });
  await expect(attempt).rejects.toThrow('the report was refused');
  await new Courier(db, outbox, () => undefined).carry();
  expect([heard, await deliveries('bell.never')]).toEqual([[], []]);
});

test('what a listener wrote before it failed is undone; it is tried again later and its effect happens once', async () => {
  let fail = true;
  const write = (tx: Tx) =>
    tx.rows.query("insert into throttle (key, hits, until) values ('bell', 1, now())");
  const { courier, ring, troubles } = outboxWith(async (tx) => {
    await write(tx);
    if (fail) throw new Error('the line is busy');
  }, 'bell.retry');
  await ring('3');
  await courier().carry();
  const written = () => statement(house.databaseUrl, "select 1 from throttle where key = 'bell'");
  expect(await written()).toEqual([]);
  expect(await deliveries('bell.retry')).toMatchObject([
    { attempts: 1, done: false, trouble: 'Error: the line is busy' },
  ]);
  expect(troubles).toHaveLength(1);
  fail = false;
  await courier().carry();
  expect(await deliveries('bell.retry')).toMatchObject([{ done: false }]);
  await house.at('2026-11-18T09:01');
  await courier().carry();
  expect(await deliveries('bell.retry')).toMatchObject([{ attempts: 2, done: true }]);
  expect(await written()).toHaveLength(1);
});

test('after ten failures a delivery is parked, visibly, and the others go on', async () => {
  const { courier, ring, troubles } = outboxWith(async () => {
    throw new Error('never');
  }, 'bell.parked');
  await ring('4');
  for (let turn = 0; turn < 12; turn++) {
    await house.at(`2026-11-18T${10 + turn}:00`);
    await courier().carry();
  }
  expect(await deliveries('bell.parked')).toMatchObject([
    { attempts: 10, done: false, parked: true, trouble: 'Error: never' },
  ]);
  expect(troubles.at(-1)).toMatch(/is parked$/);
});

test('a courier leaves alone what is for a listener that it does not have', async () => {
  const { ring } = outboxWith(async () => undefined, 'bell.newer');
  await ring('5');
  const { courier } = outboxWith(async () => undefined, 'bell.older');
  await courier().carry();
  expect(await deliveries('bell.newer')).toMatchObject([{ attempts: 0, done: false }]);
});
