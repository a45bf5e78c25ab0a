import { createServer, connect, type AddressInfo, type Socket } from 'node:net';
import { chmod, rm, writeFile } from 'node:fs/promises';
import { createApp } from '../app';
import { configFrom } from '../platform/config';
import { newestMigration } from '../platform/db/migrate';
import { Leaving } from '../platform/http/leaving';
import { openHouse, type House } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const asked = async (url: string, what: 'live' | 'ready') => {
  const answer = await fetch(`${url}/api/health/${what}`, { headers: { authorization: 'Bearer nobody' } });
  return [answer.status, await answer.json()] as const;
};

/** A line to the database that can be cut, or let nothing through. */
async function relayTo(port: number) {
  const lines = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    for (const line of [near, far]) lines.add(line.on('error', () => undefined));
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    port: (server.address() as AddressInfo).port,
    hold: () => lines.forEach((line) => line.pause()),
    cut: () => {
      server.close();
      lines.forEach((line) => line.destroy());
    },
  };
}

test('it is ready with database, schema and files', async () => {
  expect(await asked(house.url, 'ready')).toEqual([200, { ready: true }]);
});

test('without a database, silent or gone, it lives and is not ready', async () => {
  const url = new URL(house.databaseUrl);
  const relay = await relayTo(Number(url.port));
  url.port = String(relay.port);
  const app = await createApp(configFrom({ ...house.env, DATABASE_URL: url.href, DATABASE_POOL: '1' }));
  await app.listen(0, '127.0.0.1');
  const own = await app.getUrl();
  expect(await asked(own, 'ready')).toEqual([200, { ready: true }]);
  relay.hold();
  const silent = asked(own, 'ready');
  const began = performance.now();
  expect(await asked(own, 'live')).toEqual([200, { live: true }]);
  expect(performance.now() - began).toBeLessThan(1000);
  expect(await silent).toEqual([503, { ready: false, lacks: ['database'] }]);
  relay.cut();
  expect(await asked(own, 'live')).toEqual([200, { live: true }]);
  expect(await asked(own, 'ready')).toEqual([503, { ready: false, lacks: ['database'] }]);
  await app.close();
});

test('a schema that is older than the release is not enough, a newer one is', async () => {
  const turn = (from: string, to: string) =>
    statement(house.databaseUrl, 'update migrations set name = $2 where right(name, 14) = $1', [from, to]);
  const older = 'Older20200101000000';
  await turn(newestMigration(), older);
  expect(await asked(house.url, 'ready')).toEqual([503, { ready: false, lacks: ['schema'] }]);
  await turn(older.slice(-14), `Newest${newestMigration()}`);
  await statement(
    house.databaseUrl,
    "insert into migrations (timestamp, name) values (1, 'Later29991231000000')",
  );
  expect(await asked(house.url, 'ready')).toEqual([200, { ready: true }]);
});

test('without a place for files it is not ready', async () => {
  const folder = `${house.env.STORAGE_DIR}/nowhere`;
  await writeFile(folder, 'a file where a folder should be');
  await chmod(folder, 0o400);
  const app = await createApp(configFrom({ ...house.env, STORAGE_DIR: folder, DATABASE_POOL: '1' }));
  await app.listen(0, '127.0.0.1');
  expect(await asked(await app.getUrl(), 'ready')).toEqual([503, { ready: false, lacks: ['files'] }]);
  await rm(folder);
  expect(await asked(await app.getUrl(), 'ready')).toEqual([200, { ready: true }]);
  await app.close();
});

test('one that was told to go is not ready, and lives', async () => {
  house.app.get(Leaving).begun = true;
  expect(await asked(house.url, 'ready')).toEqual([503, { ready: false, lacks: ['leaving'] }]);
  expect(await asked(house.url, 'live')).toEqual([200, { live: true }]);
  house.app.get(Leaving).begun = false;
});
