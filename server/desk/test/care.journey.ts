import { homeApi } from '@linli/shared/home/home.api';
import { openHouseWith, phoneOf, type Phone } from '../../../miniapp/test/journeys/people';
import type { House } from '../../src/platform/testing/house';
import { axeOn, deskOf, dist, type Desk } from './people';

jest.setTimeout(180_000);

let house: House;
let desk: Desk | undefined;
const phones: Phone[] = [];

beforeAll(async () => {
  house = await openHouseWith('h5', { DESK_DIR: dist });
  await house.at('2026-11-18T14:10');
  const home = { code: house.town.doorCode, phone: '13900001111', room: '502', kind: 'owner' as const };
  const granny = await house.as('王奶奶');
  const { id } = (await granny.ask(homeApi.ask, { body: { ...home, name: '王奶奶' } })).body;
  await (await house.as('周晓禾')).ask(homeApi.confirm, { params: { id }, body: {} });
});
afterAll(async () => {
  await desk?.close();
  for (const phone of phones) await phone.close();
  await house.close();
});
const phone = async (name: string) => {
  const opened = await phoneOf(house, name);
  phones.push(opened);
  return opened;
};

test('a visit is arranged from a home of the register, moved by the home, and ends as a matter', async () => {
  desk = await deskOf(house, '孙主任');
  const page = await desk.open('/care');
  await page.getByText('没有约好的探访').waitFor();
  expect(await axeOn(page)).toEqual([]);
  await page.getByRole('link', { name: '选一户来约' }).press('Enter');
  await page.getByRole('link', { name: /502.*2 单元/ }).click();
  await page.getByRole('link', { name: '约一次探访' }).press('Enter');
  const form = page.getByRole('dialog', { name: '约一次探访' });
  await form.getByRole('button', { name: '问问家里人' }).press('Enter');
  await form.getByText('先选凭什么去').waitFor();
  await form.getByText('还没填写明依据').waitFor();
  expect(await axeOn(page)).toEqual([]);
  await form.getByRole('radio', { name: /家里人同意过/ }).check();
  await form.getByRole('textbox', { name: '写明依据' }).fill('11 月 17 日电话里本人同意');
  await form.getByLabel('哪天').fill('2026-11-17');
  await form.getByRole('combobox', { name: '谁去' }).selectOption({ label: '周晓禾，网格员' });
  await form.getByRole('button', { name: '问问家里人' }).press('Enter');
  await form.getByText('这个时间已经过了').waitFor();
  await form.getByLabel('哪天').fill('2026-11-20');
  await form.getByRole('button', { name: '问问家里人' }).press('Enter');
  await page.getByRole('row', { name: /502 .*周晓禾 .*等家里人回话/ }).waitFor();
  expect(await axeOn(page)).toEqual([]);

  const granny = await phone('王奶奶');
  const home = await granny.open('/pages/me/index');
  await home.getByRole('button', { name: /^我家/ }).click();
  await home.getByRole('button', { name: /^上门探访/ }).click();
  await home.getByRole('button', { name: /，改时间$/ }).click();
  await home.locator('input[type=date]').fill('2026-11-21');
  await home.getByRole('radio', { name: '下午 3 点' }).click();
  await home.getByRole('button', { name: '就这个时间' }).click();
  await home.getByText(/说好了/).waitFor();

  await page.getByRole('button', { name: /^改约/ }).click();
  await page.keyboard.press('Escape');
  await page.reload();
  await page.getByRole('row', { name: /11月21日 15:00 .*说好了/ }).waitFor();

  await house.at('2026-11-21T15:30');
  const worker = await phone('周晓禾');
  const mine = await worker.open('/pages/me/index');
  await mine.getByRole('button', { name: /^培训、探访/ }).click();
  await mine.getByRole('button', { name: /去过了/ }).click();
  await mine.getByRole('radio', { name: '需要帮忙，报一件事' }).click();
  await mine.getByRole('radio', { name: '照明' }).click();
  await mine.getByRole('textbox', { name: '要帮什么' }).fill('厨房灯坏了，够不着，换不了');
  await mine.getByRole('switch', { name: '本人同意登记' }).click();
  await mine.getByRole('button', { name: '记下', exact: true }).click();
  await mine.getByText('我要去的探访').waitFor({ state: 'detached' });

  await page.reload();
  await page
    .getByRole('row', { name: /需要帮忙/ })
    .getByRole('link', { name: '看这件事' })
    .click();
  await page.getByText('厨房灯坏了，够不着，换不了').first().waitFor();
  expect([...desk.complaints, ...granny.complaints, ...worker.complaints]).toEqual([]);
});
