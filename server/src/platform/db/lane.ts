import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata';
import type { Read, Tx } from './tx';

/** What connections and pools of the driver have in common. */
interface Line {
  query(text: string, values: readonly unknown[]): Promise<{ rows: unknown[]; command: string }>;
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

const poolOf = (rows: EntityManager): Line => (rows.dataSource.driver as unknown as { master: Line }).master;

/**
 * Asks for rows in plain SQL. It is sent before this returns, behind whatever was sent before: several that are asked at once take
 * one way there and back.
 */
export async function ask<Row extends object>(
  { rows }: Pick<Read, 'rows'>,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const lane = lanes.get(rows);
  // A transaction that somebody else opened.
  if (!lane && rows.queryRunner) return rows.query<Row[]>(text, [...values]);
  return (await (lane?.line ?? poolOf(rows)).query(text, values)).rows as Row[];
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
    added.flatMap((row) =>
      columns.map((column) => {
        const value: unknown = row[column.propertyName];
        return value === undefined || value === null ? null : driver.preparePersistentValue(value, column);
      }),
    ),
  );
}

function insertInto(table: string, columns: readonly ColumnMetadata[], count: number): string {
  const names = columns.map(({ databaseName }) => `"${databaseName}"`).join(', ');
  const row = (at: number) =>
    `(${columns.map((_, column) => `$${at * columns.length + column + 1}`).join(', ')})`;
  return `insert into "${table}" (${names}) values ${Array.from({ length: count }, (_, at) => row(at)).join(', ')}`;
}
