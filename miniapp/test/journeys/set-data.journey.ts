import { openHouse, type House } from '../../../server/src/platform/testing/house';
import { report } from '../../../server/src/platform/testing/story';
import type { User } from '../weapp/user';
import { handTo, signOf } from './weapp-phones';

jest.setTimeout(120_000);

let house: House;
const users: User[] = [];
const hand = (name: string): User => {
  const user = handTo(house, name);
  users.push(user);
  return user;
};

beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T14:10');
});
afterEach(() => {
  for (const { phone } of users.splice(0)) {
    expect(phone.complaints).toEqual([]);
    phone.close();
  }
});
afterAll(() => house.close());

test('x', async () => {
  const granny = hand('王奶奶');
  await granny.phone.open(signOf(house.town.doorCode));
  await granny.press('换一处');
  await granny.press('关上');
  await granny.press(/报一件事/);
  await granny.press('照明');
  await granny.press('漏水');
  await granny.write('怎么回事', '3 层楼道的灯');
  await granny.write('怎么回事', '3 层楼道的灯不');
  await granny.write('怎么回事', '3 层楼道的灯不亮');
  await granny.press('需要回电');
  console.log(granny.phone.traffic.done);
});
test('y', async () => {
  const visitor = await house.as('王奶奶');
  for (const words of ['楼道的灯不亮三天了。', '单元门关不严夜里响。', '水管漏水流到楼道。'])
    await report(house, visitor, { words });
  await house.settle();
  const worker = hand('周晓禾');
  await worker.phone.open('pages/me/index');
  await worker.press('去登录');
  await worker.press('微信登录');
  console.log(worker.page);
  await worker.press(/工作台/);
  await worker.press(/楼道的灯不亮/);
  await worker.back();
  worker.phone.traffic.begin('again');
  worker.phone.hide();
  await worker.phone.pass(5000);
  console.log(worker.phone.traffic.done, worker.phone.wire.calls);
});
