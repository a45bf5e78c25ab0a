import path from 'node:path';
import sharp from 'sharp';
import type { House } from '../../src/platform/testing/house';
import { axeOn, deskOf, openHouseWithDesk, type Desk } from './people';

jest.setTimeout(240_000);

let house: House;
let desk: Desk | undefined;

beforeAll(async () => {
  const h5 = path.resolve(__dirname, '../../../miniapp/dist/h5');
  house = await openHouseWithDesk({ H5_DIR: h5 });
  await house.at('2026-11-18T09:10');
});
afterEach(() => desk?.close());
afterAll(() => house.close());

const enamel = () => getComputedStyle(document.documentElement).getPropertyValue('--enamel').trim();
/** Whether the page wears this main colour. */
const wears = (colour: string) =>
  getComputedStyle(document.documentElement).getPropertyValue('--enamel').trim() === colour;

test('a district chooses its look, is told what cannot be read, and wears it from the day on, at desks and inside a city app', async () => {
  desk = await deskOf(house, '管理员', 1280);
  const page = await desk.open('/settings/appearance');
  await page.getByText('没有改过').waitFor();
  await page.getByRole('button', { name: '改外观' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('名称').fill('锦澜邻里');
  await dialog.getByLabel('主色').fill('#5599bb');
  await dialog.getByText('太浅，看不清：和白色的对比度是 3.15，至少要 4.5').waitFor();
  await dialog.getByLabel('主色').fill('#7a1f3d');
  await dialog.getByLabel('深色').fill('#5c1730');
  await dialog.getByLabel('圆角（%）').fill('60');
  await dialog.getByText('主色 #7a1f3d，深色 #5c1730，圆角 60%').waitFor();
  const buffer = await sharp({ create: { width: 300, height: 300, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  await dialog.getByLabel('标志').setInputFiles({ name: 'mark.png', mimeType: 'image/png', buffer });
  await dialog.getByRole('img', { name: '选好的标志' }).waitFor();
  expect(await axeOn(page)).toEqual([]);
  await dialog.getByLabel('从哪天起').fill('2026-11-20');
  await dialog.getByLabel('依据').fill('区里统一的样式');
  await dialog.getByLabel('依据').press('Tab');
  await dialog.getByRole('button', { name: '发布', exact: true }).press('Enter');
  await page.getByText('2026年11月20日起，依据：区里统一的样式，发布：管理员：').waitFor();
  expect(await page.evaluate(enamel)).toBe('#0d4f63');

  await house.at('2026-11-20T09:00');
  await page.reload();
  await page.waitForFunction(wears, '#7a1f3d');
  await page.waitForFunction(() => document.title === '锦澜邻里工作台');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('img', { name: '锦澜邻里' }).waitFor();
  expect(await axeOn(page)).toEqual([]);

  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${house.url}/pages/me/index`);
  await page.waitForFunction(wears, '#7a1f3d');
  await page.locator('.title-bar').waitFor();
  await page.locator('.title-bar__mark').waitFor();
  await page.goto(`${house.url}/pages/me/index?embed=1`);
  await page.locator('.title-bar').waitFor({ state: 'hidden' });
  await page.goto(`${house.url}/pages/building/index`);
  await page.locator('.title-bar').waitFor({ state: 'hidden' });
  expect(desk.complaints).toEqual([]);
});
