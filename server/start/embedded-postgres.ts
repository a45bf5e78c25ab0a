import { execFile, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { freePort } from './free-port';
import { postgresAccount, reachablePlace } from './postgres-account';
import type { Account } from './postgres-account';
import { makeCluster } from './postgres-cluster';
import { answers, runningServer } from './postgres-orphan';
import type { RunningServer } from './postgres-orphan';
import { postgresPrograms } from './postgres-programs';
import { isAlive } from './process-standing';

/** What to start: where the data live, a port (else a free one is picked) and server settings such as `{ fsync: 'off' }`. */
export interface PostgresWish {
  dataDir: string;
  port?: number;
  flags?: Record<string, string>;
}

/** A running server; `home` is where the data really live, `adopted` says that it ran already. */
export interface Postgres {
  port: number;
  home: string;
  adopted: boolean;
  url(database: string, user: string): string;
  isAlive(): boolean;
  stop(): Promise<void>;
}

/** Starts PostgreSQL on loopback, or adopts the one a killed start left behind, with the role `linli_owner` (may create databases and roles). */
export async function startPostgres({ dataDir, port, flags = {} }: PostgresWish): Promise<Postgres> {
  const account = postgresAccount();
  const programs = postgresPrograms(account);
  const home = reachablePlace(dataDir, account);
  await makeCluster(programs, home, account, flags.fsync !== 'off');
  const found = await runningServer(home);
  const server = found ?? (await launch(programs.postgres, home, account, { port, flags }));
  await makeOwner(server.port);
  const stopCommand = ['stop', '-D', home, '-m', 'fast', '-w', '-t', '60'];
  return {
    port: server.port,
    home,
    adopted: found !== undefined,
    url: (database, user) => `postgres://${user}@127.0.0.1:${server.port}/${database}`,
    isAlive: () => isAlive(server.pid),
    stop: async () => {
      // "Fast" is SIGINT: sessions are cut off, the data are written out.
      if (!isAlive(server.pid)) return;
      await promisify(execFile)(programs.pgCtl, stopCommand, { ...account, cwd: '/' });
      // it takes its pid file away, which pg_ctl waits for, a moment before it is gone itself
      while (isAlive(server.pid)) await pause(20);
    },
  };
}

async function launch(
  program: string,
  home: string,
  account: Account | undefined,
  { port: wanted, flags = {} }: Pick<PostgresWish, 'port' | 'flags'>,
): Promise<RunningServer> {
  const log = join(home, 'server.log');
  for (let tries = 0; tries < 5; tries += 1) {
    const port = wanted ?? (await freePort());
    const settings = {
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      timezone: 'UTC',
      ...flags,
    };
    const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const out = openSync(log, 'a');
    const before = statSync(log).size;
    // Its own process group: Ctrl-C in the terminal must not reach the database before the others have stopped.
    const child = spawn(program, ['-D', home, '-p', String(port), ...options], {
      ...account,
      cwd: '/',
      detached: true,
      stdio: ['ignore', out, out],
    });
    closeSync(out);
    child.unref();
    let ended: string | undefined;
    child.once('error', (error) => (ended = error.message));
    child.once('exit', (code, signal) => (ended = `ended with ${signal ?? code}`));
    while (ended === undefined) {
      if (child.pid && (await answers(port, home))) return { pid: child.pid, port };
      await pause(20);
    }
    const said = readFileSync(log).subarray(before).toString('utf8').trim();
    if (said.includes('Address already in use') && wanted === undefined) continue;
    const faster = await runningServer(home);
    if (faster) return faster;
    throw new Error(`PostgreSQL did not start (${ended}):\n${said}`);
  }
  throw new Error('PostgreSQL found no free port in five tries');
}

// Not a superuser, so that what runs here also runs on a managed server.
async function makeOwner(port: number): Promise<void> {
  const client = new Client({ host: '127.0.0.1', port, user: 'postgres', database: 'postgres' });
  await client.connect();
  try {
    const known = await client.query(`select from pg_roles where rolname = 'linli_owner'`);
    if (known.rowCount === 0) await client.query('create role linli_owner login createdb createrole');
  } finally {
    await client.end();
  }
}
