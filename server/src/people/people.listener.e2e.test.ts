import { peopleApi } from '@linli/shared/people/people.api';
import { openHouse, type House } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
});
afterAll(() => house.close());

const givePhone = async (name: string) =>
  (await house.as(name)).ask(peopleApi.givePhone, { body: { code: await house.code(name, 'phone') } });
const me = async (name: string) => (await (await house.as(name)).ask(peopleApi.me)).body;
const person = (name: string) =>
  statement(
    house.databaseUrl,
    'select openid, phone_sealed, forgotten_at is not null as forgotten from person where id = $1',
    [house.town.people[name] ?? ''],
  );

it('a phone taken back at WeChat is erased; other data taken back were never here', async () => {
  await givePhone('王奶奶');
  await house.sandbox.post('users/wangnainai/revoke', { info: 13 });
  await house.settle();
  expect((await me('王奶奶')).phone).toBe('138****4401');
  await house.sandbox.post('users/wangnainai/revoke', { info: 8 });
  await house.settle();
  expect(await me('王奶奶')).toMatchObject({ phone: null, leavingUntil: null });
  expect(await person('王奶奶')).toMatchObject([{ phone_sealed: null, forgotten: false }]);
});

it('whoever leaves at WeChat is forgotten at once, and what WeChat told about them with them', async () => {
  await givePhone('李明');
  await house.sandbox.post('users/liming/revoke', { info: 6 });
  await house.sandbox.post('users/liming/cancel');
  await house.settle();
  expect(await person('李明')).toEqual([{ openid: null, phone_sealed: null, forgotten: true }]);
  const about = await statement<{ body: object | null; openid_index: Buffer | null }>(
    house.databaseUrl,
    `select body, openid_index from pushed where kind = 'user_authorization_cancellation' or body->>'RevokeInfo' = '6'`,
  );
  expect(about).toEqual([{ body: null, openid_index: null }]);
});

it('whoever never came here can leave there without a trace', async () => {
  await house.sandbox.post('users/newcomer/cancel');
  await house.settle();
  const parked = await statement(house.databaseUrl, 'select listener from delivery where done_at is null');
  expect(parked).toEqual([]);
});
