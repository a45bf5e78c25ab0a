import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startPostgres } from '../../../start/embedded-postgres';
import { readPidFile } from '../../../start/postgres-orphan';
import { isAlive } from '../../../start/process-standing';
import { startPooler, type Pooler } from './pooler';
import { statement } from './statement';

/** The cluster of one test run: a URL that may create databases, and the beginning of every name this run creates. */
export interface TestCluster {
  url: string;
  prefix: string;
  /** Below it each house keeps its files; it goes with the run. */
  folder: string;
  /** Where a pooler of the whole run listens, through which every house goes. */
  pooler?: number;
}

const variable = 'LINLI_TEST_CLUSTER';
let pooler: Pooler | undefined;
let stopCluster: (() => Promise<void>) | undefined;

/** Starts the run's own throw-away cluster, or takes the server in TEST_DATABASE_URL, and tells the test workers. */
export async function startCluster(): Promise<TestCluster> {
  const given = process.env.TEST_DATABASE_URL;
  const folder = mkdtempSync(join(tmpdir(), 'linli-files-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const cluster = {
    folder,
    url: given ?? (await startThrowAway()),
    prefix: `linli_test_${process.pid}_${randomBytes(3).toString('hex')}`,
  };
  if (given) stopCluster = () => dropAll(cluster);
  tell(cluster);
  return cluster;
}

/** Tells the test workers. */
export function tell(cluster: TestCluster): void {
  process.env[variable] = JSON.stringify(cluster);
}

/** Puts a pooler before the run's cluster, through which every house goes from now on. */
export async function putPooler(cluster: TestCluster): Promise<void> {
  pooler = await startPooler(cluster.url, 20);
  tell({ ...cluster, pooler: pooler.port });
}

/** Whether this process has started the run's cluster already. */
export const isStarted = (): boolean => stopCluster !== undefined;

/** Ends the run's cluster with all its databases; on a given server, drops the run's databases. */
export async function endCluster(): Promise<void> {
  await pooler?.stop();
  pooler = undefined;
  await stopCluster?.();
  stopCluster = undefined;
}

/** The cluster that this run's set-up started. */
export function testCluster(): TestCluster {
  const told = process.env[variable];
  if (!told) throw new Error('No test cluster: this jest project needs cluster.setup.ts as its globalSetup');
  return JSON.parse(told) as TestCluster;
}

/** The URL of another database of the same cluster. */
export function urlOf(cluster: TestCluster, database: string): string {
  const url = new URL(cluster.url);
  url.pathname = `/${database}`;
  return url.href;
}

/** The name of the migrated database that every test database is a copy of. */
export const templateOf = (cluster: TestCluster): string => `${cluster.prefix}_template`;

// Nothing here outlives the run, so nothing needs to reach a disk.
const careless = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  // But what is written can be read for a while, as whoever keeps backups of it can.
  wal_keep_size: '512MB',
  max_connections: '200',
};

async function startThrowAway(): Promise<string> {
  const folder = roomyFolder();
  await clearAbandoned(folder);
  const postgres = await startPostgres({
    dataDir: join(folder, `linli-test-${process.pid}`),
    flags: careless,
  });
  stopCluster = async () => {
    await postgres.stop();
    rmSync(postgres.home, { recursive: true, force: true });
  };
  return postgres.url('postgres', 'linli_owner');
}

// Memory when there is enough of it: containers often give 64 MB, less than two clusters.
function roomyFolder(): string {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize > 2 ** 30 ? '/dev/shm' : tmpdir();
  } catch {
    return tmpdir();
  }
}

// A run that was interrupted had no time to stop its server.
async function clearAbandoned(folder: string): Promise<void> {
  for (const name of readdirSync(folder)) {
    const run = /^linli-test-(\d+)/.exec(name)?.[1];
    if (!run || (Number(run) !== process.pid && isAlive(Number(run)))) continue;
    const home = join(folder, name);
    const pid = readPidFile(home)?.pid;
    if (pid && isAlive(pid)) process.kill(pid, 'SIGQUIT');
    while (pid && isAlive(pid)) await pause(20);
    rmSync(home, { recursive: true, force: true });
  }
}

async function dropAll(cluster: TestCluster): Promise<void> {
  const found = await statement<{ name: string }>(
    cluster.url,
    'select datname as name from pg_database where starts_with(datname, $1)',
    [cluster.prefix],
  );
  for (const { name } of found)
    await statement(cluster.url, `drop database if exists "${name}" with (force)`);
}
