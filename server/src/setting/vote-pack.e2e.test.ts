import { settingApi as api } from '@linli/shared/setting/setting.api';
import type { PublishPack } from '@linli/shared/setting/vote-pack.contract';
import { PackService } from '../electorate/pack.service';
import { Db } from '../platform/db/db';
import { openHouse, type House } from '../platform/testing/house';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
});
afterAll(() => house.close());

const holds = async () =>
  (await house.app.get(Db).read((read) => house.app.get(PackService).of(read, house.town.district))).id;
const publish = async (who: string, more: Partial<PublishPack> = {}) => {
  const terms = { pack: 'weifang' as const };
  const body = { terms, base: 0, source: '市住建局来函', from: '2026-11-20', ...more };
  return (await house.as(who)).ask(api.publishPack, { body });
};

test('a district chooses the rules by which its owners decide, from a day on, and everybody who leads reads them', async () => {
  expect((await publish('孙主任')).status).toBe(403);
  const { status, body } = await publish('管理员');
  expect([status, body.message, body.fields]).toEqual([201, undefined, undefined]);
  expect([body.terms.pack, await holds()]).toEqual(['national', 'national']);
  expect((await publish('管理员')).status).toBe(409);
  await house.at('2026-11-20T00:05');
  await house.settle();
  expect(await holds()).toBe('weifang');
  const read = (await (await house.as('孙主任')).ask(api.pack)).body;
  expect([read.terms, read.mayPublish, read.versions.length]).toEqual([{ pack: 'weifang' }, false, 2]);
});
