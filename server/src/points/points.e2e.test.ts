import { pointsApi, pointsOfficeApi } from '@linli/shared/points/points.api';
import type { OfferGood } from '@linli/shared/points/points.contract';
import { peopleApi } from '@linli/shared/people/people.api';
import { HoursService, type Booking } from '../hours/hours.service';
import { booked } from '../hours/testing/served';
import { Db } from '../platform/db/db';
import { doersOf } from '../platform/testing/doers';
import { openHouse, type House } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
beforeEach(async () => {
  await house.at('2026-11-18T09:00');
});
afterAll(() => house.close());

const who = (name: string): string => house.town.people[name] ?? '';
async function serve(name: string, more: Partial<Booking> = {}): Promise<string> {
  const id = await booked(house, name, { minutes: 120, ...more });
  await house.settle();
  return id;
}
const correct = async (serviceId: string, minutes: number) => {
  await house.app
    .get(Db)
    .write((tx) =>
      house.app.get(HoursService).correct(tx, who('钱洁'), { serviceId, minutes, reason: '核对过' }),
    );
  await house.settle();
};
const keep = async (name: string, on: boolean) => {
  await (await house.as(name)).ask(pointsApi.keep, { body: { on } });
  await house.settle();
};
const mine = async (name: string) => (await (await house.as(name)).ask(pointsApi.mine)).body;
const balance = async (name: string) => (await mine(name)).balance;
const offer = async (by: string, more: Partial<OfferGood> = {}) =>
  (await house.as(by)).ask(pointsOfficeApi.offer, {
    body: { placeId: house.town.community, name: '洗衣液', where: '党群服务站', price: 15, left: 1, ...more },
  });
const good = async (name: string) =>
  (await (await house.as('钱洁')).ask(pointsOfficeApi.desk)).body.goods.find((one) => one.name === name);
const order = async (name: string, what: string) =>
  (await house.as(name)).ask(pointsApi.order, { body: { goodId: (await good(what))?.id ?? '' } });
const handOver = async (by: string, code: string) =>
  (await house.as(by)).ask(pointsOfficeApi.handOver, { body: { code } });

test('points come only to those who want them, from then on, and follow corrections', async () => {
  await serve('方叔');
  expect(await mine('方叔')).toMatchObject({ on: false, balance: 0, lines: [] });
  await keep('方叔', true);
  const id = await serve('方叔');
  expect(await balance('方叔')).toBe(20);
  await serve('方叔', { grade: 'C', confirmedBy: [who('钱洁'), who('周晓禾')], reason: '没带手机' });
  expect(await balance('方叔')).toBe(20);
  await correct(id, 60);
  expect(await mine('方叔')).toMatchObject({
    balance: 10,
    lines: [
      { what: 'earned', amount: 10 },
      { what: 'taken_back', amount: -20 },
      { what: 'earned', amount: 20 },
    ],
  });
  await keep('方叔', false);
  await serve('方叔');
  expect(await mine('方叔')).toMatchObject({ on: false, balance: 10 });
  const sums = await statement(
    house.databaseUrl,
    'select sum(e.amount)::int as sum from hours_entry e group by movement_id having sum(e.amount) <> 0',
  );
  expect(sums).toEqual([]);
});

test('what a station gives is asked for, said by a code, and spent when it is handed over', async () => {
  expect((await offer('周晓禾')).status).toBe(403);
  expect((await offer('何远')).body.code).toBe('place.missing');
  expect((await offer('钱洁')).status).toBe(201);
  expect((await order('李阿姨', '洗衣液')).body.code).toBe('points.off');
  await keep('李阿姨', true);
  expect((await order('李阿姨', '洗衣液')).body.code).toBe('points.few');
  await serve('李阿姨');
  expect((await order('李阿姨', '洗衣液')).status).toBe(200);
  expect((await order('李阿姨', '洗衣液')).body.code).toBe('points.none_left');
  const [asked] = (await mine('李阿姨')).orders;
  expect([asked?.state, await balance('李阿姨')]).toEqual(['open', 20]);
  expect((await handOver('何远', asked?.code ?? '')).body.fields).toHaveProperty('code');
  expect((await handOver('钱洁', 'AAAAAAAA')).body.fields).toHaveProperty('code');
  expect((await handOver('钱洁', (asked?.code ?? '').toLowerCase())).body).toMatchObject({
    name: '洗衣液',
    price: 15,
  });
  expect((await handOver('钱洁', asked?.code ?? '')).body.fields).toHaveProperty('code');
  expect(await mine('李阿姨')).toMatchObject({ balance: 5, orders: [{ state: 'handed', code: '' }] });
});

