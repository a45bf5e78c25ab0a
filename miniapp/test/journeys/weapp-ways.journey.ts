import { Db } from '../../../server/src/platform/db/db';
import { PlaceService } from '../../../server/src/place/place.service';
import { fillReport, signIn, signOf, withPhones } from './weapp-phones';
import type { User } from '../weapp/user';

jest.setTimeout(120_000);
const given = withPhones();

const secondSign = (): Promise<string> =>
  given.house.app.get(Db).write(async (tx) => {
    const { code } = await given.house.app.get(PlaceService).issueSign(tx, null, given.house.town.otherDoor);
    return code;
  });

/** Opens pages one over the other until so many are open. */
async function stackUp(user: User, depth: number): Promise<void> {
  while (user.phone.stack.open.length < depth) {
    user.phone.stack.navigateTo('/resident/about/index');
    await user.phone.idle();
  }
}

test('a second scan shows the other door, also while a form of the first is open', async () => {
  const user = given.hand('王奶奶');
  await fillReport(user, given.house.town.doorCode);
  user.phone.hide();
  await user.phone.open(signOf(await secondSign()));
  expect(user.page).toContain('1单元');
  expect(user.page).not.toContain('2单元');
  expect(user.phone.stack.open).toHaveLength(1);
});

test('a link to a page that is gone leads to the first page', async () => {
  const user = given.hand('王奶奶');
  await user.phone.open('resident/gone/index?id=1');
  expect(user.phone.stack.top.route).toBe('pages/building/index');
  expect(user.page).toContain('您在哪个门口');
});

test('with nine pages open the next one takes the place of the last, and back still leads back', async () => {
  const user = given.hand('陈姐');
  await signIn(user);
  await fillReport(user, given.house.town.doorCode);
  await user.press('提交');
  await user.phone.open('pages/me/index');
  await stackUp(user, 8);
  user.phone.stack.navigateTo('/resident/mine/index');
  await user.phone.idle();
  await user.press(/3 层楼道的灯不亮三天了|照明/);
  expect(user.phone.stack.open).toHaveLength(9);
  expect(user.phone.stack.top.route).toBe('resident/ticket/index');
  await user.back();
  expect(user.phone.stack.top.route).toBe('resident/about/index');
});

test('signing in finds room over the deepest form, and comes back to it', async () => {
  const user = given.hand('李明');
  await user.phone.open(signOf(given.house.town.doorCode));
  await stackUp(user, 8);
  user.phone.stack.navigateTo(`/pages/report/index?b=${given.house.town.doorCode}`);
  await user.phone.idle();
  await user.press('照明');
  await user.write(/怎么回事/, '单元门关不严，夜里直响。');
  await user.press('提交');
  expect(user.phone.stack.open).toHaveLength(10);
  await user.press('微信登录');
  expect(user.page).toContain('已经报上去了');
  expect(user.phone.stack.open).toHaveLength(9);
});
