import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { AppModule } from '../src/app.module';
import { configFrom } from '../src/platform/config';
import { statement } from '../src/platform/testing/statement';
import { freshDatabase, type TestDatabase } from '../src/platform/testing/test-database';
import { seedDemo } from './demo';

let database: TestDatabase;
let folder: string;
let apps: INestApplicationContext[];
let answers: boolean[];

const openApp = () =>
  NestFactory.createApplicationContext(
    AppModule.with(
      configFrom({
        DATABASE_URL: database.url,
        DATABASE_POOL: '2',
        LINLI_SECRET: 'a secret for tests only',
        LINLI_CLOCK: 'shifted',
        WECHAT_APPID: 'none',
        WECHAT_SECRET: 'none',
        STORAGE_DIR: folder,
        LOG_LEVEL: 'silent',
      }),
    ),
    { logger: false, abortOnError: false },
  );

/** A Thursday morning before work begins. */
const now = '2026-11-26T06:44:00+08:00';

beforeAll(async () => {
  database = await freshDatabase();
  await statement(database.url, 'create table test_clock (ahead interval not null)');
  await statement(database.url, 'grant select on test_clock to linli_app');
  await statement(database.url, `insert into test_clock select $1::timestamptz - now()`, [now]);
  folder = await mkdtemp(path.join(os.tmpdir(), 'linli-demo-'));
  apps = [await openApp(), await openApp()];
  const t = performance.now();
  answers = await Promise.all(apps.map((app) => seedDemo(app)));
  console.log('seeded in', performance.now() - t);
}, 120_000);
afterAll(async () => {
  await Promise.all(apps.map((app) => app.close()));
  await rm(folder, { recursive: true, force: true });
  await database.drop();
});

test('x', async () => {
  console.log(answers, await statement(database.url, 'select kind, count(*) from place group by 1'), await statement(database.url, 'select state, outcome, rated, count(*) from ticket group by 1,2,3 order by 1,2,3'),
  await statement(database.url, 'select count(*) from home'), await statement(database.url, 'select count(*) from message'), await statement(database.url, 'select count(*) from delivery where done_at is null'),
  await statement(database.url, 'select count(*) from event'), (await readdir(folder, {recursive: true})).length,
  await statement(database.url, 'select r.name, count(distinct person_id) from appointment a join role r on r.code=role_code group by 1'));
});
