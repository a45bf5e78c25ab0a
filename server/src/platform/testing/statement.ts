import { Client } from 'pg';

/** Runs one statement on a connection of its own, as creating and dropping a database want it, and gives the rows. */
export async function statement<Row extends object>(
  url: string,
  sql: string,
  values?: unknown[],
): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  // A server that goes in the moment before or after the statement must not end whoever asked: the statement fails, or it was answered.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}
