import { report } from '../../src/platform/testing/story';
import type { House } from '../../src/platform/testing/house';
import { axeOn, deskOf, openHouseWithDesk, type Desk } from './people';

jest.setTimeout(120_000);

let house: House;
let desk: Desk | undefined;

beforeAll(async () => {
  house = await openHouseWithDesk();
  await house.at('2026-11-18T14:10');
  const granny = await house.as('王奶奶');
  await report(house, granny, {
    category: 'trash',
    words: '【待审】门口的旧沙发是 301 扔的，挡路好几天了。',
  });
  await house.settle();
});
afterEach(() => desk?.close());
afterAll(() => house.close());

test('what WeChat doubts is withheld with a reason, and shown again', async () => {
  desk = await deskOf(house, '孙主任');
  const page = await desk.open('/review/checks');
  await page.getByText('门口的旧沙发是 301 扔的').first().waitFor();
  expect(await axeOn(page)).toEqual([]);
  await page.getByRole('button', { name: '不给看' }).first().click();
  const dialog = page.getByRole('dialog', { name: '不给邻居看' });
  await dialog.getByRole('button', { name: '不给看' }).click();
  await dialog.getByText('先选原因').waitFor();
  expect(await axeOn(page)).toEqual([]);
  await dialog.getByRole('radio', { name: /隐私/ }).check();
  await dialog.getByRole('button', { name: '不给看' }).click();
  await page.getByRole('button', { name: /七天内看过的/ }).click();
  await page.getByRole('button', { name: '改成可以看' }).first().click();
  await page.getByText('可以给邻居看了').waitFor();
  await page.getByRole('link', { name: /^回访/ }).click();
  await page.getByText('没有要回访的').waitFor();
  expect(await axeOn(page)).toEqual([]);
  expect(desk.complaints).toEqual([]);
});

test('a door gets a new code, and the sheet of its compound is made', async () => {
  desk = await deskOf(house, '孙主任', 1280);
  const page = await desk.open('/signs');
  await page.getByRole('combobox', { name: '小区' }).selectOption({ label: '槐荫里小区' });
  await page
    .getByRole('row', { name: /12 号楼 2 单元/ })
    .getByRole('button')
    .click();
  await page.getByRole('dialog').getByRole('button', { name: '换新码' }).click();
  await page.getByText(/新编号/).waitFor();
  expect(await axeOn(page)).toEqual([]);
  await page.getByRole('button', { name: '打印这个小区' }).click();
  const dialog = page.getByRole('dialog', { name: '打印门牌' });
  await dialog.getByRole('button', { name: '做成 PDF' }).click();
  await dialog.getByText('先选纸张').waitFor();
  await dialog.getByRole('radio', { name: /A4/ }).check();
  await dialog.getByRole('radio', { name: '彩色' }).check();
  await dialog.getByRole('button', { name: '做成 PDF' }).click();
  const link = await dialog.getByRole('link', { name: '打开 PDF' }).getAttribute('href');
  const got = await page.request.get(new URL(link ?? '', house.url).href);
  expect(got.headers()['content-type']).toContain('application/pdf');
  expect(desk.complaints).toEqual([]);
});
