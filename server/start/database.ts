import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { startPostgres } from './embedded-postgres';
import { startWords } from './start.words';

/** The demo's database; `stop` and `isAlive` concern the server only when it is ours, and it stays while others use it. */
export interface Database {
  url: string;
  log: string;
  isAlive(): boolean;
  stop(): Promise<void>;
}

/** Takes the server in `DATABASE_URL` when it answers, else starts the embedded one with its data in `<data>/postgres`. */
export async function openDatabase(data: string, given: string | undefined): Promise<Database> {
  if (given) {
    await withClient(given, async () => undefined).catch((error: Error) => {
      throw new Error(startWords.noDatabase(new URL(given).host, error.message));
    });
    return { url: given, log: '', isAlive: () => true, stop: async () => undefined };
  }
  const postgres = await startPostgres({ dataDir: join(data, 'postgres') });
  const url = postgres.url('linli', 'linli_owner');
  await withClient(postgres.url('postgres', 'linli_owner'), async (client) => {
    const known = await client.query(`select from pg_database where datname = 'linli'`);
    if (known.rowCount === 0) await client.query('create database linli');
  });
  // Another start on another port may have adopted it: the last one to leave turns it off.
  const stop = async () => {
    if (!(await othersStayIn(url).catch(() => false))) await postgres.stop();
  };
  return { url, log: join(postgres.home, 'server.log'), isAlive: postgres.isAlive, stop };
}

/** Whether others are connected and stay; a program that was just ended may take a moment to be gone. */
async function othersStayIn(url: string): Promise<boolean> {
  for (let look = 0; look < 10; look++) {
    if (!(await othersAreIn(url))) return false;
    await pause(100);
  }
  return true;
}

async function othersAreIn(url: string): Promise<boolean> {
  let others = 0;
  await withClient(url, async (client) => {
    const found = await client.query(
      `select from pg_stat_activity where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()`,
    );
    others = found.rowCount ?? 0;
  });
  return others > 0;
}

async function withClient(url: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
