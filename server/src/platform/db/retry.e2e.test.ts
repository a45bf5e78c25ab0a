import type { DataSource } from 'typeorm';
import { databaseClock } from '../clock';
import { statement } from '../testing/statement';
import { freshDatabase, type TestDatabase } from '../testing/test-database';
import { dataSource } from './data-source';
import { Db, type Source, type Tx } from './db';

let database: TestDatabase;
let source: DataSource;
beforeAll(async () => {
  database = await freshDatabase();
  await statement(database.url, 'create table lamp (id text primary key, turns int not null)');
  source = await dataSource(database.url).initialize();
});
beforeEach(() => statement(database.url, "delete from lamp; insert into lamp values ('a', 0), ('b', 0)"));
afterAll(async () => {
  await source.destroy();
  await database.drop();
});

/** Whoever comes waits here until so many have come; whoever comes again goes straight through. */
function gate(many: number): () => Promise<void> {
  let [come, open] = [0, () => {}];
  const opened = new Promise<void>((resolve) => (open = resolve));
  return async () => {
    if (++come === many) open();
    await opened;
  };
}

const turn = (tx: Tx, id: string) => tx.rows.query('update lamp set turns = turns + 1 where id = $1', [id]);
const turns = async () =>
  (await statement<{ turns: number }>(database.url, 'select turns from lamp order by id')).map(
    (row) => row.turns,
  );

/** Two who each hold what the other wants. */
function crosswise(db: Db): Promise<PromiseSettledResult<void>[]> {
  const both = gate(2);
  const work = ([one, other]: readonly [string, string]) =>
    db.write(async (tx) => {
      await turn(tx, one);
      await both();
      await turn(tx, other);
    });
  return Promise.allSettled([work(['a', 'b']), work(['b', 'a'])]);
}

/** Two who each count what the other changes, and may not both be right. */
function serially(db: Db): Promise<PromiseSettledResult<void>[]> {
  const both = gate(2);
  const work = (id: string) =>
    db.write(async (tx) => {
      await tx.rows.query('set transaction isolation level serializable');
      await tx.rows.query('select sum(turns) from lamp');
      await both();
      await turn(tx, id);
    });
  return Promise.allSettled([work('a'), work('b')]);
}

/** A database whose transactions begin as they should, and are not tried again: the second try is told as a failure. */
const once = (): Db => {
  let left = 2;
  const impatient: Source = {
    manager: source.manager,
    transaction: (work) => (left-- > 0 ? source.transaction(work) : Promise.reject(new Error('tried again'))),
  };
  return new Db(impatient, databaseClock);
};

test.each([
  ['a deadlock', crosswise, [2, 2]],
  ['two that may not both be right', serially, [1, 1]],
] as const)('%s ends with both done, each once', async (_, meet, done) => {
  // its moment is read first in each transaction, so the level comes too late there: the clock of this one asks nothing
  const db = new Db(source, {
    ...databaseClock,
    moment: () => Promise.resolve(new Date('2026-11-27T06:00:00Z')),
  });
  // the database looks for a deadlock after a second
  for (let round = 1; round <= 4; round++) {
    const ended = await meet(db);
    expect(ended.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
    expect(await turns()).toEqual(done.map((many) => many * round));
  }
});

test('control: without another try one of two in a deadlock fails', async () => {
  const ended = await crosswise(once());
  expect(ended.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});
