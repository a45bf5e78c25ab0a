import { pollApi } from '@linli/shared/poll/poll.api';
import { moveIn } from '../../src/home/testing/moving-in';
import type { House } from '../../src/platform/testing/house';
import { axeOn, deskOf, openHouseWithDesk, type Desk } from './people';

jest.setTimeout(180_000);

let house: House;
let desk: Desk | undefined;

beforeAll(async () => {
  house = await openHouseWithDesk();
  await house.at('2026-11-18T14:10');
  await moveIn(house, '王奶奶', { room: '501' });
});
afterEach(() => desk?.close());
afterAll(() => house.close());

test('people are asked, a paper answer is entered, and the end is one press', async () => {
  desk = await deskOf(house, '钱洁');
  const page = await desk.open('/polls');
  await page.getByText('还没有问过大家').waitFor();
  expect(await axeOn(page)).toEqual([]);
  await page.getByRole('button', { name: '问一问大家' }).press('Enter');
  const form = page.getByRole('dialog', { name: '问一问大家' });
  await form.getByRole('button', { name: '开始征询' }).press('Enter');
  await form.getByText('还没填问什么').waitFor();
  expect(await axeOn(page)).toEqual([]);
  await form.getByRole('textbox', { name: '问什么' }).fill('充电桩装在哪里');
  await form
    .getByRole('combobox', { name: '问哪里的人' })
    .selectOption({ label: '槐荫里小区（青石桥社区来问）' });
  await form.getByRole('combobox', { name: '怎么答' }).selectOption({ label: '选一个' });
  await form.getByRole('textbox', { name: '选项 1' }).fill('东门');
  await form.getByRole('textbox', { name: '选项 2' }).fill('车棚');
  await form.getByLabel('截止日期').fill('2026-11-17');
  await form.getByRole('button', { name: '开始征询' }).press('Enter');
  await form.getByText('截止日期已经过了').waitFor();
  await form.getByLabel('截止日期').fill('2026-11-25');
  await form.getByRole('button', { name: '开始征询' }).press('Enter');
  await page.getByRole('row', { name: /充电桩装在哪里/ }).waitFor();

  await page.getByRole('button', { name: '代录纸质意见：充电桩装在哪里' }).press('Enter');
  const enter = page.getByRole('dialog', { name: '代录纸质意见' });
  await enter.getByRole('combobox', { name: '哪个门' }).selectOption({ label: '槐荫里小区 12 号楼 2 单元' });
  await enter.getByRole('textbox', { name: '房号' }).fill('909');
  await enter.getByRole('textbox', { name: '称呼' }).fill('老周');
  await enter.getByRole('checkbox', { name: '车棚' }).check();
  await enter.getByRole('button', { name: '记下' }).press('Enter');
  await enter.getByText('没有这个房号，请核对').waitFor();
  expect(await axeOn(page)).toEqual([]);
  await enter.getByRole('textbox', { name: '房号' }).fill('101');
  await enter.getByRole('button', { name: '记下' }).press('Enter');
  await page.getByText('1 人答了，来自 1 户，一共 24 户').waitFor();

  await page.getByRole('button', { name: '看：充电桩装在哪里' }).press('Enter');
  await page.getByRole('button', { name: '现在结束，公布结果' }).press('Enter');
  await page.getByText('答的人不到 5 个，不显示结果。').waitFor();
  expect(await axeOn(page)).toEqual([]);
  const { polls } = (await house.anyone().ask(pollApi.at, { body: { place: house.town.door } })).body;
  expect(polls).toMatchObject([{ title: '充电桩装在哪里', state: 'closed' }]);
  expect(desk.complaints).toEqual([]);
});

test('the community asks the firm to talk, and what becomes of it stands in the list', async () => {
  desk = await deskOf(house, '钱洁', 1280);
  const page = await desk.open('/polls/talks');
  await page.getByRole('button', { name: '请对方来谈' }).press('Enter');
  const form = page.getByRole('dialog', { name: '请对方来谈' });
  await form.getByRole('button', { name: '发给对方' }).press('Enter');
  await form.getByText('请选代表谁').waitFor();
  await form.getByRole('combobox', { name: '代表谁' }).selectOption({ label: '青石桥社区（槐荫里小区）' });
  await form.getByRole('combobox', { name: '请谁来谈' }).selectOption({ label: '安居物业' });
  await form.getByRole('textbox', { name: '谈什么' }).fill('冬天供暖怎么报修');
  await form.getByRole('textbox', { name: '说明' }).fill('想约物业谈一谈夜里谁接电话');
  expect(await axeOn(page)).toEqual([]);
  await form.getByRole('button', { name: '发给对方' }).press('Enter');
  await page.getByRole('row', { name: /青石桥社区 找 安居物业/ }).waitFor();
  await page.getByRole('button', { name: '撤回：冬天供暖怎么报修' }).press('Enter');
  const back = page.getByRole('dialog');
  await back.getByRole('textbox', { name: '说明' }).fill('已经当面谈过了');
  await back.getByRole('button', { name: '就这样' }).press('Enter');
  await page.getByText('已撤回').waitFor();
  await page.getByRole('link', { name: '业主联名' }).press('Enter');
  await page.getByText('还没有联名').waitFor();
  expect(await axeOn(page)).toEqual([]);
  expect(desk.complaints).toEqual([]);
});
