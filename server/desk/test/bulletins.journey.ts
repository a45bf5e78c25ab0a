import sharp from 'sharp';
import { bulletinOfficeApi } from '@linli/shared/bulletin/bulletin.api';
import { moveIn, local, waterOff, wrote } from '../../src/bulletin/testing/notices';
import type { House } from '../../src/platform/testing/house';
import { statement } from '../../src/platform/testing/statement';
import { axeOn, deskOf, openHouseWithDesk, type Desk } from './people';

jest.setTimeout(240_000);

let house: House;
let desk: Desk | undefined;

beforeAll(async () => {
  house = await openHouseWithDesk();
  await house.at('2026-11-18T09:00');
  await moveIn(house, ['王奶奶', '陈姐', '李明', '新邻居', '许老师']);
});
beforeEach(async () => {
  await house.at('2026-11-18T09:00');
  await lookFrom(500);
});
afterEach(() => desk?.close());
afterAll(() => house.close());

const picture = () =>
  sharp({ create: { width: 900, height: 700, channels: 3, background: '#334' } })
    .jpeg()
    .toBuffer();

/** Somebody else has to look from so many homes on. */
const lookFrom = (homes: number) =>
  statement(house.databaseUrl, 'update bulletin_terms set look_from = $1', [homes]);

test('a community worker writes one from a template by keyboard, sees to how many it goes, and a second person lets it out', async () => {
  await lookFrom(24);
  desk = await deskOf(house, '钱洁');
  const page = await desk.open('/bulletins');
  const press = async (role: 'link' | 'button' | 'checkbox' | 'radio', name: string, key = 'Enter') => {
    await page.getByRole(role, { name }).first().focus();
    await page.keyboard.press(key);
  };
  await press('link', '写一份公告');
  await page.getByLabel('谁来发').selectOption({ label: '青石桥社区' });
  await page.getByLabel('从样子写起').selectOption({ label: '【日期】停水' });
  await page.getByRole('heading', { name: /还没填的空/ }).waitFor();
  await press('button', '发出');
  await page.getByText('还有没填的空：【日期】', { exact: true }).waitFor();
  await page.getByText('先选发到哪里').waitFor();
  expect(await axeOn(page)).toEqual([]);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true');

  await page.getByLabel('日期', { exact: true }).fill('11月19日');
  await page.getByLabel('原因', { exact: true }).fill('检修水泵');
  await page.getByLabel('几点到几点', { exact: true }).fill('9 点到 12 点');
  await page.getByLabel('电话', { exact: true }).fill('8555 0100');
  await press('button', '填进去');
  expect(await page.getByLabel('标题').inputValue()).toBe('11月19日停水');
  const file = { name: '水泵.jpg', mimeType: 'image/jpeg', buffer: await picture() };
  await page.getByLabel('照片').setInputFiles(file);
  await page.getByRole('img', { name: '照片 1' }).waitFor();
  await page.getByLabel('从什么时候').fill('2026-11-19T12:00');
  await page.getByLabel('到什么时候').fill('2026-11-19T09:00');
  await press('checkbox', '槐荫里小区', 'Space');
  await press('checkbox', '门里所有人', 'Space');
  await press('radio', '发消息就行', 'Space');
  await page.getByText('24 户，在邻里里收得到消息的 8 人。24 户以上，要另一个人看过才发').waitFor();
  await press('button', '发出');
  await page.getByText('结束要在开始以后').waitFor();

  await press('link', '民情收集站');
  await page.getByRole('heading', { name: '民情收集站' }).waitFor();
  await page.reload();
  await press('link', '写一份');
  expect(await page.getByLabel('标题').inputValue()).toBe('11月19日停水');
  await page.getByLabel('从什么时候').fill('2026-11-19T09:00');
  await page.getByLabel('到什么时候').fill('2026-11-19T12:00');
  await press('button', '发出');
  await page.getByRole('heading', { name: '11月19日停水', level: 2 }).waitFor();
  await page.getByRole('img', { name: '照片 1' }).waitFor();
  expect(await page.getByRole('button', { name: '可以发' }).count()).toBe(0);
  expect(await axeOn(page)).toEqual([]);
  expect(desk.complaints).toEqual([]);
  await desk.close();

  desk = await deskOf(house, '孙主任', 1280);
  const other = await desk.open('/bulletins/list?standing=waiting');
  await other.getByRole('link', { name: /^公告 1/ }).waitFor();
  expect(await axeOn(other)).toEqual([]);
  await other.getByRole('link', { name: '11月19日停水' }).click();
  await other.getByRole('button', { name: '退回去改' }).click();
  await other.getByRole('button', { name: '退回', exact: true }).click();
  await other.getByText('还没填要改什么').waitFor();
  expect(await axeOn(other)).toEqual([]);
  await other.keyboard.press('Escape');
  await other.getByRole('button', { name: '可以发' }).click();
  await other.getByText('看过了，到点就发').waitFor();
  await house.settle();
  await other.reload();
  const row = other.getByRole('row', { name: /^12号楼/ });
  await row.waitFor();
  expect(await row.getByRole('cell').allTextContents()).toEqual([
    ...['5 / 24', '0 / 24', '0 / 24', '0 / 24', '0 / 24', '24 / 24'],
  ]);
  await other.getByRole('button', { name: '做一张纸的' }).click();
  const sheet = await other.getByRole('link', { name: '打开 PDF' }).getAttribute('href');
  const pdf = await other.request.get(`${house.url}${sheet}`);
  expect([pdf.status(), pdf.headers()['content-type']]).toEqual([200, 'application/pdf']);
  await other.getByRole('button', { name: '撤回' }).click();
  await other.getByLabel('为什么撤回').fill('改期了');
  await other.getByRole('dialog').getByRole('button', { name: '撤回', exact: true }).click();
  await other.getByText(/孙主任：改期了/).waitFor();
  expect(await axeOn(other)).toEqual([]);
  expect(desk.complaints).toEqual([]);
});

