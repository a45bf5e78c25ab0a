import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { migrate } from '../src/platform/db/migrate';
import { DiskStorage } from '../src/platform/storage/disk.storage';
import { testCluster } from '../src/platform/testing/cluster';
import { takeBackup } from './backup';
import { checkBackup } from './backup-folder';
import { startPostgres, type Postgres } from './embedded-postgres';
import { postgresAccount } from './postgres-account';
import { layBackup, openRestored } from './restore';
import { tableSums } from './table-sums';

jest.setTimeout(240_000);

const folder = mkdtempSync(path.join(tmpdir(), 'linli-restore-'));
const archive = path.join(folder, 'archive');
const files = path.join(folder, 'files');
let live: Postgres;
let client: Client;
let backup: string;

beforeAll(async () => {
  // As root the server runs under another account, which must be able to walk here and to write its log there.
  chmodSync(folder, 0o755);
  mkdirSync(archive);
  const account = postgresAccount();
  if (account) chownSync(archive, account.uid, account.gid);
  live = await startPostgres({
    dataDir: path.join(folder, 'live'),
    flags: {
      archive_mode: 'on',
      archive_command: `cp "%p" "${archive}/%f"`,
      fsync: 'off',
      full_page_writes: 'on',
    },
  });
  client = new Client({ connectionString: live.url('postgres', 'linli_owner') });
  await client.connect();
  await client.query('create database linli');
  await client.end();
  const url = live.url('linli', 'linli_owner');
  await migrate(url);
  client = new Client({ connectionString: url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await live.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** So many things happen. */
const happen = (count: number) =>
  client.query(
    `insert into event (id, kind, subject_id, at, facts)
     select gen_random_uuid(), 'drill.made', gen_random_uuid(), now(), jsonb_build_object('n', n::text) from generate_series(1, $1::int) n`,
    [count],
  );

test('after a wrong deletion everything is as it was at the moment before it', async () => {
  const storage = new DiskStorage(files);
  const photo = randomBytes(50_000);
  await storage.put('photo/drill.jpg', photo, 'image/jpeg');
  await happen(3_000);
  backup = await takeBackup({
    url: live.url('postgres', 'postgres'),
    to: path.join(folder, 'backups'),
    files,
  });
  await happen(1_500);
  const before = await tableSums(client);
  const [moment] = (await client.query<{ at: Date }>('select clock_timestamp() as at')).rows;
  // A moment is kept in milliseconds, and the next thing must be after it.
  await client.query('select pg_sleep(0.01)');
  await client.query('delete from event where (facts->>$1)::int % 3 = 0', ['n']);
  const after = await tableSums(client);
  expect(after).not.toEqual(before);
  await client.query('checkpoint').catch(() => undefined);
  await switchLog();

  const began = performance.now();
  const [to, filesTo] = [path.join(folder, 'again'), path.join(folder, 'files-again')];
  const at = new Date((moment?.at.getTime() ?? 0) + 1);
  await layBackup({ from: backup, archive, at, to, files: filesTo });
  const { postgres, sums, last } = await openRestored(to, 'linli');
  await postgres.stop();
  const seconds = (performance.now() - began) / 1000;
  expect(sums).toEqual(before);
  expect(sums.find(({ table }) => table === 'event')?.rows).toBe(4_500);
  expect((await new DiskStorage(filesTo).get('photo/drill.jpg'))?.bytes).toEqual(photo);
  const lost = (at.getTime() - (last?.getTime() ?? 0)) / 1000;
  console.log(`RTO ${seconds.toFixed(1)} s, RPO ${lost.toFixed(3)} s for ${before.length} tables`);
  expect(lost).toBeLessThan(60);
});

/** Lets the server archive the log it is writing, and waits until it has. */
async function switchLog(): Promise<void> {
  const root = new Client({ connectionString: live.url('postgres', 'postgres') });
  await root.connect();
  const [{ name } = { name: '' }] = (
    await root.query<{ name: string }>('select pg_walfile_name(pg_switch_wal()) as name')
  ).rows;
  for (;;) {
    const [seen] = (
      await root.query<{ done: boolean }>('select last_archived_wal >= $1 as done from pg_stat_archiver', [
        name,
      ])
    ).rows;
    if (seen?.done) break;
    await root.query('select pg_sleep(0.05)');
  }
  await root.end();
}

test('a byte that turned, a file that is gone, one that was added and a list that was changed are found, and nothing is laid', async () => {
  const { manifest, faults } = await checkBackup(backup);
  expect(faults).toEqual([]);
  const one =
    manifest.files.find(({ path: name, bytes }) => name.startsWith('base/base/') && bytes > 8192)?.path ?? '';
  const file = path.join(backup, one);
  const whole = readFileSync(file);
  const turned = Buffer.from(whole);
  turned[5_000] = (turned[5_000] ?? 0) ^ 1;
  const wish = { from: backup, archive, at: null, to: path.join(folder, 'never'), files: null };

  writeFileSync(file, turned);
  expect((await checkBackup(backup)).faults).toEqual([`${one} was changed`]);
  await expect(layBackup(wish)).rejects.toThrow(`${one} was changed`);
  rmSync(file);
  await expect(layBackup(wish)).rejects.toThrow(`${one} is missing`);
  writeFileSync(file, whole);
  writeFileSync(path.join(backup, 'base/more'), 'x');
  await expect(layBackup(wish)).rejects.toThrow('base/more was added');
  rmSync(path.join(backup, 'base/more'));
  expect((await checkBackup(backup)).faults).toEqual([]);
  appendFileSync(path.join(backup, 'manifest.json'), ' ');
  await expect(layBackup(wish)).rejects.toThrow('manifest.json is not what was sealed');
  writeFileSync(
    path.join(backup, 'manifest.json'),
    readFileSync(path.join(backup, 'manifest.json'), 'utf8').slice(0, -1),
  );
});

test('what cannot lead anywhere is refused: a moment before the backup, a folder in use', async () => {
  const wish = { from: backup, archive, at: null, to: path.join(folder, 'never'), files: null };
  await expect(layBackup({ ...wish, at: new Date('2020-01-01') })).rejects.toThrow('needs an older one');
  await expect(layBackup({ ...wish, to: path.join(folder, 'live') })).rejects.toThrow('is not empty');
});

test('a server that archives no log is not backed up, and nothing half is left behind', async () => {
  const to = path.join(folder, 'none');
  const cluster = new URL(testCluster().url);
  await expect(takeBackup({ url: cluster.href, to, files: null })).rejects.toThrow('archive_mode');
  expect(existsSync(to)).toBe(false);
});
