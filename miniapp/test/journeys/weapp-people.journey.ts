import type { House } from '../../../server/src/platform/testing/house';
import { openHouse } from '../../../server/src/platform/testing/house';
import type { User } from '../weapp/user';
import { handTo, picture, signOf } from './weapp-phones';

jest.setTimeout(120_000);

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T14:10');
});
afterAll(() => house.close());

const users: User[] = [];
afterEach(() => {
  for (const { phone } of users.splice(0)) {
    expect(phone.complaints).toEqual([]);
    phone.close();
  }
});
const hand = (...given: Parameters<typeof handTo>) => {
  const user = handTo(...given);
  users.push(user);
  return user;
};

test('a resident scans, reports with a photo, a grid worker does it, and she judges it', async () => {
  const granny = hand(house, '王奶奶', { album: [await picture()] });
  await granny.phone.open(signOf(house.town.doorCode));
  console.log(granny.page, granny.phone.wire.calls);
  await granny.press(/报一件事/);
  console.log(granny.page);
  await granny.press('照明');
  await granny.write('怎么回事', '灯坏');
  await granny.press('提交');
  console.log(granny.page);
  await granny.write('怎么回事', '3 层楼道的灯不亮三天了，晚上看不清台阶。');
  await granny.press('拍照');
  console.log(granny.page);
  await granny.press('提交');
  console.log(granny.page);
  await granny.press('微信登录');
  console.log(granny.page);
  await granny.press('看进度');
  console.log(granny.page, granny.phone.realm.packages);
  console.log(granny.phone.traffic.done);
});
