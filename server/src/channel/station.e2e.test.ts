import { stationApi } from '@linli/shared/channel/channel.api';
import { doorApi } from '@linli/shared/door/door.api';
import { placeApi } from '@linli/shared/place/place.api';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { look, report } from '../platform/testing/story';

let house: House;
let secretary: Visitor;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  secretary = await house.as('孙主任');
});
afterAll(() => house.close());

const set = (by: Visitor, placeId: string, hours = '周三 14:00–16:00') =>
  by.ask(stationApi.set, { body: { placeId, hours } });
const sourceAt = async (placeId: string) => {
  const granny = await house.as('王奶奶');
  const { id } = await report(house, granny, { placeId });
  return (await look(granny, id)).source;
};

test('what is reported through the sign of a station comes in by its own channel, until it is closed', async () => {
  const { gate, door } = house.town;
  expect((await set(secretary, gate)).status).toBe(201);
  expect(await sourceAt(gate)).toMatchObject({ channel: '民情收集站 东门', kind: 'sign' });
  expect((await sourceAt(door)).channel).toBe('扫码报事');
  const { body } = await secretary.ask(placeApi.issue, { body: { placeId: gate } });
  const page = await house.anyone().ask(doorApi.door, { params: { code: body.code } });
  expect(page.body.hours).toBe('周三 14:00–16:00');
  expect((await secretary.ask(stationApi.list)).body.stations).toMatchObject([
    { name: '东门', where: '槐荫里小区 东门', spoken: body.spoken },
  ]);
  await set(secretary, gate, '每天 9:00–11:00');
  expect((await secretary.ask(stationApi.list)).body.stations).toMatchObject([{ hours: '每天 9:00–11:00' }]);
  const close = () => secretary.ask(stationApi.close, { params: { id: gate } });
  expect((await close()).status).toBe(200);
  expect((await close()).body.code).toBe('station.missing');
  expect((await sourceAt(gate)).channel).toBe('扫码报事');
});

test('only an open place of mine can be one', async () => {
  const { gate, door } = house.town;
  const refused = { placeId: '请选自己管的地方里的一处公共地点' };
  expect((await set(secretary, door)).body.fields).toEqual(refused);
  expect((await set(await house.as('何远'), gate)).body.fields).toEqual(refused);
  expect((await set(secretary, gate, ' ')).body.fields).toEqual({ hours: '还没填开放时间' });
  expect((await set(await house.as('周晓禾'), gate)).status).toBe(403);
});
