import { peopleApi } from '@linli/shared/people/people.api';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Client } from 'pg';
import { faultProxy, type FaultProxy } from '../../../chaos/proxy';
import { freePort } from '../../../start/free-port';
import { createApp } from '../../app';
import { tell as tellCluster, testCluster } from '../testing/cluster';
import { openHouse, type House } from '../testing/house';
import { statement } from '../testing/statement';
import { reportFrom } from '../testing/story';
import { Db } from './db';
import { StatementClient } from './statement-client';
import { isUnreachable } from './unreachable';

let house: House;
let line: FaultProxy;
/** An API whose line to the database can be made ill; it waits two seconds for a statement. */
let app: NestFastifyApplication;
let url: string;
let token: string;
const seconds = 2;

const cluster = testCluster();
beforeAll(async () => {
  // its own line to the database is what is looked at, not one of a pooler's
  tellCluster({ ...cluster, pooler: undefined });
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  token = (await house.as('王奶奶')).token ?? '';
  const database = new URL(house.databaseUrl);
  line = await faultProxy(await freePort(), Number(database.port), Math.random);
  database.port = String(line.port);
  app = await createApp({
    ...house.config,
    ...{ databaseUrl: database.href, poolSize: 3, answerWithin: seconds * 1000 },
  });
  await app.listen(0, '127.0.0.1');
  url = await app.getUrl();
});
afterEach(() => line.suffer());
afterAll(async () => {
  await app.close();
  await line.close();
  await house.close();
  tellCluster(cluster);
});

interface Heard {
  readonly status: number;
  readonly code: string | undefined;
  readonly retry: string | null;
  readonly milliseconds: number;
}

async function ask(path: string, body?: object): Promise<Heard> {
  const from = performance.now();
  const answer = await fetch(`${url}/api${path}`, {
    method: body ? 'POST' : 'GET',
    headers: {
      authorization: `Bearer ${token}`,
      ...(body && { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const { code } = (await answer.json()) as { code?: string };
  const retry = answer.headers.get('retry-after');
  return { status: answer.status, code, retry, milliseconds: performance.now() - from };
}
const look = () => ask(peopleApi.me.path);
const tell = () => ask(ticketApi.report.path, reportFrom(house));
const busy = { status: 503, code: 'service.busy', retry: '1' };

/** Asks until it works again; answers after how many milliseconds. */
async function healed(): Promise<number> {
  const from = performance.now();
  while ((await look()).status !== 200) await new Promise((resolve) => setTimeout(resolve, 50));
  return performance.now() - from;
}

test('lines to the database that break are a 503 that says when to come again, and others are opened', async () => {
  line.suffer({ reset: 1 });
  for (const heard of [await look(), await tell(), await look()]) expect(heard).toMatchObject(busy);
  line.suffer();
  expect(await healed()).toBeLessThan(3_000);
});

test('a line that breaks between two statements is no bug either', async () => {
  const broken = app.get(Db).write(async ({ rows }) => {
    await rows.query('select 1');
    line.suffer({ blackhole: true });
    line.suffer();
    await new Promise((resolve) => setTimeout(resolve, 200));
    await rows.query('select 1');
  });
  const trouble: unknown = await broken.catch((one: unknown) => one);
  expect(`${String(trouble)} ${isUnreachable(trouble)}`).toMatch(/true$/);
  expect(isUnreachable(new Error('wish has a hand free and no slot'))).toBe(false);
});

test('a database that swallows everything is waited for no longer than a statement may take; we are alive all the while', async () => {
  expect((await look()).status).toBe(200);
  line.suffer({ blackhole: true });
  const [heard, told, alive] = await Promise.all([look(), tell(), ask('/health/live')]);
  for (const one of [heard, told]) {
    expect(one).toMatchObject(busy);
    expect(one.milliseconds).toBeLessThan(10_000);
  }
  expect(alive.status).toBe(200);
  expect(alive.milliseconds).toBeLessThan(1_500);
  line.suffer();
  expect(await healed()).toBeLessThan(5_000);
}, 30_000);

test('a database that is not there is a 503 at once, not ready, and alive', async () => {
  await line.close();
  const [heard, ready, alive] = await Promise.all([look(), ask('/health/ready'), ask('/health/live')]);
  expect(heard).toMatchObject(busy);
  expect(heard.milliseconds).toBeLessThan(3_000);
  expect([ready.status, alive.status]).toEqual([503, 200]);
  line = await faultProxy(line.port, Number(new URL(house.databaseUrl).port), Math.random);
  expect(await healed()).toBeLessThan(3_000);
});

test('whoever waits behind a lock is told to come again', async () => {
  const holder = new Client({ connectionString: house.databaseUrl });
  await holder.connect();
  try {
    await holder.query('begin');
    await holder.query('lock table ticket in exclusive mode');
    const told = await tell();
    expect(told).toMatchObject(busy);
    expect(told.milliseconds).toBeLessThan(5_000);
  } finally {
    await holder.end();
  }
  expect((await tell()).status).toBe(201);
});

test('when all lines are taken, others wait a while and no longer', async () => {
  const db = app.get(Db);
  const naps = [1, 2, 3].map(() =>
    db.read(({ rows }) => rows.query('select pg_sleep(60)')).catch(() => 'given up'),
  );
  const heard = await Promise.all(Array.from({ length: 20 }, look));
  for (const { status, milliseconds } of heard) {
    expect([200, 503]).toContain(status);
    expect(milliseconds).toBeLessThan(8_000);
  }
  expect(await Promise.all(naps)).toEqual(['given up', 'given up', 'given up']);
}, 30_000);

test('a transaction that stands still lets go of what it locked', async () => {
  const still = app.get(Db).write(async ({ rows }) => {
    await rows.query('lock table ticket in exclusive mode');
    await new Promise((resolve) => setTimeout(resolve, (seconds + 3) * 1000));
    await rows.query('select 1');
  });
  const ended = expect(still).rejects.toThrow();
  await new Promise((resolve) => setTimeout(resolve, (seconds + 2.5) * 1000));
  expect((await tell()).status).toBe(201);
  await ended;
}, 30_000);

test('control: without a limit the one who waits behind a lock waits on', async () => {
  const patient = await createApp({ ...house.config, answerWithin: 0 });
  await patient.listen(0, '127.0.0.1');
  const holder = new Client({ connectionString: house.databaseUrl });
  await holder.connect();
  try {
    await holder.query('begin');
    await holder.query('lock table ticket in exclusive mode');
    const told = fetch(`${await patient.getUrl()}/api${ticketApi.report.path}`, {
      method: 'POST',
      body: JSON.stringify(reportFrom(house)),
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
      },
    });
    const first = await Promise.race([
      told.then(() => 'told'),
      new Promise((resolve) => setTimeout(resolve, 3_000, 'waiting')),
    ]);
    expect(first).toBe('waiting');
    await holder.query('rollback');
    expect((await told).status).toBe(201);
  } finally {
    await holder.end();
    await patient.close();
  }
}, 30_000);

test('a line that breaks while nobody listens to it ends no process, and whoever has it next is told', async () => {
  const held = new StatementClient(house.databaseUrl);
  await held.connect();
  const { rows } = await held.query<{ pid: number }>('select pg_backend_pid() as pid');
  const broken = new Promise<void>((told) => held.once('end', told));
  await statement(house.databaseUrl, 'select pg_terminate_backend($1)', [rows[0]?.pid]);
  await broken;
  const trouble = await held.query('select 1').catch((reason: unknown) => reason);
  expect(isUnreachable(trouble)).toBe(true);
});
