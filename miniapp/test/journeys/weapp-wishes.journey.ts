import { settleIn } from '../../../server/src/wish/testing/wishing';
import { signIn, signOf, withPhones } from './weapp-phones';

jest.setTimeout(180_000);
const given = withPhones();
beforeAll(() => settleIn(given.house, ['王奶奶', '方叔', '陈姐']));

test('a wish is made, looked at, claimed in three taps from the door, agreed, begun, done and confirmed', async () => {
  const { house } = given;
  const code = house.town.doorCode;
  const granny = given.hand('王奶奶');
  await signIn(granny);
  await granny.phone.open(signOf(code));
  await granny.press(/许个心愿/);
  await granny.press('提交');
  expect(granny.page).toContain('先选想请人帮什么');
  await granny.press('修东西');
  await granny.write('说说看', '厨房灯泡坏了，灯泡买好了，够不着。');
  await granny.press('都行');
  await granny.press('上门');
  expect(granny.page).toContain('邻居会看到这些');
  await granny.press('提交');
  expect(granny.page).toContain('交给社区了');

  const clerk = given.hand('钱洁');
  await signIn(clerk);
  await clerk.press(/邻里心愿/);
  await clerk.press(/^公布：/);
  await clerk.press('40 分钟');
  await clerk.press('一个人就行');
  await clerk.press('公布');
  expect(clerk.page).toContain('没有等核实的心愿');

  const helper = given.hand('方叔');
  await signIn(helper);
  await helper.phone.open(signOf(code));
  await helper.press(/^厨房灯泡坏了/);
  await helper.press('我来办');
  await helper.press('明天上午');
  await helper.press(/^认领，锁定/);
  expect(helper.page).toContain('我接的');
  expect(helper.page).not.toContain('101');

  await granny.press('看我的心愿');
  await granny.press('这个时间行');
  expect(granny.page).toContain('约好了');
  await house.at('2026-11-19T10:00');
  await helper.phone.open('volunteer/claims/index');
  await helper.press('看约好的');
  await helper.press('看门牌');
  await helper.press('按约定上门');
  await helper.press('看一下');
  expect(helper.page).toContain('101');
  await helper.press('好');
  await helper.press('开始了');
  await house.at('2026-11-19T10:40');
  await helper.press('办好了');
  await helper.press('40 分钟');
  await helper.press('告诉对方');
  expect(helper.page).toContain('待确认');

  await granny.phone.open('pages/wishes/index', 1001);
  await granny.press(/^我的/);
  await granny.press(/厨房灯泡坏了/);
  await granny.press('办好了，确认');
  await granny.write('想对他说的话', '谢谢老方');
  await granny.press('确认办好了');
  expect(granny.page).toContain('实现了');
});
