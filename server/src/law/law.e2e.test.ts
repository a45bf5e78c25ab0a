import { lawApi } from '@linli/shared/law/law.api';
import type { WriteLaw } from '@linli/shared/law/law.contract';
import { openHouse, type House, type Visitor } from '../platform/testing/house';

let house: House;
let secretary: Visitor;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  secretary = await house.as('孙主任');
});
afterAll(() => house.close());

const write = (by: Visitor, more: Partial<WriteLaw> = {}) =>
  by.ask(lawApi.write, {
    body: {
      unitId: house.town.community,
      readers: ['owners'],
      title: '维修资金怎么用',
      words: '动用维修资金要业主共同决定。',
      source: '《民法典》第二百七十八条',
      link: 'https://www.gov.cn/',
      on: '2021-01-01',
      ...more,
    },
  });
const at = async (place: string, reader?: 'owners' | 'tenants') =>
  (await house.anyone().ask(lawApi.list, { body: { place, ...(reader && { reader }) } })).body.pages.map(
    ({ title }) => title,
  );

test('pages are read at the door by whom they are for, the newest rule first', async () => {
  await write(secretary);
  await write(secretary, { title: '电动车不进楼', readers: ['everyone'], on: '2026-05-01' });
  expect(await at(house.town.door, 'owners')).toEqual(['电动车不进楼', '维修资金怎么用']);
  expect(await at(house.town.door, 'tenants')).toEqual(['电动车不进楼']);
  expect(await at(house.town.farCommunity)).toEqual([]);
});

test('a page needs a day of the calendar, a source and an address that can be opened', async () => {
  expect((await write(secretary, { on: '2026-02-30' })).body.fields).toEqual({ on: '没有这一天，请重新选' });
  expect((await write(secretary, { link: 'javascript:alert(1)' })).body.fields).toEqual({
    link: '原文网址写得不对，请核对',
  });
  expect((await write(secretary, { source: '' })).body.fields).toEqual({ source: '还没填出处' });
  expect((await write(secretary, { unitId: house.town.street })).body.fields).toEqual({
    unitId: '只能替自己管的单位发',
  });
  expect((await write(await house.as('周晓禾'))).status).toBe(403);
});

test('whoever answers for a place takes a page away, once', async () => {
  const { body } = await write(secretary, { title: '旧规定' });
  const remove = (by: Visitor) => by.ask(lawApi.remove, { params: { id: body.id } });
  expect((await remove(await house.as('何远'))).status).toBe(404);
  expect((await remove(await house.as('钱洁'))).status).toBe(200);
  expect((await remove(secretary)).body.code).toBe('law.missing');
  expect(await at(house.town.door)).not.toContain('旧规定');
});
