import { ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { sandboxApp, sandboxPush } from '../../../sandbox/app';
import { createSandbox, type Sandbox } from '../../../sandbox/sandbox';
import { createApp } from '../../app';
import { LiveStreams } from '../../board/live.streams';
import { configFrom, type Config } from '../config';
import { Meter } from '../telemetry/meter';
import { testCluster } from './cluster';
import { through } from './pooler';
import { statement } from './statement';
import { freshDatabase, type TestDatabase } from './test-database';

/** The API on a database, before a stand-in for WeChat and with a folder, all of them as new. */
export interface Premises {
  readonly app: NestFastifyApplication;
  readonly url: string;
  readonly config: Config;
  /** What another process of these premises is started with. */
  readonly env: NodeJS.ProcessEnv;
  readonly databaseUrl: string;
  readonly sandbox: Sandbox;
  /** What was kept with the database. */
  readonly kept: unknown;
  /** Keeps the database as it is now, and what is known of it, for all who come later with the same variables. */
  keep(known: unknown): Promise<void>;
  leave(): Promise<void>;
}

/** A database to begin with, and what whoever kept it knew of it. */
interface Base {
  readonly name: string;
  readonly known: unknown;
}

/** An API that runs, and what it cannot be without. */
interface Standing {
  readonly key: string;
  readonly app: NestFastifyApplication;
  readonly url: string;
  readonly config: Config;
  readonly env: NodeJS.ProcessEnv;
  readonly folder: string;
  readonly database: TestDatabase;
  readonly sandbox: Sandbox;
  /** Forgets whatever the process has learned since it began. */
  readonly forget: () => void;
}

const bases = new Map<string, Base>();
/** What stands in this process and is used by nobody, the oldest first; each takes memory, so there are never many. */
const unused: Standing[] = [];
const most = 2;

/**
 * Premises with these variables beside the usual ones. An API that nobody uses any more is used again: with a memory, a database, a
 * stand-in and a folder as new, because starting one takes longer than most tests.
 */
export async function takePremises(more: NodeJS.ProcessEnv): Promise<Premises> {
  // A test may stand on a cluster of its own, with none of what was kept on another.
  const { prefix, pooler } = testCluster();
  const key = JSON.stringify([prefix, pooler, ...Object.entries(more).sort()]);
  const known = unused.findIndex((each) => each.key === key);
  const [found] = known < 0 ? [] : unused.splice(known, 1);
  const standing = found ? await furnish(found) : await build(key, more);
  return {
    ...standing,
    databaseUrl: standing.database.url,
    kept: bases.get(key)?.known,
    keep: async (what) => {
      await withoutLines(standing.app, async () => {
        const { name } = await freshDatabase(standing.database.name);
        bases.set(key, { name, known: what });
      });
    },
    leave: () => leave(standing),
  };
}

async function build(key: string, more: NodeJS.ProcessEnv): Promise<Standing> {
  const { pooler } = testCluster();
  const base = bases.get(key);
  const database = await freshDatabase(base?.name);
  if (!base) {
    await statement(database.url, 'create table test_clock (ahead interval not null)');
    await statement(database.url, "insert into test_clock values ('0')");
    await statement(database.url, 'grant select on test_clock to linli_app');
  }
  const sandbox = createSandbox({ now: () => Date.now() });
  const sandboxUrl = await sandbox.listen({ host: '127.0.0.1', port: 0 });
  const folder = await mkdtemp(path.join(testCluster().folder, 'house-'));
  const env = {
    ...(pooler
      ? {
          DATABASE_URL: through(pooler, database.url),
          DATABASE_DIRECT_URL: database.url,
          DATABASE_POOLER: 'transaction',
        }
      : { DATABASE_URL: database.url }),
    DATABASE_POOL: '6',
    // a machine that many tests share is slow, not away
    DATABASE_ANSWER_SECONDS: '60',
    LINLI_SECRET: 'a secret for tests only',
    LINLI_CLOCK: 'shifted',
    WECHAT_MODE: 'sandbox',
    WECHAT_API: sandboxUrl,
    WECHAT_APPID: sandboxApp.appid,
    WECHAT_SECRET: sandboxApp.secret,
    WECHAT_PUSH_TOKEN: sandboxPush.token,
    WECHAT_PUSH_AES_KEY: sandboxPush.aesKey,
    WECHAT_PUSH_MODE: 'safe',
    STORAGE_DIR: folder,
    PUBLIC_URL: 'https://linli.example',
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
    ...more,
  };
  const config = configFrom(env);
  const app = await createApp(config);
  await app.listen(0, '127.0.0.1');
  // What waits for the next test keeps no process from ending.
  app.getHttpServer().unref();
  const url = await app.getUrl();
  return { key, app, url, config, env, folder, database, sandbox, forget: memoryOf(app) };
}

/** Gives what stands another database under the same name and another stand-in at the same address. */
async function furnish(standing: Standing): Promise<Standing> {
  await freshDatabase(bases.get(standing.key)?.name, standing.database.name);
  const sandbox = createSandbox({ now: () => Date.now() });
  await sandbox.listen({ host: '127.0.0.1', port: Number(new URL(standing.env.WECHAT_API ?? '').port) });
  await driverOf(standing.app).connect();
  return { ...standing, sandbox };
}

async function leave(standing: Standing): Promise<void> {
  const { app, sandbox, folder, database, forget } = standing;
  const server = app.getHttpServer();
  const stands = server.listening;
  if (stands) {
    await app.get(LiveStreams).onModuleDestroy();
    await quiet(server);
    await driverOf(app).disconnect();
    app.get(Meter).registry.resetMetrics();
    forget();
  }
  await sandbox.close();
  for (const name of await readdir(folder).catch(() => []))
    await rm(path.join(folder, name), { recursive: true, force: true });
  await database.drop();
  if (!stands) return;
  unused.push(standing);
  if (unused.length > most) unused.shift()?.app.getHttpServer().close();
}

/** Waits until whatever was asked is answered. */
async function quiet(server: ReturnType<NestFastifyApplication['getHttpServer']>): Promise<void> {
  const open = () =>
    new Promise<number>((told) => server.getConnections((_trouble: unknown, count: number) => told(count)));
  for (let turn = 0; turn < 200; turn++) {
    server.closeIdleConnections();
    if (!(await open())) return;
    await pause(10);
  }
  server.closeAllConnections();
}

interface Driver {
  connect(): Promise<void>;
  disconnect(): Promise<void>;
}
const driverOf = (app: NestFastifyApplication): Driver => app.get(DataSource).driver;

async function withoutLines(app: NestFastifyApplication, work: () => Promise<void>): Promise<void> {
  await driverOf(app).disconnect();
  await work();
  await driverOf(app).connect();
}

/** What everything that the API injects has in its own fields now; the result puts it back. */
function memoryOf(app: NestFastifyApplication): () => void {
  const parts = new Set<object>();
  for (const module of app.get(ModulesContainer).values())
    for (const { instance } of [...module.providers.values(), ...module.controllers.values()])
      if (typeof instance === 'object' && instance !== null && isOurs(instance)) parts.add(instance);
  const back = [...parts].flatMap((part) =>
    Object.entries(part).map(([name, value]: [string, unknown]) => {
      const was = value instanceof Map || value instanceof Set ? [...value] : null;
      return () => {
        if (value instanceof Map || value instanceof Set) {
          value.clear();
          for (const each of was ?? [])
            if (value instanceof Map) value.set(...(each as [unknown, unknown]));
            else value.add(each);
        }
        if ((part as Record<string, unknown>)[name] !== value) Object.assign(part, { [name]: value });
      };
    }),
  );
  return () => back.forEach((each) => each());
}

const isOurs = (part: object): boolean => !(part instanceof DataSource) && part.constructor !== Object;
