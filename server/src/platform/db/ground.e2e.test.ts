import { getDataSourceToken } from '@nestjs/typeorm';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { DataSource } from 'typeorm';
import { openHouse, type House } from '../testing/house';
import { ownProgram } from '../testing/own-program';
import { statement } from '../testing/statement';
import { dataSource } from './data-source';
import { groundOf, unsafeGround, type Ground } from './ground';

const safe: Ground = {
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  superuser: 'false',
  role: 'linli_app',
  statement_timeout: '8s',
};
const plain = { pooled: false, appRole: 'linli_app' };

it.each<[keyof Ground, string]>([
  ['fsync', 'off'],
  ['full_page_writes', 'off'],
  ['synchronous_commit', 'off'],
  ['superuser', 'true'],
])('a database with %s %s is unsafe', (name, value) => {
  expect(unsafeGround({ ...safe, [name]: value }, plain)).toHaveLength(1);
});

it('a database that is set as it comes is safe', () => {
  expect(unsafeGround(safe, plain)).toEqual([]);
});

it.each<[keyof Ground, string]>([
  ['role', 'linli_login'],
  ['statement_timeout', '0'],
])('behind a pooler a login with %s %s is unsafe, and only there', (name, value) => {
  expect(unsafeGround({ ...safe, [name]: value }, plain)).toEqual([]);
  expect(unsafeGround(safe, { ...plain, pooled: true })).toEqual([]);
  expect(unsafeGround({ ...safe, [name]: value }, { ...plain, pooled: true })).toHaveLength(1);
});

describe('a process', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  /** Starts the real program; answers how it ended and what it said. */
  async function started(program: 'main.ts' | 'worker.ts', env: NodeJS.ProcessEnv) {
    const child = spawn(process.execPath, ownProgram(`src/${program}`), {
      env: { PATH: process.env.PATH, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += String(part)));
    await once(child, 'close');
    return { code: child.exitCode, said };
  }

  it('with a wrong configuration says all of it and ends as failed', async () => {
    const { code, said } = await started('main.ts', {
      PORT: 'x',
      NODE_ENV: 'production',
      LINLI_SECRET: 'short',
    });
    expect(code).toBe(1);
    for (const name of [
      'PORT is x',
      'DATABASE_URL',
      'WECHAT_APPID',
      'WECHAT_SECRET',
      'PUBLIC_URL',
      'too weak',
    ])
      expect(said).toContain(name);
    expect(said).not.toContain(' at ');
  });

  it('does not start on a database that forgets, in production', async () => {
    const { pathname } = new URL(house.databaseUrl);
    await statement(house.databaseUrl, `alter database "${pathname.slice(1)}" set synchronous_commit = off`);
    const { code, said } = await started('worker.ts', {
      NODE_ENV: 'production',
      DATABASE_URL: house.databaseUrl,
      LINLI_SECRET: 'k3Jx0vTq9ZbN6sWm2RfY8pLd4HgC1aEu',
      WECHAT_APPID: 'wx0f1e2d3c4b5a6978',
      WECHAT_SECRET: '9f86d081884c7d659a2feaa0c55ad015',
      PUBLIC_URL: 'https://linli.example',
      STORAGE_DIR: '/tmp/none',
    });
    expect([code, said]).toEqual([1, expect.stringContaining('synchronous_commit=off')]);
  });

  it('knows a superuser where it works as one', async () => {
    const [found] = await statement<{ name: string }>(
      house.databaseUrl,
      'select rolname as name from pg_roles where rolsuper limit 1',
    );
    const url = new URL(house.databaseUrl);
    url.username = found?.name ?? '';
    const owner = await dataSource(url.href).initialize();
    const known = await Promise.all(
      [owner.manager, house.app.get<DataSource>(getDataSourceToken()).manager].map((rows) =>
        groundOf({ rows, at: new Date(0) }),
      ),
    );
    await owner.destroy();
    expect(known.map(({ superuser }) => superuser)).toEqual(['true', 'false']);
  });
});