test('where it has to reach everybody, each try at a home is put down, and who was met leaves the list', async () => {
  const secretary = await house.as('孙主任');
  const { id } = await wrote(house, secretary, {
    ...{ manner: 'urgent', urgentReason: '水管爆了', until: local('2026-11-25T12:00') },
  });
  await house.settle();
  await house.at('2026-11-18T10:01');
  await house.settle();
  desk = await deskOf(house, '孙主任');
  const page = await desk.open(`/bulletins/list/${id}`);
  await page.getByRole('button', { name: '看哪几户：12号楼' }).click();
  const region = page.getByRole('region', { name: '还没告诉到的住户' });
  await region.getByText(/^24 户/).waitFor();
  const first = await region.getByRole('rowheader').first().innerText();
  await region.getByRole('button', { name: `${first}：打电话，没人` }).click();
  await region
    .getByRole('row')
    .filter({ hasText: first })
    .getByText(/打电话，没人/)
    .first()
    .waitFor();
  expect(await axeOn(page)).toEqual([]);
  await region.getByRole('button', { name: `${first}：打电话，告诉了` }).click();
  await region.getByText(/^23 户/).waitFor();
  await page
    .getByRole('row', { name: /^12号楼/ })
    .getByText('23 / 24')
    .waitFor();
  expect(desk.complaints).toEqual([]);
});

