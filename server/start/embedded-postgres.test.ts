import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startPostgres } from './embedded-postgres';
import type { Postgres } from './embedded-postgres';

const folder = mkdtempSync(join(tmpdir(), 'linli-embedded-'));
// As root the server runs under another account, which must be able to walk here.
chmodSync(folder, 0o755);
const dataDir = join(folder, 'data');
let postgres: Postgres | undefined;

const ask = async <Row extends object>(sql: string, user = 'linli_owner'): Promise<Row[]> => {
  if (!postgres) throw new Error('no server runs');
  const client = new Client({ connectionString: postgres.url('postgres', user) });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
};

beforeEach(async () => {
  postgres = await startPostgres({ dataDir });
});
afterEach(() => postgres?.stop());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('runs PostgreSQL 17 on loopback alone, below the ports the kernel gives away', async () => {
  expect(postgres?.port).toBeLessThan(32768);
  const [row] = await ask<{ version: string; hosts: string; sockets: string }>(
    `select version(), current_setting('listen_addresses') hosts, current_setting('unix_socket_directories') sockets`,
    'postgres',
  );
  expect(row).toMatchObject({
    version: expect.stringMatching(/^PostgreSQL 17\./),
    hosts: '127.0.0.1',
    sockets: '',
  });
});

it('gives an owner who makes databases and roles and is no superuser', async () => {
  const rows = await ask(
    `select rolsuper, rolcreatedb, rolcreaterole from pg_roles where rolname = current_user`,
  );
  expect(rows).toEqual([{ rolsuper: false, rolcreatedb: true, rolcreaterole: true }]);
});

it('finds and folds Chinese, accents and trigrams', async () => {
  await ask('create database words');
  const client = new Client({ connectionString: postgres?.url('words', 'linli_owner') });
  await client.connect();
  await client.query('create extension pg_trgm; create extension btree_gist');
  const found = await client.query(
    `select '三号楼电梯故障' like '%电梯%' as likes, lower('ÉTAGE 电梯') as folded, cardinality(show_trgm('电梯故障')) > 0 as trigrams`,
  );
  await client.end();
  await ask('drop database words');
  expect(found.rows).toEqual([{ likes: true, folded: 'étage 电梯', trigrams: true }]);
});

it('keeps the data over a restart', async () => {
  await ask('create table kept (word text)', 'postgres');
  await ask(`insert into kept values ('槐荫里')`, 'postgres');
  await postgres?.stop();
  expect(postgres?.isAlive()).toBe(false);
  await expect(ask('select 1')).rejects.toThrow('ECONNREFUSED');
  postgres = await startPostgres({ dataDir });
  expect(postgres.adopted).toBe(false);
  expect(await ask('select word from kept', 'postgres')).toEqual([{ word: '槐荫里' }]);
});

it('adopts the server that a killed start left behind', async () => {
  await postgres?.stop();
  const parent = spawn(process.execPath, ['-r', 'esbuild-register', '-e', starter, dataDir], {
    cwd: __dirname,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = (await once(parent.stdout, 'data')) as [Buffer];
  const port = Number(said.toString());
  parent.kill('SIGKILL');
  await once(parent, 'exit');
  postgres = await startPostgres({ dataDir });
  expect(postgres).toMatchObject({ adopted: true, port });
  expect(await ask('select 1 as one')).toEqual([{ one: 1 }]);
  await postgres.stop();
  expect(postgres.isAlive()).toBe(false);
});

it.each([
  ['nobody', '4194304'],
  ['another program', String(process.pid)],
])('starts over a stale pid file whose number belongs to %s', async (_whose, pid) => {
  await postgres?.stop();
  writeFileSync(join(dataDir, 'postmaster.pid'), `${pid}\n${dataDir}\n1700000000\n20001\n\n127.0.0.1\n`);
  chmodSync(join(dataDir, 'postmaster.pid'), 0o666);
  postgres = await startPostgres({ dataDir });
  expect(postgres.adopted).toBe(false);
  expect(await ask('select 1 as one')).toEqual([{ one: 1 }]);
});

it('refuses data of another major version in plain words', async () => {
  await postgres?.stop();
  const old = join(folder, 'old');
  await (await startPostgres({ dataDir: old, flags: { fsync: 'off' } })).stop();
  writeFileSync(join(old, 'PG_VERSION'), '12\n');
  await expect(startPostgres({ dataDir: old })).rejects.toThrow('written by PostgreSQL 12');
});

const starter = `
  const { startPostgres } = require('./embedded-postgres.ts');
  startPostgres({ dataDir: process.argv[1] }).then((postgres) => process.stdout.write(String(postgres.port)));
  setInterval(() => undefined, 1000);
`;
