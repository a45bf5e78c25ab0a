import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { openDatabase } from './database';

const data = mkdtempSync(join(tmpdir(), 'linli-database-'));
// As root the server runs under another account, which must be able to walk here.
chmodSync(data, 0o755);
afterAll(() => rmSync(data, { recursive: true, force: true }));

it('stays open while another start uses it, and the last one turns it off', async () => {
  const first = await openDatabase(data, undefined);
  const second = await openDatabase(data, undefined);
  const client = new Client({ connectionString: first.url });
  await client.connect();
  await second.stop();
  expect(first.isAlive()).toBe(true);
  await client.end();
  await first.stop();
  expect(first.isAlive()).toBe(false);
}, 30_000);

it('says which given server does not answer', async () => {
  await expect(openDatabase(data, 'postgres://linli@127.0.0.1:1/linli')).rejects.toThrow('127.0.0.1:1');
});
