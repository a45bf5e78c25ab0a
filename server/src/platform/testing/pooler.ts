import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../../start/free-port';
import { postgresAccount } from '../../../start/postgres-account';
import { install } from './debian';
import { statement } from './statement';

/** The login behind the pooler: what it works as and how long it waits are set for itself, as no session is. */
const login = 'linli_pooled';

/** A PgBouncer that gives each transaction whichever session is free. */
export interface Pooler {
  readonly port: number;
  stop(): Promise<void>;
}

/** The same database by way of a pooler. */
export function through(port: number, databaseUrl: string): string {
  const url = new URL(databaseUrl);
  url.port = String(port);
  url.username = login;
  return url.href;
}

/** Starts PgBouncer before the server of `ownerUrl`, for all its databases. As root on Debian it is installed where it is missing. */
export async function startPooler(ownerUrl: string, sessions: number): Promise<Pooler> {
  const program = pgbouncer();
  await makeLogin(ownerUrl);
  const server = new URL(ownerUrl);
  const account = postgresAccount();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'linli-pooler-'));
  chmodSync(folder, 0o755);
  const port = await freePort();
  const settings = path.join(folder, 'pgbouncer.ini');
  writeFileSync(
    settings,
    `[databases]
* = host=${server.hostname} port=${server.port} user=${login}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = ${sessions}
max_client_conn = 1000
`,
  );
  const child = spawn(program, [settings], { ...account, cwd: '/', stdio: 'ignore' });
  child.unref();
  const ended = once(child, 'exit');
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error(`PgBouncer ended with ${child.exitCode}`);
    await pause(20);
  }
  return {
    port,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Ends what the pooler still holds to a database that nobody uses through it any more. */
export async function endSessions(ownerUrl: string, database: string): Promise<void> {
  const sql =
    'select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = $1 and usename = $2';
  await statement(ownerUrl, sql, [database, login]);
}

function pgbouncer(): string {
  const found = () => ['/usr/sbin/pgbouncer', '/usr/bin/pgbouncer'].find(existsSync);
  if (!found()) install(['pgbouncer']);
  const program = found();
  if (!program) throw new Error('This needs PgBouncer: install pgbouncer');
  return program;
}

async function makeLogin(ownerUrl: string): Promise<void> {
  const known = await statement(ownerUrl, 'select 1 from pg_roles where rolname = $1', [login]);
  if (known.length) return;
  for (const sql of [
    `create role ${login} login in role linli_app`,
    `grant ${login} to current_user with inherit true`,
    `alter role ${login} set role = 'linli_app'`,
    `alter role ${login} set statement_timeout = '60s'`,
    `alter role ${login} set lock_timeout = '30s'`,
    `alter role ${login} set idle_in_transaction_session_timeout = '62s'`,
  ])
    await statement(ownerUrl, sql);
}

const answers = (port: number): Promise<boolean> =>
  new Promise((told) => {
    const line = connect(port, '127.0.0.1', () => {
      line.destroy();
      told(true);
    });
    line.once('error', () => told(false));
  });
