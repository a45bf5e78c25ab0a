import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as rest } from 'node:timers/promises';
import { Client } from 'pg';
import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { testCluster, urlOf } from '../testing/cluster';
import { ownProgram } from '../testing/own-program';
import { statement } from '../testing/statement';
import { freshDatabase, type TestDatabase } from '../testing/test-database';
import { dataSource, dataSourceOptions } from './data-source';
import { migrate, newestMigration, runMigrations } from './migrate';

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

/** Needs a table for itself alone, for a moment. */
class AddsAColumn29991231235900 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table place add column drill text');
  }
  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

/** The longest that others waited for a table, in milliseconds, while a migration wanted it and somebody read it for long. */
async function othersWait(lockTimeout: boolean): Promise<number> {
  await statement(database.url, 'alter table place drop column if exists drill');
  await statement(database.url, "delete from migrations where name like 'AddsAColumn%'");
  const reader = new Client({ connectionString: database.url });
  await reader.connect();
  await reader.query('begin');
  await reader.query('select from place limit 1');
  const options = { ...dataSourceOptions(database.url, { migrations: true, poolSize: 2 }), entities: [] };
  const source = new DataSource({
    ...options,
    migrations: [AddsAColumn29991231235900],
    ...(!lockTimeout && { extra: {} }),
  } as typeof options);
  const done = runMigrations(await source.initialize());
  let longest = 0;
  // What a busy machine makes everybody wait for, table or not.
  let idle = 0;
  const until = performance.now() + 3_000;
  const others = Array.from({ length: 3 }, async () => {
    const other = new Client({ connectionString: database.url });
    await other.connect();
    while (performance.now() < until) {
      const began = performance.now();
      await other.query('select from place limit 1');
      const between = performance.now();
      longest = Math.max(longest, between - began);
      await other.query('select 1');
      idle = Math.max(idle, performance.now() - between);
      await rest(10);
    }
    await other.end();
  });
  await rest(3_000);
  await reader.query('rollback');
  await reader.end();
  await Promise.all(others);
  expect(await done).toEqual(['AddsAColumn29991231235900']);
  return longest - idle;
}

test('a migration that waits for a table lets others pass, and is done when the table is free', async () => {
  expect(await othersWait(true)).toBeLessThan(1_000);
});

test('one that stood in line for ever would have them all stand behind it', async () => {
  expect(await othersWait(false)).toBeGreaterThan(1_500);
});

test('of four that migrate at once one does it', async () => {
  await statement(database.url, "delete from migrations where name like 'AddsAColumn%'");
  await statement(database.url, 'delete from migrations where right(name, 14) = $1', ['20261202030000']);
  await statement(database.url, 'drop index clock_breached');
  const ran = await Promise.all(Array.from({ length: 4 }, () => migrate(database.url)));
  expect(ran.flat()).toEqual(['WhatOperatorsLookAt20261202030000']);
});

/** Tables, columns, indexes, constraints and rights, as text. */
const schemaOf = (url: string) =>
  statement<{ said: string }>(
    url,
    `select format('%s.%s %s %s %s', table_name, column_name, data_type, is_nullable, column_default) as said from information_schema.columns where table_schema = 'public'
     union all select indexdef from pg_indexes where schemaname = 'public'
     union all select conrelid::regclass || ' ' || pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace
     union all select relname || ' ' || coalesce(relacl::text, '') from pg_class where relnamespace = 'public'::regnamespace
     order by 1`,
  );

test('one that was killed half way is finished by the next', async () => {
  const cluster = testCluster();
  const name = `${cluster.prefix}_half`;
  await statement(cluster.url, `create database "${name}"`);
  const url = urlOf(cluster, name);
  const child = spawn(process.execPath, ownProgram('start/migrate.ts'), {
    env: { ...process.env, DATABASE_URL: url },
    stdio: 'ignore',
  });
  const count = () =>
    statement<{ count: number }>(url, 'select count(*)::int from migrations').then(
      ([row]) => row?.count ?? 0,
      () => 0,
    );
  while ((await count()) < 3) await rest(5);
  child.kill('SIGKILL');
  await once(child, 'exit');
  const half = await count();
  const fresh = await freshDatabase();
  const whole = await statement(fresh.url, 'select from migrations');
  expect(half).toBeLessThan(whole.length);
  expect(await migrate(url)).toHaveLength(whole.length - half);
  expect(await schemaOf(url)).toEqual(await schemaOf(fresh.url));
  await fresh.drop();
  await statement(cluster.url, `drop database "${name}"`);
}, 180_000);

test('every column that code knows is there, and may be empty where the code says so', async () => {
  const source = await dataSource(database.url).initialize();
  const known = source.entityMetadatas.flatMap(({ tableName, columns }) =>
    columns.map(({ databaseName, isNullable }) => `${tableName}.${databaseName} ${isNullable}`),
  );
  await source.destroy();
  const rows = await statement<{ said: string }>(
    database.url,
    `select table_name || '.' || column_name || ' ' || (is_nullable = 'YES')::text as said from information_schema.columns where table_schema = 'public'`,
  );
  const there = new Set(rows.map(({ said }) => said));
  expect(known.length).toBeGreaterThan(500);
  expect(known.filter((each) => !there.has(each))).toEqual([]);
  expect(['place.no_such_column false'].filter((each) => !there.has(each))).toHaveLength(1);
  expect(newestMigration()).toMatch(/^\d{14}$/);
});
