import type { Driver, EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata';
import type { Read, Tx } from './tx';

/** What connections and pools of the driver have in common. */
interface Line {
  query(text: string, values: readonly unknown[]): Promise<{ rows: unknown[]; command: string }>;
}

interface Pool extends Line {
  connect(): Promise<Line & { release(trouble?: Error): void }>;
}

/** The connection of a transaction, and what was sent there for which nobody waits. */
interface Lane {
  readonly line: Line;
  readonly sent: Promise<unknown>[];
  readonly ends: ((committed: boolean) => void)[];
}

const lanes = new WeakMap<EntityManager, Lane>();

/** Knows the connection of a transaction from now on. */
export async function openLane(rows: EntityManager): Promise<void> {
  const line = (await rows.queryRunner?.connect()) as Line | undefined;
  if (line) lanes.set(rows, { line, sent: [], ends: [] });
}

/** Waits for all that was sent in a transaction; throws what went wrong first. */
export async function allSent(rows: EntityManager): Promise<void> {
  // All were sent on one connection: the first that failed is why the others did.
  for (const each of lanes.get(rows)?.sent ?? []) await each;
}

/** Tells whoever wants to know how a transaction ended. */
export function tellEnd(rows: EntityManager, committed: boolean): void {
  lanes.get(rows)?.ends.forEach((told) => told(committed));
}

/** Has this process told how the transaction ended; `false` where it is not this one's to know. */
export function atEnd({ rows }: Tx, told: (committed: boolean) => void): boolean {
  return (lanes.get(rows)?.ends.push(told) ?? 0) > 0;
}

const poolOf = (rows: EntityManager): Pool => (rows.dataSource.driver as unknown as { master: Pool }).master;

/** A question of a look outside of a transaction, and who waits for its answer. */
interface Question {
  readonly text: string;
  readonly values: readonly unknown[];
  answered(rows: unknown[]): void;
  failed(trouble: Error): void;
}

/** What each look asks in this turn. */
const turns = new WeakMap<object, Question[]>();

function askInTurn(read: Pick<Read, 'rows'>, text: string, values: readonly unknown[]): Promise<unknown[]> {
  return new Promise((answered, failed) => {
    const question = { text, values, answered, failed };
    const turn = turns.get(read);
    if (turn) {
      turn.push(question);
      return;
    }
    const questions = [question];
    turns.set(read, questions);
    // when all that could go on has gone on
    process.nextTick(() => {
      turns.delete(read);
      void askTogether(poolOf(read.rows), questions);
    });
  });
}

/** Asks on one connection, one way there and back, and gives it back; each question stands for itself. */
async function askTogether(pool: Pool, questions: readonly Question[]): Promise<void> {
  try {
    const line = await pool.connect();
    let broken: Error | undefined;
    await Promise.all(
      questions.map(({ text, values, answered, failed }) =>
        line.query(text, values).then(
          ({ rows }) => answered(rows),
          (trouble: Error) => {
            broken ??= trouble;
            failed(trouble);
          },
        ),
      ),
    );
    line.release(broken);
  } catch (trouble) {
    questions.forEach(({ failed }) => failed(trouble as Error));
  }
}

/** Asks for rows in plain SQL. What one transaction or one look asks at once takes one way there and back, in this order. */
export async function ask<Row extends object>(
  read: Pick<Read, 'rows'>,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const { rows } = read;
  const lane = lanes.get(rows);
  if (lane) return (await lane.line.query(text, values)).rows as Row[];
  // A transaction that somebody else opened.
  if (rows.queryRunner) return rows.query<Row[]>(text, [...values]);
  return (await askInTurn(read, text, values)) as Row[];
}

/** Waits for several answers, each by its name, asked for on one way there and back; where more than one is refused, the first says why. */
export async function together<T extends object>(asked: {
  readonly [K in keyof T]: Promise<T[K]> | T[K];
}): Promise<T> {
  const names = Object.keys(asked);
  const answers = await Promise.allSettled(Object.values<unknown>(asked));
  return Object.fromEntries(
    answers.map((answer, at) => {
      if (answer.status === 'rejected') throw answer.reason;
      return [names[at], answer.value];
    }),
  ) as T;
}

/** How an entity is read: its columns as they are asked for, and each by the name of its property. */
interface Reading {
  readonly from: string;
  readonly columns: readonly ColumnMetadata[];
}

const readings = new WeakMap<object, Reading>();

function readingOf(rows: EntityManager, entity: EntityTarget<ObjectLiteral>): Reading {
  const metadata = rows.dataSource.getMetadata(entity);
  const known = readings.get(metadata);
  if (known) return known;
  const { columns: all, tableName } = metadata;
  const columns = all.filter(({ isSelect }) => isSelect);
  const named = columns.map(({ databaseName, propertyName }) => `t."${databaseName}" as "${propertyName}"`);
  const reading = { from: `select ${named.join(', ')} from "${tableName}" t`, columns };
  readings.set(metadata, reading);
  return reading;
}

/** Rows of an entity, its table called `t`, on the terms of `ask`; `rest` goes on behind it: `where … order by …`. */
export async function find<Row extends ObjectLiteral>(
  read: Pick<Read, 'rows'>,
  entity: EntityTarget<Row>,
  rest: string,
  values: readonly unknown[],
): Promise<Row[]> {
  const { from, columns } = readingOf(read.rows, entity);
  const { driver } = read.rows.dataSource;
  const found = await ask<ObjectLiteral>(read, `${from} ${rest}`, values);
  for (const row of found)
    for (const column of columns) {
      const value: unknown = row[column.propertyName];
      if (value !== null) row[column.propertyName] = driver.prepareHydratedValue(value, column);
    }
  return found as Row[];
}

/**
 * Writes in plain SQL, and waits for nothing: that it went well is known when the transaction commits, which it does not otherwise.
 * Only for what cannot be refused, as it is told to nobody why.
 */
export async function send({ rows }: Tx, text: string, values: readonly unknown[]): Promise<void> {
  const lane = lanes.get(rows);
  if (!lane) {
    await rows.query(text, [...values]);
    return;
  }
  const going = lane.line.query(text, values);
  going.catch(() => undefined);
  lane.sent.push(going);
}

const texts = new Map<string, string>();

/** Writes new rows in one statement, on the terms of `send`; what none of them says is as the table has it. */
export function put<Row extends ObjectLiteral>(
  tx: Tx,
  entity: EntityTarget<Row>,
  added: readonly Partial<Row>[],
): Promise<void> {
  const { columns: all, tableName } = tx.rows.dataSource.getMetadata(entity);
  const columns = all.filter(({ propertyName }) => added.some((row) => row[propertyName] !== undefined));
  const key = `${tableName} ${added.length} ${columns.map(({ databaseName }) => databaseName).join()}`;
  const text = texts.get(key) ?? insertInto(tableName, columns, added.length);
  texts.set(key, text);
  const { driver } = tx.rows.dataSource;
  return send(
    tx,
    text,
    added.flatMap((row) => columns.map((column) => kept(driver, row[column.propertyName], column))),
  );
}

/** Changes one row by its `id` in one statement, on the terms of `send`. */
export function update<Row extends ObjectLiteral>(
  tx: Tx,
  entity: EntityTarget<Row>,
  id: string,
  changed: Partial<Row>,
): Promise<void> {
  const { dataSource } = tx.rows;
  const { columns: all, tableName } = dataSource.getMetadata(entity);
  const columns = all.filter(({ propertyName }) => changed[propertyName] !== undefined);
  const set = columns.map(({ databaseName }, at) => `"${databaseName}" = $${at + 2}`).join(', ');
  return send(tx, `update "${tableName}" set ${set} where id = $1`, [
    id,
    ...columns.map((column) => kept(dataSource.driver, changed[column.propertyName], column)),
  ]);
}

/** A value as the column keeps it. */
const kept = (driver: Driver, value: unknown, column: ColumnMetadata): unknown =>
  value === undefined || value === null ? null : driver.preparePersistentValue(value, column);

function insertInto(table: string, columns: readonly ColumnMetadata[], count: number): string {
  const names = columns.map(({ databaseName }) => `"${databaseName}"`).join(', ');
  const row = (at: number) =>
    `(${columns.map((_, column) => `$${at * columns.length + column + 1}`).join(', ')})`;
  return `insert into "${table}" (${names}) values ${Array.from({ length: count }, (_, at) => row(at)).join(', ')}`;
}
