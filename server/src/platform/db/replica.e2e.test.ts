import { doorApi } from '@linli/shared/door/door.api';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { appendFileSync, chmodSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { takeBackup } from '../../../start/backup';
import { startPostgres, type Postgres } from '../../../start/embedded-postgres';
import { layBackup } from '../../../start/restore';
import { createApp } from '../../app';
import { tell, testCluster } from '../testing/cluster';
import { houseAt, openHouse, type House, type Visitor } from '../testing/house';
import { statement } from '../testing/statement';
import { report } from '../testing/story';
import { makeTemplate } from '../testing/template';

jest.setTimeout(240_000);

const before = testCluster();
const folder = mkdtempSync(path.join(tmpdir(), 'linli-replica-'));
let main: Postgres;
let replica: Postgres;
let home: House;
let app: NestFastifyApplication;
/** The house by an API that has the replica. */
let house: House;
let granny: Visitor;

beforeAll(async () => {
  chmodSync(folder, 0o755);
  main = await startPostgres({
    dataDir: path.join(folder, 'main'),
    flags: {
      wal_level: 'replica',
      max_wal_senders: '4',
      archive_mode: 'on',
      archive_command: 'true',
      fsync: 'off',
    },
  });
  const cluster = { ...before, url: main.url('postgres', 'linli_owner'), prefix: 'linli_replicated' };
  tell(cluster);
  await makeTemplate(cluster);
  replica = await follow(main);
  home = await openHouse();
  await home.at('2026-11-18T09:00');
  app = await createApp({ ...home.config, replicaUrl: atReplica(home.databaseUrl) });
  await app.listen(0, '127.0.0.1');
  house = houseAt(home, await app.getUrl());
  granny = await house.as('王奶奶');
  await caughtUp();
});
afterAll(async () => {
  await app.close();
  await home.close();
  await replica.stop();
  await main.stop();
  tell(before);
  rmSync(folder, { recursive: true, force: true });
});

/** A server that follows `from` over a line of its own, begun from a base backup. */
async function follow(from: Postgres): Promise<Postgres> {
  const to = path.join(folder, 'replica');
  const url = from.url('postgres', 'postgres');
  const backup = await takeBackup({ url, to: path.join(folder, 'backup'), files: null });
  await layBackup({ from: backup, archive: path.join(folder, 'none'), at: null, to, files: null });
  const conninfo = `primary_conninfo = 'host=127.0.0.1 port=${from.port} user=postgres'\n`;
  appendFileSync(path.join(to, 'postgresql.auto.conf'), conninfo);
  renameSync(path.join(to, 'recovery.signal'), path.join(to, 'standby.signal'));
  return startPostgres({ dataDir: to });
}

const atReplica = (databaseUrl: string): string => {
  const url = new URL(databaseUrl);
  url.port = String(replica.port);
  return url.href;
};
/** Says something to the replica as whoever may tell it to wait. */
const toReplica = <Row extends object>(sql: string, values: unknown[] = []) =>
  statement<Row>(replica.url(new URL(home.databaseUrl).pathname.slice(1), 'postgres'), sql, values);

/** Waits until the replica has what is in the log now. */
async function caughtUp(): Promise<void> {
  const [log] = await statement<{ at: string }>(
    home.databaseUrl,
    'select pg_current_wal_flush_lsn()::text as at',
  );
  for (;;) {
    const [{ has } = { has: false }] = await statement<{ has: boolean }>(
      replica.url('postgres', 'postgres'),
      'select pg_last_wal_replay_lsn() >= $1::pg_lsn as has',
      [log?.at],
    );
    if (has) return;
    await pause(20);
  }
}

const openAt = async (visitor: Visitor) =>
  (await visitor.ask(doorApi.door, { params: { code: house.town.doorCode } })).body.open.length;

test('a neighbour may read what is a moment old, whoever wrote reads it at once', async () => {
  const had = await openAt(house.anyone());
  await toReplica('select pg_wal_replay_pause()');
  await report(house, granny, { words: '楼道灯不亮。' });
  expect(await openAt(house.anyone())).toBe(had);
  expect(await openAt(granny)).toBe(had + 1);
  // control: without what is kept of her last write she would read the replica
  await statement(home.databaseUrl, 'delete from last_write');
  expect(await openAt(granny)).toBe(had);
  await toReplica('select pg_wal_replay_resume()');
  await caughtUp();
  expect(await openAt(house.anyone())).toBe(had + 1);
});

test('a replica that lost its line, or is gone, answers nobody', async () => {
  const had = await openAt(house.anyone());
  await toReplica(`alter system set primary_conninfo = 'host=127.0.0.1 port=1'`);
  await toReplica('select pg_reload_conf()');
  for (;;) {
    const fed = await toReplica('select from pg_stat_wal_receiver');
    if (!fed.length) break;
    await pause(20);
  }
  await report(house, granny, { words: '单元门关不严。' });
  expect(await openAt(house.anyone())).toBe(had + 1);
  await replica.stop();
  await report(house, granny, { words: '垃圾桶满了。' });
  expect(await openAt(house.anyone())).toBe(had + 2);
});
