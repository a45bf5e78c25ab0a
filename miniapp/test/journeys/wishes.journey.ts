import type { House } from '../../../server/src/platform/testing/house';
import { settleIn } from '../../../server/src/wish/testing/wishing';
import { openHouseWith, phoneOf, type Phone } from './people';

jest.setTimeout(240_000);

let house: House;
const phones: Phone[] = [];
beforeAll(async () => {
  house = await openHouseWith('h5');
  await house.at('2026-11-18T14:10');
  await settleIn(house, ['王奶奶', '方叔']);
});
afterAll(async () => {
  for (const phone of phones) await phone.close();
  await house.close();
});

const phone = async (name: string): Promise<Phone> => {
  const found = await phoneOf(house, name);
  phones.push(found);
  return found;
};

test('in a browser, too, a wish goes from the door to its thanks, between three people', async () => {
  const door = `/pages/building/index?b=${house.town.doorCode}`;
  const granny = await phone('王奶奶');
  const hers = await granny.open(door);
  await hers
    .getByRole('button', { name: /许个心愿/ })
    .first()
    .click();
  await hers.getByText('修东西').first().click();
  await hers.getByRole('textbox', { name: '说说看' }).fill('厨房灯泡坏了，灯泡买好了，够不着。');
  await hers.getByText('都行').first().click();
  await hers.getByText('上门').first().click();
  await hers.getByText('邻居会看到这些').first().waitFor();
  await hers.getByRole('button', { name: '提交' }).click();
  await hers.getByText('交给社区了').first().waitFor();

  const clerk = await phone('钱洁');
  const office = await clerk.open('/convener/wishes/index');
  await office.getByRole('button', { name: /^公布/ }).first().click();
  await office.getByText('40 分钟').first().click();
  await office.getByText('一个人就行').first().click();
  await office.getByRole('button', { name: '公布', exact: true }).last().click();
  await office.getByText('没有等核实的心愿').first().waitFor();

  const helper = await phone('方叔');
  const his = await helper.open(door);
  // The wish, the promise, the yes: three taps from the door.
  await his
    .getByText(/^厨房灯泡坏了/)
    .first()
    .click();
  await his.getByRole('button', { name: '我来办' }).click();
  await his.getByText('明天上午').first().click();
  await his.getByRole('button', { name: /^认领，锁定/ }).click();
  await his.getByText('我接的').first().waitFor();
  expect(await his.locator('body').innerText()).not.toContain('101');

  const wish = new URL(his.url()).searchParams.get('id') ?? '';
  await granny.open(`/resident/wish/index?id=${wish}`);
  await hers.getByRole('button', { name: '这个时间行' }).click();
  await hers.getByText('约好了').first().waitFor();
  await house.at('2026-11-19T10:00');
  await helper.open(`/resident/wish/index?id=${wish}`);
  await his.getByRole('button', { name: '开始了' }).click();
  await house.at('2026-11-19T10:40');
  await his.getByRole('button', { name: '办好了' }).click();
  await his.getByText('40 分钟').last().click();
  await his.getByRole('button', { name: '告诉对方' }).click();
  await his.getByText('待确认').first().waitFor();
  await granny.open(`/resident/wish/index?id=${wish}`);
  await hers.getByRole('button', { name: '办好了，确认' }).click();
  await hers.getByRole('textbox', { name: '想对他说的话' }).fill('谢谢老方');
  await hers.getByRole('button', { name: '确认办好了' }).click();
  await hers.getByText('实现了').first().waitFor();
  expect(phones.flatMap(({ complaints }) => complaints)).toEqual([]);
});
