import { Client } from 'pg';

/** Somebody with the whole database, its files and its log of writes, as the superuser reads them. */
export async function asAdministrator<T>(url: string, work: (look: Look) => Promise<T>): Promise<T> {
  const everything = new URL(url);
  everything.username = 'postgres';
  const client = new Client({ connectionString: everything.href });
  await client.connect();
  try {
    return await work(async (sql, values) => (await client.query(sql, values)).rows as never);
  } finally {
    await client.end();
  }
}
export type Look = <Row extends object>(sql: string, values?: unknown[]) => Promise<Row[]>;

/** A table as its file holds it, with the rows that are dead. */
export async function fileOf(look: Look, table: string): Promise<Buffer> {
  await look('checkpoint');
  const [file] = await look<{ bytes: Buffer }>(
    'select pg_read_binary_file(pg_relation_filepath($1)) as bytes',
    [table],
  );
  return file?.bytes ?? Buffer.alloc(0);
}

/** The log of writes since a place in it; throws when the server no longer has it from there on. */
export async function writesSince(look: Look, start: string): Promise<Buffer> {
  await look('checkpoint');
  const files = await look<{ bytes: Buffer; first: boolean }>(
    `select pg_read_binary_file('pg_wal/' || name) as bytes, name = pg_walfile_name($1) as first from pg_ls_waldir()
      where name ~ '^[0-9A-F]{24}$' and name between pg_walfile_name($1) and pg_walfile_name(pg_current_wal_lsn()) order by name`,
    [start],
  );
  if (!files[0]?.first)
    throw new Error(`The log of writes since ${start} is gone: wal_keep_size is too small`);
  return Buffer.concat(files.map(({ bytes }) => bytes));
}

/** The things in the order in which their bytes come first, or last, in a file; what is not in it is left out. */
export function orderIn(
  file: Buffer,
  things: readonly string[],
  bytesOf: (thing: string) => Buffer,
  which: 'first' | 'last' = 'first',
): string[] {
  const at = (thing: string) =>
    which === 'first' ? file.indexOf(bytesOf(thing)) : file.lastIndexOf(bytesOf(thing));
  return things
    .map((thing) => ({ thing, at: at(thing) }))
    .filter((found) => found.at >= 0)
    .sort((one, other) => one.at - other.at)
    .map(({ thing }) => thing);
}

export const uuidBytes = (id: string): Buffer => Buffer.from(id.replace(/-/g, ''), 'hex');

/** How many pairs are right when the first is taken to belong to the first, the second to the second, and so on. */
export const rightPairs = (
  slots: readonly string[],
  ballots: readonly string[],
  truth: ReadonlyMap<string, string>,
): number => slots.filter((slot, at) => truth.get(slot) === ballots[at]).length;
