import { Client } from 'pg';

/** Runs one statement on a connection of its own, as creating and dropping a database want it, and gives the rows. */
export async function statement<Row extends object>(
  url: string,
  sql: string,
  values?: unknown[],
): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}
