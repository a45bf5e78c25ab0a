import { appendFile, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { bulletinApi } from '@linli/shared/bulletin/bulletin.api';
import { doorApi } from '@linli/shared/door/door.api';
import { peopleApi } from '@linli/shared/people/people.api';
import sharp from 'sharp';
import type { DataSource } from 'typeorm';
import { wrote } from '../bulletin/testing/notices';
import { moveIn } from '../home/testing/moving-in';
import { PeopleService } from '../people/people.service';
import { PlaceService } from '../place/place.service';
import { AnchorKey } from '../platform/audit/anchor';
import { verifyChain } from '../platform/audit/verify';
import { shiftedClock } from '../platform/clock';
import { dataSource } from '../platform/db/data-source';
import { Db } from '../platform/db/db';
import { Secrets } from '../platform/secret';
import { Storage } from '../platform/storage/storage';
import { openHouse, type House } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { move, report } from '../platform/testing/story';
import { nobodys } from './belongings';
import { checkExport } from './tenant.check';
import { exportTenant } from './tenant.export';
import { readiness } from './tenant.ready';
import { removeTenant, rowsOf, type RemovalHands } from './tenant.removal';
import { tenantTables } from './tenant.tables';

let house: House;
let owner: DataSource;
let db: Db;
let folder: string;
let other: { id: string; code: string };
let door: string;
const district = () => ({ id: house.town.district, name: '锦澜区' });
const typed = (hash: string) => ({ hash, name: '锦澜区', by: '管理员' });

/** A second district with a door, its sign, and 何远 at work there too. */
async function layOther(): Promise<{ id: string; code: string }> {
  const [places, people] = [house.app.get(PlaceService), house.app.get(PeopleService)];
  return house.app.get(Db).write(async (tx) => {
    const lay = (
      kind: 'district' | 'street' | 'community' | 'compound' | 'building' | 'entrance',
      parentId: string | null,
    ) => places.layPlace(tx, null, { kind, name: '另一处', number: '1', parentId, since: '2026-01-01' });
    const id = await lay('district', null);
    const community = await lay('community', await lay('street', id));
    const entrance = await lay('entrance', await lay('building', await lay('compound', community)));
    const personId = house.town.people.何远 ?? '';
    const post = { districtId: id, placeId: community, personId, role: 'community_worker' };
    await people.appoint(tx, null, { ...post, workName: null, workPhone: null, since: '2026-01-01' });
    return { id, code: (await places.issueSign(tx, null, entrance)).code };
  });
}

const hands = (after?: RemovalHands['after']): RemovalHands => ({
  db,
  storage: house.app.get(Storage),
  forget: (id) => house.app.get(Db).write((tx) => house.app.get(PeopleService).forgetPerson(tx, id)),
  after,
});
const counts = (id: string) => db.read((read) => rowsOf(read, id));
const doorSays = async (code: string) =>
  (await house.anyone().ask(doorApi.door, { params: { code } })).body.code;

beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  owner = await dataSource(house.databaseUrl, { poolSize: 2 }).initialize();
  db = new Db(owner, shiftedClock);
  folder = path.join(await mkdtemp(path.join(os.tmpdir(), 'linli-tenant-')), 'export');
  other = await layOther();
  const granny = await house.as('王奶奶');
  await moveIn(house, '王奶奶');
  const picture = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
    .jpeg()
    .toBuffer();
  const photos = [(await granny.photo(picture)).body.id];
  const { id } = await report(house, granny, { words: '三层的灯不亮三天了', photos });
  await move(await house.as('周晓禾'), id, 'spot', {
    outcome: 'solved',
    words: '换了声控灯，测试三次都亮。',
  });
  const bulletin = (await wrote(house, await house.as('孙主任'))).id;
  await house.settle();
  await granny.ask(bulletinApi.see, { params: { id: bulletin }, body: { version: 1 } });
  door = house.town.doorCode;
});
afterAll(async () => {
  await rm(path.dirname(folder), { recursive: true, force: true });
  await owner.destroy();
  await house.close();
});

test('every table either holds rows of districts or is named as nobody’s, and none that stays leans on one that goes', async () => {
  const ours = await tenantTables(owner.manager);
  const names = (
    await statement<{ name: string }>(
      house.databaseUrl,
      "select relname as name from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and relname <> 'test_clock'",
    )
  ).map(({ name }) => name);
  expect([...ours.map(({ name }) => name), ...Object.keys(nobodys)].sort()).toEqual(names.sort());
  const goes = new Set(ours.filter(({ stays }) => !stays).map(({ name }) => name));
  const leaning = await statement<{ from: string; to: string }>(
    house.databaseUrl,
    `select conrelid::regclass::text as "from", confrelid::regclass::text as "to" from pg_constraint where contype = 'f'`,
  );
  expect(leaning.filter(({ from, to }) => goes.has(to) && !goes.has(from))).toEqual([]);
});

