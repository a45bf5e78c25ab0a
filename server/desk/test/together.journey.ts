import { ableApi } from '@linli/shared/able-person/able-person.api';
import { activityApi } from '@linli/shared/activity/activity.api';
import { openHouseWith, phoneOf, type Phone } from '../../../miniapp/test/journeys/people';
import { moveIn } from '../../src/home/testing/moving-in';
import type { House } from '../../src/platform/testing/house';
import { axeOn, deskOf, dist, type Desk } from './people';

jest.setTimeout(180_000);

let house: House;
let desk: Desk | undefined;
let phone: Phone | undefined;

beforeAll(async () => {
  house = await openHouseWith('h5', { DESK_DIR: dist });
  await house.at('2026-11-18T14:10');
  await moveIn(house, '王奶奶');
});
afterEach(async () => {
  await desk?.close();
  await phone?.close();
  [desk, phone] = [undefined, undefined];
});
afterAll(() => house.close());

test('an activity is arranged at the desk, signed up for and entered on the phone, and held with a helper', async () => {
  desk = await deskOf(house, '孙主任');
  const page = await desk.open('/together');
  await page.getByText('还没有安排过活动').waitFor();
  expect(await axeOn(page)).toEqual([]);
  await page.getByRole('button', { name: '安排一场' }).press('Enter');
  const form = page.getByRole('dialog', { name: '安排一场活动' });
  await form.getByRole('button', { name: '安排好，让大家报名' }).press('Enter');
  await form.getByText('先选谁来办').waitFor();
  await form.getByText('先选哪里的人能来').waitFor();
  expect(await axeOn(page)).toEqual([]);
  await form.getByRole('combobox', { name: '谁来办' }).selectOption({ label: '青石桥社区' });
  await form.getByRole('combobox', { name: '哪里的人能来' }).selectOption({ label: '槐荫里小区' });
  await form.getByRole('textbox', { name: '办什么' }).fill('便民理发');
  await form.getByRole('textbox', { name: '在哪里' }).fill('党群服务站');
  await form.getByLabel('哪天', { exact: true }).fill('2026-11-17');
  await form.getByRole('combobox', { name: '多久一次' }).selectOption({ label: '每周' });
  await form.getByLabel('办到哪天').fill('2026-11-27');
  await form.getByRole('button', { name: '安排好，让大家报名' }).press('Enter');
  await form.getByText('这个时间已经过了').waitFor();
  await form.getByLabel('哪天', { exact: true }).fill('2026-11-20');
  await form.getByRole('button', { name: '安排好，让大家报名' }).press('Enter');
  await page.getByText('一个系列里的一场').waitFor();
  await page.getByText('还没有人报名').waitFor();
  expect(await axeOn(page)).toEqual([]);

  phone = await phoneOf(house, '王奶奶');
  const mobile = await phone.open(`/pages/building/index?b=${house.town.doorCode}`);
  await mobile
    .getByRole('button', { name: /便民理发/ })
    .first()
    .click();
  await mobile.getByRole('button', { name: '报名' }).click();
  await mobile.getByText('您报上名了').first().waitFor();
  const { activities } = (
    await (await house.as('陈姐')).ask(activityApi.list, { body: { place: house.town.door } })
  ).body;
  const id = activities[0]?.id ?? '';
  await (
    await house.as('陈姐')
  ).ask(activityApi.signUp, { params: { id }, body: { place: house.town.door } });

  await house.at('2026-11-20T09:10');
  await page.reload();
  await page.getByRole('button', { name: '放签到码' }).press('Enter');
  const screen = page.getByRole('dialog', { name: '签到码' });
  const code = await screen.getByText(/^\d{6}$/).textContent();
  expect(await axeOn(page)).toEqual([]);
  await mobile.reload();
  await mobile.getByRole('button', { name: '签到' }).click();
  await mobile.getByRole('textbox', { name: '签到码' }).fill(code ?? '');
  await mobile.getByRole('dialog').getByRole('button', { name: '签到', exact: true }).click();
  await screen.getByText('签到 1/2').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '确认谁来了' }).press('Enter');
  const held = page.getByRole('dialog', { name: '确认谁来了' });
  await held.getByRole('button', { name: '确认，来了 1/2' }).waitFor();
  const unnamed = held.getByRole('checkbox');
  await unnamed.nth(1).check();
  await held.getByRole('button', { name: '记一位帮忙的人' }).press('Enter');
  await held.getByRole('button', { name: '确认，来了 2/2' }).press('Enter');
  await held.getByText('每位帮忙的人，都要选是谁、谁见证、多少分钟').waitFor();
  expect(await axeOn(page)).toEqual([]);
  await held.getByRole('combobox', { name: '谁帮了忙' }).selectOption({ index: 2 });
  await held.getByRole('combobox', { name: '谁见证' }).selectOption({ index: 1 });
  await held.getByRole('spinbutton', { name: /多少分钟/ }).fill('90');
  await held.getByRole('button', { name: '确认，来了 2/2' }).press('Enter');
  await page.getByRole('cell', { name: '来了，帮忙 90 分钟' }).waitFor();
  await page
    .getByText(/来了 2\/2/)
    .first()
    .waitFor();
  expect(await axeOn(page)).toEqual([]);
  expect(desk.complaints).toEqual([]);
  expect(phone.complaints).toEqual([]);
});