test('what is given up or kept too long goes back, and costs nothing', async () => {
  await offer('钱洁', { name: '理发一次', price: 10, left: 1 });
  await keep('赵强', true);
  await serve('赵强');
  await order('赵强', '理发一次');
  const [first] = (await mine('赵强')).orders;
  const giveUp = async (name: string) =>
    (await house.as(name)).ask(pointsApi.giveUp, { params: { id: first?.id ?? '' } });
  expect((await giveUp('周晓禾')).status).toBe(404);
  expect((await giveUp('赵强')).status).toBe(200);
  expect((await giveUp('赵强')).body.code).toBe('points.over');
  expect(await doersOf(house.databaseUrl, 'points.given_up')).toEqual([house.town.people.赵强]);
  expect((await good('理发一次'))?.left).toBe(1);
  await order('赵强', '理发一次');
  await house.at('2026-11-25T08:59');
  await house.settle();
  expect((await good('理发一次'))?.left).toBe(0);
  await house.at('2026-11-25T09:01');
  await house.settle();
  expect(await mine('赵强')).toMatchObject({
    balance: 20,
    orders: [{ state: 'lapsed' }, { state: 'given_up' }],
  });
  expect((await good('理发一次'))?.left).toBe(1);
});

test('two who ask for the last one at once: one has it', async () => {
  await offer('钱洁', { name: '大米', price: 5, left: 1 });
  for (const name of ['韩师傅', '马师傅']) {
    await keep(name, true);
    await serve(name);
  }
  const got = await Promise.all(['韩师傅', '马师傅'].map((name) => order(name, '大米')));
  expect(got.map(({ status }) => status).sort()).toEqual([200, 409]);
});

test('a station changes what it gives, one colleague at a time; the community reads sums and no person', async () => {
  await offer('钱洁', { name: '雨伞', left: 3 });
  const umbrella = await good('雨伞');
  const change = async (by: string, version: number) =>
    (await house.as(by)).ask(pointsOfficeApi.change, {
      params: { id: umbrella?.id ?? '' },
      body: { version, price: 30, left: 0 },
    });
  expect((await change('何远', 1)).status).toBe(404);
  expect((await change('孙主任', 1)).status).toBe(200);
  expect((await change('钱洁', 1)).body.code).toBe('points.stale');
  const desk = async () => (await (await house.as('孙主任')).ask(pointsOfficeApi.desk)).body;
  expect(JSON.stringify(await desk())).not.toMatch(/方叔|李阿姨|赵强/);
  // by now five people hold some: fewer would tell of one
  expect((await desk()).totals?.keepers).toBe(5);
  await statement(house.databaseUrl, 'update hours_terms set least_shown = 6');
  expect(await desk()).toMatchObject({ least: 6, totals: null });
});

test('somebody who left keeps no points, and what they asked for goes back', async () => {
  await offer('钱洁', { name: '手套', price: 5, left: 1 });
  await keep('新邻居', true);
  await serve('新邻居');
  await order('新邻居', '手套');
  await (await house.as('新邻居')).ask(peopleApi.leaveLinli);
  await house.at('2026-11-19T10:00');
  await house.settle();
  expect((await good('手套'))?.left).toBe(1);
  const owned = await statement(
    house.databaseUrl,
    'select count(*)::int as n from hours_account where owner_id = $1',
    [who('新邻居')],
  );
  expect(owned).toEqual([{ n: 0 }]);
});