test('an export holds every row and file, and a change to it is found', async () => {
  const before = await counts(district().id);
  const { manifest, hash } = await exportTenant(owner, house.app.get(Storage), {
    district: district(),
    folder,
  });
  const lines = Object.fromEntries(manifest.tables.map(({ table, lines: many }) => [table, many]));
  expect(lines).toMatchObject(before);
  expect(before).toMatchObject({ ticket: 1, photo: 1, resident: 1, bulletin: 1, bulletin_read: 1 });
  expect(manifest.stored.lines).toBe(2);
  expect(lines.person).toBeGreaterThan(5);
  expect(await readFile(path.join(folder, '说明.txt'), 'utf8')).toContain(
    '锦澜区：邻里系统里这个区的全部数据',
  );
  const [ticket = ''] = (await readFile(path.join(folder, 'tables/ticket.jsonl'), 'utf8')).split('\n');
  expect(JSON.parse(ticket)).toMatchObject({ words: '三层的灯不亮三天了', district_id: district().id });
  expect(await checkExport(folder)).toMatchObject({ hash, faults: [] });

  const words = path.join(folder, 'tables/ticket.jsonl');
  await writeFile(words, ticket.replace('三天', '两天') + '\n');
  expect((await checkExport(folder)).faults).toEqual(['被改动过：tables/ticket.jsonl']);
  await writeFile(words, ticket + '\n');
  const [year = ''] = await readdir(path.join(folder, 'files/photo'));
  const photo = path.join(folder, 'files/photo', year);
  await rename(photo, `${photo}0`);
  expect((await checkExport(folder)).faults.filter((each) => each.startsWith('少了文件')).length).toBe(2);
  expect((await checkExport(folder)).faults.filter((each) => each.startsWith('多出来的文件')).length).toBe(2);
  await rename(`${photo}0`, photo);
  await appendFile(path.join(folder, 'manifest.json'), ' ');
  const altered = await checkExport(folder);
  expect(altered.hash).not.toBe(hash);
  await writeFile(path.join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  expect(await checkExport(folder)).toMatchObject({ hash, faults: [] });
  await expect(exportTenant(owner, house.app.get(Storage), { district: district(), folder })).rejects.toThrow(
    'is not empty',
  );
  await expect(checkExport(os.tmpdir())).rejects.toThrow('没有目录 manifest.json');
});

test('nothing is deleted without the right export, its hash, the name and who does it', async () => {
  const checked = await checkExport(folder);
  const missing = async (more: object = {}, of = district(), with_ = checked) =>
    (await db.read((read) => readiness(read, of, with_, { ...typed(checked.hash), ...more }))).missing;
  expect(await missing()).toEqual([]);
  expect(await missing({ hash: 'x', name: '锦澜', by: ' ' })).toEqual(['hash', 'name', 'by']);
  expect(await missing({ name: '另一处' }, { id: other.id, name: '另一处' })).toContain('district');
  expect(await missing({}, district(), { ...checked, faults: ['…'] })).toEqual(['export']);
  await report(house, await house.as('王奶奶'), { words: '门口的路灯也不亮了' });
  expect(await missing()).toEqual(['grown']);
});

test('a district is deleted whole, also when the work is killed again and again; another is not touched', async () => {
  await rm(folder, { recursive: true });
  await exportTenant(owner, house.app.get(Storage), { district: district(), folder });
  const { hash } = await checkExport(folder);
  const before = await counts(district().id);
  const untouched = await counts(other.id);
  const granny = await house.as('王奶奶');
  const order = { district: district(), manifestHash: hash, by: '管理员' };
  const [place] = await statement<{ id: string }>(house.databaseUrl, 'select id from photo limit 1');
  let batches = 0;
  const killed = hands(() => {
    batches += 1;
    if (batches % 7 === 0) throw new Error('killed');
  });
  let gone: Record<string, number> | null = null;
  for (let turn = 0; !gone && turn < 200; turn++)
    gone = await removeTenant(killed, order).catch((trouble: Error) => {
      if (trouble.message !== 'killed') throw trouble;
      return null;
    });
  expect(batches).toBeGreaterThan(20);
  expect(await counts(district().id)).toEqual({});
  expect(await counts(other.id)).toEqual(untouched);
  const fewer = Object.keys(before).filter((table) => (gone?.[table] ?? 0) < (before[table] ?? 0));
  expect(fewer).toEqual([]);
  expect(gone).toMatchObject({
    ticket: before.ticket,
    photo: before.photo,
    sign: before.sign,
    place: before.place,
  });
  expect(await house.app.get(Storage).get(`photo/${place?.id.slice(0, 8)}/${place?.id}/full.jpg`)).toBeNull();

  const clock = performance.now.bind(performance);
  jest.spyOn(performance, 'now').mockImplementation(() => clock() + 30_000);
  expect((await granny.ask(peopleApi.me)).body.code).toBe('session.ended');
  jest.restoreAllMocks();
  expect(await doorSays(door)).toBe('sign.ended');
  expect(await doorSays(other.code)).toBe(other.code);
  expect(await (await fetch(`${house.url}/s/${door}`)).text()).toContain('本区已停用');
  const people = await statement<{ id: string; forgotten: boolean }>(
    house.databaseUrl,
    'select id, forgotten_at is not null as forgotten from person',
  );
  const forgotten = (name: string) => people.find(({ id }) => id === house.town.people[name])?.forgotten;
  expect([forgotten('王奶奶'), forgotten('孙主任'), forgotten('何远')]).toEqual([true, true, false]);
  const [line] = await statement(
    house.databaseUrl,
    'select name, manifest_hash as hash, done_by as by, ended_at is not null as ended from decommission',
  );
  expect(line).toEqual({ name: '锦澜区', hash, by: '管理员', ended: true });
  // What went with the district is not missed, but only because its line stands there.
  const verify = () => db.read((read) => verifyChain(read, { copies: [], keys: [key] }));
  const { anchoring } = house.app.get(Secrets);
  const key = new AnchorKey(anchoring).publicKey;
  const { takenAway, faults } = await verify();
  expect([takenAway > 50, faults]).toEqual([true, []]);
  await owner.query('delete from decommission');
  expect((await verify()).faults).toHaveLength(takenAway);
});