test('tools are hung at the desk, borrowed on the phone, and written down for somebody without one', async () => {
  await house.at('2026-11-20T12:00');
  desk = await deskOf(house, '钱洁', 1280);
  const page = await desk.open('/together/tools');
  await page.getByText('还没有工具').waitFor();
  await page.getByRole('button', { name: '挂新工具' }).press('Enter');
  const form = page.getByRole('dialog', { name: '挂新工具' });
  await form.getByRole('button', { name: '挂上去' }).press('Enter');
  await form.getByText('还没填名称').waitFor();
  expect(await axeOn(page)).toEqual([]);
  await form.getByRole('combobox', { name: '挂在哪里' }).selectOption({ label: '槐荫里小区 东门' });
  await form.getByRole('textbox', { name: '名称' }).fill('电钻');
  await form.getByLabel('几件').fill('2');
  await form.getByRole('button', { name: '挂上去' }).press('Enter');
  const rows = page.getByRole('row', { name: /电钻（/ });
  await rows.nth(1).waitFor();
  const code = /（(.{9})）/.exec((await rows.first().getByRole('rowheader').textContent()) ?? '')?.[1] ?? '';
  await page.getByRole('combobox', { name: '看哪里的' }).selectOption({ label: '槐荫里小区 东门' });
  await page.getByRole('button', { name: '打印标签' }).waitFor();
  expect(await axeOn(page)).toEqual([]);

  phone = await phoneOf(house, '王奶奶');
  const mobile = await phone.open(`/resident/tools/index?place=${house.town.door}`);
  await mobile.getByRole('button', { name: '扫码借' }).click();
  await mobile.getByRole('textbox', { name: '工具码' }).fill(code);
  await mobile.getByRole('button', { name: '借走' }).click();
  await mobile.getByText('11月27日前还').first().waitFor();

  await page.reload();
  await page.getByRole('row', { name: /12 号楼 2 单元 502/ }).waitFor();
  await page
    .getByRole('button', { name: /^办：电钻/ })
    .nth(1)
    .press('Enter');
  const dialog = page.getByRole('dialog', { name: '电钻' });
  await dialog.getByRole('button', { name: '记下' }).press('Enter');
  await dialog.getByText('先选办什么').waitFor();
  await dialog.getByRole('radio', { name: '借给没有手机的人' }).check();
  await dialog.getByRole('textbox', { name: '谁借' }).fill('老周');
  await dialog.getByRole('textbox', { name: '住在哪里' }).fill('3 号楼 101');
  expect(await axeOn(page)).toEqual([]);
  await dialog.getByRole('button', { name: '记下' }).press('Enter');
  await page.getByRole('row', { name: /老周，3 号楼 101，没有手机/ }).waitFor();
  await page.getByText('2 件，借出 2/2，其中到期 0/2').waitFor();
  expect(await axeOn(page)).toEqual([]);
  expect(desk.complaints).toEqual([]);
  expect(phone.complaints).toEqual([]);
});

test('who agreed to be in the list is listed at the desk', async () => {
  const consents = { show: 'surname', daily: true, emergency: true } as const;
  await (
    await house.as('王奶奶')
  ).ask(ableApi.offer, { body: { field: 'repair', words: '会修水龙头', ...consents } });
  const named = { field: 'health', words: '会量血压', name: '孟阿姨', where: '5 号楼 1 单元' };
  await (await house.as('王奶奶')).ask(ableApi.propose, { body: named });
  desk = await deskOf(house, '钱洁');
  const page = await desk.open('/together/able');
  await page.getByRole('button', { name: '走访过了：孟阿姨' }).press('Enter');
  await page.getByText('孟阿姨').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /^列入：/ }).press('Enter');
  await page.getByText('1 条，在库 1/1，在库的里应急能找 1/1').waitFor();
  expect(await axeOn(page)).toEqual([]);
  expect(desk.complaints).toEqual([]);
});
