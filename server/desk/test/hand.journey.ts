import type { House } from '../../src/platform/testing/house';
import { axeOn, deskOf, openHouseWithDesk, type Desk } from './people';

jest.setTimeout(240_000);

let house: House;
let desk: Desk | undefined;

beforeAll(async () => {
  house = await openHouseWithDesk();
  await house.at('2026-11-18T09:10');
});
afterEach(() => desk?.close());
afterAll(() => house.close());

test('an entrance and a home are added by hand, renamed over a colleague’s change knowingly, and closed from a day', async () => {
  desk = await deskOf(house, '钱洁', 1280);
  const page = await desk.open('/register/tree');
  await page.getByRole('link', { name: '槐荫里小区' }).press('Enter');
  await page.getByRole('link', { name: '12号楼' }).press('Enter');
  await page.getByText('2 个，停用的在后').waitFor();
  expect(await axeOn(page)).toEqual([]);
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: '加一个单元' }).press('Enter');
  await dialog.getByRole('button', { name: '登记' }).press('Enter');
  await dialog.getByText('还没填几号').waitFor();
  await dialog.getByRole('textbox', { name: '几号' }).fill('2');
  await dialog.getByRole('button', { name: '登记' }).press('Enter');
  await dialog.getByText('这里已经有一个了，请核对').waitFor();
  expect(await axeOn(page)).toEqual([]);
  await dialog.getByRole('textbox', { name: '几号' }).fill('3');
  await dialog.getByRole('combobox', { name: '归哪个网格' }).selectOption({ label: '第3网格' });
  await dialog.getByRole('button', { name: '登记' }).press('Enter');
  await page.getByText('3 个，停用的在后').waitFor();

  const other = await deskOf(house, '孙主任');
  const address = new URL(page.url()).pathname.replace('/desk', '') + new URL(page.url()).search;
  const theirs = await other.open(address);
  for (const [one, name] of [
    [theirs, '东单元'],
    [page, '三单元'],
  ] as const) {
    await one.getByRole('button', { name: /^改名称\s*：3单元/ }).click();
    await one.getByRole('dialog').getByRole('textbox', { name: '名称' }).fill(name);
  }
  await theirs.getByRole('dialog').getByRole('button', { name: '改好' }).click();
  await theirs.getByRole('link', { name: '东单元' }).waitFor();
  await other.close();
  await dialog.getByRole('button', { name: '改好' }).click();
  await dialog.getByText('现在是：东单元，3').waitFor();
  expect(await axeOn(page)).toEqual([]);
  await dialog.getByRole('button', { name: '用我写的' }).click();
  await page.getByRole('button', { name: /^停用\s*：三单元/ }).click();
  await dialog.getByLabel('到哪天停用').fill('2026-11-01');
  await dialog.getByRole('button', { name: '停用' }).press('Enter');
  await dialog.getByText('停用的日子要晚于启用').waitFor();
  await dialog.getByLabel('到哪天停用').fill('2026-12-01');
  await dialog.getByRole('button', { name: '停用' }).press('Enter');
  await page.getByText('2026年12月1日停用').waitFor();

  await page.getByRole('link', { name: '2单元' }).click();
  await page.getByRole('link', { name: '看这个单元的户' }).click();
  await page.getByText('共 12 户').waitFor();
  await page.getByRole('button', { name: '加一户' }).press('Enter');
  await dialog.getByRole('textbox', { name: '房号' }).fill('701');
  await dialog.getByLabel('楼层').fill('0');
  await dialog.getByLabel('面积（平方米）').fill('86.5');
  await dialog.getByRole('button', { name: '登记' }).press('Enter');
  await dialog.getByText('没有 0 层').waitFor();
  expect(await axeOn(page)).toEqual([]);
  await dialog.getByLabel('楼层').fill('7');
  await dialog.getByRole('button', { name: '登记' }).press('Enter');
  await page.getByText('共 13 户').waitFor();
  await page.getByRole('link', { name: /701/ }).click();
  await page.getByRole('button', { name: '改房号、面积' }).click();
  await dialog.getByLabel('面积（平方米）').fill('90');
  await dialog.getByRole('button', { name: '改好' }).press('Enter');
  await page.getByText('7 层，90.00 平方米').waitFor();
  expect(await axeOn(page)).toEqual([]);
  expect(desk.complaints).toEqual([]);
});
