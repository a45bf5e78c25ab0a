import { meetingApi } from '@linli/shared/meeting/meeting.api';
import type { House } from '../../src/platform/testing/house';
import { axeOn, deskOf, openHouseWithDesk, type Desk } from './people';

jest.setTimeout(240_000);

let house: House;
let desk: Desk | undefined;

beforeAll(async () => {
  house = await openHouseWithDesk();
  await house.at('2026-11-18T14:10');
});
afterEach(async () => {
  await desk?.close();
  desk = undefined;
});
afterAll(() => house.close());

test('a venue is opened, a meeting called together, held, written down and published by a second person', async () => {
  desk = await deskOf(house, '钱洁');
  const page = await desk.open('/meetings/venues');
  await page.getByText('还没有场地').waitFor();
  expect(await axeOn(page)).toEqual([]);
  await page.getByRole('button', { name: '加一处' }).press('Enter');
  const opening = page.getByRole('dialog', { name: '加一处场地' });
  await opening.getByRole('button', { name: '存下' }).press('Enter');
  await opening
    .getByText('还没填会的名字')
    .or(opening.getByText(/还没填/).first())
    .first()
    .waitFor();
  await opening.getByRole('combobox', { name: '在哪里' }).selectOption({ label: '槐荫里小区' });
  await opening.getByRole('textbox', { name: '名字' }).fill('议事亭');
  await opening.getByRole('textbox', { name: '怎么找' }).fill('3 号楼旁');
  await opening.getByLabel('坐几个人').fill('20');
  expect(await axeOn(page)).toEqual([]);
  await opening.getByRole('button', { name: '存下' }).press('Enter');
  await page.getByRole('rowheader', { name: '议事亭' }).waitFor();

  await page.getByRole('link', { name: '会', exact: true }).press('Enter');
  await page.getByText('还没有安排过会').waitFor();
  await page.getByRole('button', { name: '安排一场' }).press('Enter');
  const form = page.getByRole('dialog', { name: '安排一场会' });
  await form.getByRole('button', { name: '安排好，让大家报名' }).press('Enter');
  await form.getByText('先选哪种会').waitFor();
  await form.getByText('请选一处场地，或者写明在哪里').waitFor();
  await form.getByRole('combobox', { name: '哪种会' }).selectOption({ label: '议事会' });
  await form.getByRole('combobox', { name: '哪里的会' }).selectOption({ label: '槐荫里小区' });
  await form.getByRole('textbox', { name: '会的名字' }).fill('车棚充电怎么收费');
  await form.getByLabel('哪天', { exact: true }).fill('2026-11-20');
  await form.getByRole('combobox', { name: '场地' }).selectOption({ label: '议事亭（3 号楼旁）' });
  await form.getByRole('textbox', { name: '第 1 条', exact: true }).fill('听物业报账');
  await form.getByLabel('第 1 条几分钟').fill('61');
  await form.getByRole('button', { name: '安排好，让大家报名' }).press('Enter');
  await form.getByText('议程加起来比会长 1 分钟，请减一减').waitFor();
  expect(await axeOn(page)).toEqual([]);
  await form.getByLabel('第 1 条几分钟').fill('20');
  await form.getByRole('button', { name: '安排好，让大家报名' }).press('Enter');
  await page.getByRole('heading', { name: '请来的各方' }).waitFor();
  await page.getByRole('button', { name: '替物业公司记答复' }).press('Enter');
  const answer = page.getByRole('dialog', { name: '物业公司的答复' });
  await answer.getByRole('combobox', { name: '答复' }).selectOption({ label: '来不了' });
  await answer.getByRole('button', { name: '记下' }).press('Enter');
  await answer.getByText('来不了请说一句为什么').waitFor();
  await answer.getByRole('textbox', { name: '为什么来不了' }).fill('当天盘库');
  await answer.getByRole('button', { name: '记下' }).press('Enter');
  await page.getByText('来不了：当天盘库').waitFor();
  expect(await axeOn(page)).toEqual([]);

  const id = page.url().split('/').pop() ?? '';
  await (await house.as('王奶奶')).ask(meetingApi.signUp, { params: { id }, body: { along: 1 } });
  await house.at('2026-11-20T14:10');
  await page.reload();
  await page.getByRole('button', { name: '没留称呼到了' }).press('Enter');
  await page.getByText('签到 2/2').first().waitFor();
  await page.getByRole('button', { name: '放签到码' }).press('Enter');
  const screen = page.getByRole('dialog', { name: '签到码' });
  await screen.getByText(/^\d{6}$/).waitFor();
  expect(await axeOn(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '数举手' }).press('Enter');
  const hands = page.getByRole('dialog', { name: '举手，供商量用' });
  await hands.getByRole('textbox', { name: '问什么' }).fill('一块二行不行');
  await hands.getByLabel('赞成', { exact: true }).fill('3');
  await hands.getByRole('button', { name: '记下' }).press('Enter');
  await hands.getByText('现在签到 2 人，举手的不能比这多').waitFor();
  await hands.getByLabel('赞成', { exact: true }).fill('2');
  await hands.getByRole('button', { name: '记下' }).press('Enter');
  await page.getByText(/举手，供商量用：一块二行不行/).waitFor();
  await page.getByRole('button', { name: '写纪要' }).press('Enter');
  await page.getByRole('textbox', { name: '说了什么' }).fill('物业报了三个月的账');
  await page.getByRole('textbox', { name: '商量定了什么' }).fill('每月公示一次');
  expect(await axeOn(page)).toEqual([]);
  await page.getByRole('button', { name: '存下' }).press('Enter');
  await page.getByRole('button', { name: '写好了，请同事看' }).press('Enter');
  await page.getByText(/等另一个人看/).waitFor();
  await page.getByRole('button', { name: '记一件' }).press('Enter');
  const action = page.getByRole('dialog', { name: '定下来的事' });
  await action.getByRole('textbox', { name: '什么事' }).fill('车棚的灯要修好');
  await action.getByRole('combobox', { name: '谁来办' }).selectOption({ label: '周晓禾' });
  await action.getByLabel('哪天前').fill('2026-11-30');
  await action.getByRole('combobox', { name: '变成办件' }).selectOption({ label: '照明' });
  await action.getByRole('combobox', { name: '哪个门口或公共地方' }).selectOption({ index: 1 });
  await action.getByRole('button', { name: '记下' }).press('Enter');
  await page
    .getByRole('cell', { name: /待受理/ })
    .first()
    .waitFor();
  expect(desk.complaints).toEqual([]);
  await desk.close();

  desk = await deskOf(house, '孙主任', 1280);
  const second = await desk.open(`/meetings/list/${id}`);
  await second.getByRole('button', { name: '看过了，公布' }).press('Enter');
  await second.getByRole('link', { name: '打印纪要' }).waitFor();
  expect(await axeOn(second)).toEqual([]);
  await second.getByRole('button', { name: '没谈拢，提上去' }).press('Enter');
  const raise = second.getByRole('dialog', { name: '没谈拢，提上去' });
  await raise.getByRole('textbox', { name: '为什么没谈拢' }).fill('电价两边谈不拢');
  await raise.getByRole('button', { name: '提上去' }).press('Enter');
  await second.getByText(/提到社区：电价两边谈不拢/).waitFor();
  await second.getByRole('link', { name: '全部会' }).press('Enter');
  await second.getByRole('button', { name: '安排会接着谈' }).waitFor();
  expect(await axeOn(second)).toEqual([]);
  expect(desk.complaints).toEqual([]);
});

