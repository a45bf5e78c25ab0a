import { openHouseWith, phoneOf, type Phone } from '../../../miniapp/test/journeys/people';
import { feedbackApi } from '@linli/shared/feedback/feedback.api';
import type { House } from '../../src/platform/testing/house';
import { axeOn, deskOf, dist, type Desk } from './people';

jest.setTimeout(180_000);

let house: House;
let desk: Desk | undefined;
let phone: Phone | undefined;

beforeAll(async () => {
  house = await openHouseWith('h5', { DESK_DIR: dist });
  await house.at('2026-11-18T14:10');
});
afterEach(() => desk?.close());
afterAll(async () => {
  await phone?.close();
  await house.close();
});

test('what a resident says on the phone is answered at the desk, and the answer is on the phone', async () => {
  phone = await phoneOf(house, '王奶奶');
  const page = await phone.open(`/pages/building/index?b=${house.town.doorCode}`);
  await page.getByRole('button', { name: '提意见' }).click();
  await page.getByRole('radio', { name: '不好用' }).click();
  await page.getByRole('textbox', { name: /要说的话/ }).fill('字太小，找不到报事在哪里');
  await page.getByRole('button', { name: '交上去' }).click();
  await page.getByText('1 号 · 不好用').waitFor();
  await page.getByText(/11月19日 17:30前受理/).waitFor();

  desk = await deskOf(house, '孙主任');
  const office = await desk.open('/review/feedback');
  const card = office.getByRole('article', { name: '1 号意见' });
  await card.getByText('字太小，找不到报事在哪里').waitFor();
  await card.getByText(/在“首页”页/).waitFor();
  expect(await axeOn(office)).toEqual([]);
  await card.getByRole('button', { name: '受理' }).press('Enter');
  await card.getByText('有人在看').waitFor();
  await card.getByRole('button', { name: '答复' }).press('Enter');
  const dialog = office.getByRole('dialog', { name: '答复 1 号' });
  await dialog.getByRole('button', { name: '交给写的人' }).press('Enter');
  await dialog.getByText('先选怎么答复').waitFor();
  expect(await axeOn(office)).toEqual([]);
  await dialog.getByRole('radio', { name: /^答复/ }).check();
  await dialog.getByRole('textbox').fill('“我的”里能开大字版，报事就在最上面');
  await dialog.getByRole('button', { name: '交给写的人' }).press('Enter');
  await office.getByText('没有等答复的意见').waitFor();
  await office.getByText('90 天内 1 条：不好用 1/1').waitFor();
  await office.getByRole('button', { name: '答复过的' }).press('Enter');
  await office
    .getByRole('article', { name: '1 号意见' })
    .getByText(/能开大字版/)
    .waitFor();
  expect(await axeOn(office)).toEqual([]);
  expect(desk.complaints).toEqual([]);

  await page.reload();
  await page.getByRole('button', { name: '先不写' }).click();
  await page.getByText(/能开大字版/).waitFor();
  await page.getByRole('button', { name: '1 号没解决' }).waitFor();
  expect(phone.complaints).toEqual([]);
});

test('somebody at the desk says something there, and keeps what a colleague was quicker with', async () => {
  const neighbour = await house.as('陈姐');
  const body = {
    kind: 'wrong' as const,
    words: '门牌上的小区名写错了',
    placeId: house.town.door,
    photoIds: [],
  };
  const { id, number } = (await neighbour.ask(feedbackApi.write, { body })).body;
  desk = await deskOf(house, '钱洁', 1280);
  const office = await desk.open('/review/feedback');
  await office
    .getByRole('article', { name: `${number} 号意见` })
    .getByRole('button', { name: '答复' })
    .click();
  const dialog = office.getByRole('dialog');
  await dialog.getByRole('radio', { name: /不采纳/ }).check();
  await dialog.getByRole('textbox').fill('门牌是对的，小区今年改了名字');
  await (await house.as('孙主任')).ask(feedbackApi.take, { params: { id }, body: { version: 1 } });
  await dialog.getByRole('button', { name: '交给写的人' }).click();
  await dialog.getByText(/同事刚动过/).waitFor();
  expect(await dialog.getByRole('textbox').inputValue()).toBe('门牌是对的，小区今年改了名字');
  await office.getByText('有人在看').waitFor({ state: 'attached' });
  await dialog.getByRole('button', { name: '交给写的人' }).click();
  await office.getByText('没有等答复的意见').waitFor();

  await office.getByRole('link', { name: '我的' }).click();
  await office.getByRole('combobox', { name: '哪一种' }).selectOption({ label: '有个建议' });
  await office.getByRole('textbox', { name: '要说的话' }).fill('派单台想要能打印');
  await office.getByRole('combobox', { name: '在哪一页' }).selectOption({ label: '派单' });
  await office.getByRole('button', { name: '交上去' }).click();
  await office.getByText(/有个建议 · .*前受理/).waitFor();
  expect(await axeOn(office)).toEqual([]);
  expect(desk.complaints).toEqual([]);
});
