import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { startCluster } from '../src/platform/testing/cluster';
import { openHouse, type House } from '../src/platform/testing/house';
import { makeTemplate } from '../src/platform/testing/template';
import { variables } from '../src/platform/variables';
import { startPostgres, type Postgres } from '../start/embedded-postgres';
import { freePort } from '../start/free-port';
import { readPidFile } from '../start/postgres-orphan';
import { isAlive } from '../start/process-standing';
import { Program } from './program';
import { faultProxy, type FaultProxy } from './proxy';

/** Two APIs and two workers on one database, with a line before each API and one before the database that can be made ill. */
export interface Site {
  readonly house: House;
  readonly database: DatabaseServer;
  readonly apis: readonly Program[];
  readonly workers: readonly Program[];
  /** Before the APIs, in their order: what clients speak to. */
  readonly doors: readonly FaultProxy[];
  /** Before the database: what APIs and workers speak to. */
  readonly line: FaultProxy;
  /** Ends all programs and starts others: ours as they are, or with something broken in them on purpose. */
  refit(broken: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/** The PostgreSQL of a site, which can lose its power. */
export class DatabaseServer {
  private running: Postgres | undefined;
  readonly port: number;

  constructor(
    private readonly dataDir: string,
    port: number,
  ) {
    this.port = port;
  }

  async start(flags: Record<string, string> = {}): Promise<Postgres> {
    const wish = { dataDir: this.dataDir, port: this.port, flags };
    return (this.running = await startPostgres(wish));
  }

  /** Kills the server and every process of its own at once. */
  async kill(): Promise<void> {
    const home = this.running?.home;
    const pid = home ? readPidFile(home)?.pid : undefined;
    if (!pid || !isAlive(pid)) return;
    const all = [pid, ...childrenOf(pid)];
    for (const one of all) killHard(one);
    while (all.some(isAlive)) await pause(10);
  }

  async stop(): Promise<void> {
    await this.running?.stop();
  }

  remove(): void {
    if (this.running) rmSync(this.running.home, { recursive: true, force: true });
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}

function killHard(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    // It had ended by itself, as its parent had.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        return (
          /^\d+ \(.*\) \S (\d+)/s.exec(readFileSync(`/proc/${name}/stat`, 'utf8'))?.[1] === String(parent)
        );
      } catch {
        return false;
      }
    })
    .map(Number);
}

const broken = 'chaos/controls/broken.ts';

/** Opens a site of its own on a database that reaches the disk; `chance` decides what ill lines do. */
export async function openSite(chance: () => number): Promise<Site> {
  const database = new DatabaseServer(mkdtempSync(path.join(os.tmpdir(), 'linli-chaos-')), await freePort());
  // What is only set up need not reach the disk.
  const postgres = await database.start({ fsync: 'off' });
  process.env.TEST_DATABASE_URL = postgres.url('postgres', 'linli_owner');
  await makeTemplate(await startCluster());
  const house = await openHouse();
  await database.stop();
  await promisify(execFile)('sync');
  await database.start();
  const line = await faultProxy(await freePort(), database.port, chance);
  const url = new URL(house.databaseUrl);
  url.port = String(line.port);
  const env = {
    ...house.env,
    ...{ DATABASE_URL: url.href, LOG_LEVEL: 'warn' },
    // as long as where people wait
    DATABASE_ANSWER_SECONDS: variables.DATABASE_ANSWER_SECONDS.default,
  };
  const doors: FaultProxy[] = [];
  const ports = [await freePort(), await freePort()];
  for (const port of ports) doors.push(await faultProxy(await freePort(), port, chance));
  const apis: Program[] = [];
  const workers: Program[] = [];
  const programs = () => [...apis, ...workers];
  const end = () => Promise.all(programs().map((one) => (one.thaw(), one.kill())));
  const refit = async (controls: readonly string[]) => {
    await end();
    const argv = (file: string) => (controls.length ? [broken, `src/${file}`, ...controls] : [`src/${file}`]);
    apis.splice(
      0,
      apis.length,
      ...ports.map((port, at) => {
        const more = { ...env, PORT: String(port), HOST: '127.0.0.1' };
        return new Program(`API ${at + 1}`, argv('main.ts'), more, `http://127.0.0.1:${port}`);
      }),
    );
    workers.splice(
      0,
      workers.length,
      ...[1, 2].map(
        (at) => new Program(`worker ${at}`, argv('worker.ts'), { ...env, DATABASE_POOL: '4' }, null),
      ),
    );
    await Promise.all(programs().map((one) => one.start()));
  };
  return {
    ...{ house, database, apis, workers, doors, line, refit },
    close: async () => {
      await end();
      for (const door of doors) await door.close();
      await line.close();
      await house.close();
      await database.stop();
      database.remove();
    },
  };
}