test('a series is opened, its overdue date is shown, and the next one made from it; a kind is named anew', async () => {
  desk = await deskOf(house, '孙主任');
  const page = await desk.open('/meetings/series');
  await page.getByRole('button', { name: '定一个系列' }).press('Enter');
  const form = page.getByRole('dialog', { name: '定一个系列' });
  await form.getByRole('textbox', { name: '会的名字' }).fill('每月现场议事');
  await form.getByRole('combobox', { name: '哪种会' }).selectOption({ label: '议事会' });
  await form.getByRole('combobox', { name: '哪里的会' }).selectOption({ label: '槐荫里小区' });
  await form.getByRole('combobox', { name: '谁来办' }).selectOption({ label: '钱洁' });
  await form.getByRole('textbox', { name: '在哪里' }).fill('黄桷树下');
  await form.getByLabel('从哪天起').fill('2026-11-25');
  expect(await axeOn(page)).toEqual([]);
  await form.getByRole('button', { name: '定好' }).press('Enter');
  await page.getByRole('rowheader', { name: /每月现场议事/ }).waitFor();
  await house.at('2026-11-25T09:00');
  await page.reload();
  await page.getByText('还没安排').waitFor();
  await page.getByRole('button', { name: '安排下一次每月现场议事' }).press('Enter');
  const plan = page.getByRole('dialog', { name: '安排一场会' });
  await plan.getByRole('textbox', { name: '第 1 条', exact: true }).fill('这个月的事');
  await plan.getByRole('button', { name: '安排好，让大家报名' }).press('Enter');
  await page.getByRole('heading', { name: '名单' }).waitFor();
  await page.getByRole('link', { name: '会的种类' }).press('Enter');
  await page.getByRole('button', { name: '改马扎会' }).press('Enter');
  const kind = page.getByRole('dialog', { name: '改马扎会' });
  await kind.getByRole('textbox', { name: '名字' }).fill('坝坝会');
  expect(await axeOn(page)).toEqual([]);
  await kind.getByRole('button', { name: '存下' }).press('Enter');
  await page.getByRole('rowheader', { name: '坝坝会' }).waitFor();
  expect(await axeOn(page)).toEqual([]);
  expect(desk.complaints).toEqual([]);
});
