import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { openHouse, type House } from '../src/platform/testing/house';
import { command } from '../src/platform/testing/own-program';
import { statement } from '../src/platform/testing/statement';
import { report } from '../src/platform/testing/story';

jest.setTimeout(480_000);

let house: House;
let folder: string;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  folder = await mkdtemp(path.join(os.tmpdir(), 'linli-out-'));
  const granny = await house.as('王奶奶');
  const picture = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
    .jpeg()
    .toBuffer();
  await report(house, granny, { photos: [(await granny.photo(picture)).body.id] });
  await house.settle();
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await house.close();
});

const tenant = (...args: string[]) => command(house.env, 'start/tenant.ts', ...args);
const left = async () =>
  (await statement<{ count: number }>(house.databaseUrl, 'select count(*)::int from place'))[0]?.count;

test('a district is taken out, checked, and deleted only with the hash, its name and who does it', async () => {
  const usage = await tenant();
  expect([usage.code, usage.said]).toEqual([1, expect.stringContaining('npm run tenant -- export')]);
  expect((await tenant('export', '没有的区', '--to', path.join(folder, 'none'))).code).toBe(1);

  const out = path.join(folder, 'out');
  const exported = await tenant('export', '锦澜区', '--to', out);
  const [, hash = ''] = /：([0-9a-f]{64})/.exec(exported.said) ?? [];
  expect([exported.code, hash.length, exported.said]).toEqual([0, 64, expect.stringContaining('2 个文件')]);
  expect(await tenant('verify', out)).toEqual({
    said: `锦澜区：和目录一致，没有改动\n目录的校验值：${hash}\n`,
    code: 0,
  });

  const before = await left();
  const typed = ['--hash', hash, '--name', '锦澜区', '--by', '管理员'];
  const looked = await tenant('decommission', '锦澜区', '--export', out);
  expect([looked.code, looked.said]).toEqual([0, expect.stringContaining('还没有删除任何东西')]);
  const wrong = await tenant('decommission', '锦澜区', '--export', out, ...typed, '--name', '锦澜');
  expect(wrong.said).toContain('没有写对区的名字');
  await appendFile(path.join(out, 'tables/ticket.jsonl'), '{}\n');
  expect(await tenant('verify', out)).toEqual({ said: '被改动过：tables/ticket.jsonl\n', code: 1 });
  const altered = await tenant('decommission', '锦澜区', '--export', out, ...typed);
  expect([altered.said, await left()]).toEqual([expect.stringContaining('导出不完整'), before]);

  await rm(out, { recursive: true });
  const again = await tenant('export', '锦澜区', '--to', out);
  const [, fresh = ''] = /：([0-9a-f]{64})/.exec(again.said) ?? [];
  const named = ['--hash', fresh, '--name', '锦澜区', '--by', '管理员'];
  const gone = await tenant('decommission', '锦澜区', '--export', out, ...named);
  expect([gone.code, gone.said]).toEqual([0, expect.stringContaining('锦澜区：停用好了')]);
  expect(await left()).toBe(0);
  const [line] = await statement(
    house.databaseUrl,
    'select name, manifest_hash as hash, done_by as by, ended_at is not null as ended from decommission',
  );
  expect(line).toEqual({ name: '锦澜区', hash: fresh, by: '管理员', ended: true });
});