test('of two who correct one bulletin the second sees both versions before writing over the first', async () => {
  const { id } = await wrote(house, await house.as('孙主任'));
  desk = await deskOf(house, '孙主任');
  const page = await desk.open(`/bulletins/list/${id}`);
  await page.getByRole('link', { name: '更正' }).click();
  await page.getByLabel('内容').fill('改到后天停水，9 点到 12 点，请提前存水。');
  await page.getByLabel('改了什么').fill('改到后天');
  const { title, from, until } = waterOff(house);
  const faster = { version: 1, title, words: '改到下周停水，请留意通知。', from, until, why: '改到下周' };
  const clerk = await house.as('钱洁');
  expect((await clerk.ask(bulletinOfficeApi.correct, { params: { id }, body: faster })).status).toBe(201);
  await page.getByRole('button', { name: '交新的一版' }).click();
  await page.getByRole('heading', { name: '钱洁刚写的第 2 版' }).waitFor();
  await page.getByText('改到下周停水，请留意通知。').waitFor();
  expect(await page.getByLabel('改了什么').inputValue()).toBe('改到后天');
  expect(await axeOn(page)).toEqual([]);
  await page.getByRole('button', { name: '看过了，接着改' }).click();
  await page.getByRole('button', { name: '交新的一版' }).click();
  await page.getByRole('heading', { name: /^第 3 版/ }).waitFor();
  await page.getByRole('heading', { name: /^第 1 版/ }).waitFor();
  expect(await axeOn(page)).toEqual([]);
  expect(desk.complaints).toEqual([]);
});

test('groups, pages of law and stations are put down and taken away', async () => {
  desk = await deskOf(house, '孙主任', 1280);
  const page = await desk.open('/bulletins/groups');
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: '登记一个群' }).click();
  await dialog.getByRole('button', { name: '登记', exact: true }).click();
  await dialog.getByText('先选哪里的群').waitFor();
  await dialog.getByRole('radio', { name: '槐荫里小区' }).check();
  await dialog.getByLabel('群名').fill('槐荫里邻居群');
  await dialog.getByLabel('做什么用').fill('发通知，互相帮忙');
  await dialog.getByLabel('谁管').selectOption({ label: '周晓禾，网格员' });
  await dialog.getByLabel('哪天建的').fill('2026-11-01');
  expect(await axeOn(page)).toEqual([]);
  await dialog.getByRole('button', { name: '登记', exact: true }).click();
  await page.getByRole('rowheader', { name: '槐荫里邻居群' }).waitFor();
  expect(await axeOn(page)).toEqual([]);
  await page.getByRole('button', { name: '撤掉：槐荫里邻居群' }).click();
  await page.getByText('还没登记过群').waitFor();

  await page.getByRole('link', { name: '法规政策' }).click();
  await page.getByRole('button', { name: '写一页' }).click();
  await dialog.getByRole('button', { name: '放上去' }).click();
  await dialog.getByText('先选给谁看').waitFor();
  await dialog.getByLabel('谁来发').selectOption({ label: '青石桥社区' });
  await dialog.getByLabel('业主').check();
  await dialog.getByLabel('标题').fill('维修资金怎么用');
  await dialog.getByLabel('内容').fill('要业主共同决定。');
  await dialog.getByLabel('出处').fill('《民法典》第二百七十八条');
  await dialog.getByLabel('哪天起施行').fill('2021-01-01');
  expect(await axeOn(page)).toEqual([]);
  await dialog.getByRole('button', { name: '放上去' }).click();
  await page.getByRole('heading', { name: '维修资金怎么用' }).waitFor();
  expect(await axeOn(page)).toEqual([]);
  await page.getByRole('button', { name: '撤下：维修资金怎么用' }).click();
  await page.getByText('还没写过。').waitFor();

  await page.getByRole('link', { name: '民情收集站' }).click();
  await page.getByRole('button', { name: '设一个站' }).click();
  await dialog.getByRole('button', { name: '设站' }).click();
  await dialog.getByText('先选在哪里').waitFor();
  await dialog.getByLabel('在哪里').selectOption({ index: 1 });
  await dialog.getByLabel('开放时间').fill('周三 14:00–16:00');
  expect(await axeOn(page)).toEqual([]);
  await dialog.getByRole('button', { name: '设站' }).click();
  await page.getByRole('cell', { name: '周三 14:00–16:00' }).waitFor();
  await page.getByRole('button', { name: /^改：/ }).click();
  await dialog.getByRole('button', { name: '撤掉' }).click();
  await page.getByText('还没有民情收集站').waitFor();
  expect(await axeOn(page)).toEqual([]);
  expect(desk.complaints).toEqual([]);
});
