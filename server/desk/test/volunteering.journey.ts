import { reportInApi } from '@linli/shared/report-in/report-in.api';
import { partyApi } from '@linli/shared/party/party.api';
import { recruitmentApi } from '@linli/shared/recruitment/recruitment.api';
import { teamApi } from '@linli/shared/team/team.api';
import { volunteerApi } from '@linli/shared/volunteer/volunteer.api';
import { moveIn } from '../../src/home/testing/moving-in';
import type { House } from '../../src/platform/testing/house';
import { axeOn, deskOf, openHouseWithDesk, type Desk } from './people';

jest.setTimeout(180_000);

let house: House;
let desk: Desk | undefined;
beforeAll(async () => {
  house = await openHouseWithDesk();
  await house.at('2026-11-18T14:10');
  await moveIn(house, '王奶奶');
});
afterEach(() => desk?.close());
afterAll(() => house.close());

test('report-ins and posts are agreed to, or declined with a word', async () => {
  const [member, granny] = [await house.as('方叔'), await house.as('王奶奶')];
  const at = { placeId: house.town.door, functions: [] };
  await member.ask(reportInApi.ask, { body: { kind: 'person', ...at } });
  await granny.ask(reportInApi.ask, {
    body: { kind: 'unit', ...at, unitName: '区司法局', functions: ['law'] },
  });
  await granny.ask(volunteerApi.agree, { body: { version: 1, minor: false } });
  await granny.ask(volunteerApi.take, { body: { code: 'barber', placeId: house.town.compound } });
  await member.ask(partyApi.declare, {
    body: { kind: 'retired', placeId: house.town.door, consent: true },
  });
  desk = await deskOf(house, '孙主任');
  const page = await desk.open('/volunteering');
  await page.getByText('等着确认 2 个').waitFor();
  expect(await axeOn(page)).toEqual([]);
  await page
    .getByRole('row', { name: /12号楼|12 号楼/ })
    .getByRole('button', { name: /^确认/ })
    .press('Enter');
  await page.getByRole('row', { name: /已报到/ }).waitFor();
  await page.getByRole('button', { name: '不确认区司法局' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '不确认' }).press('Enter');
  await dialog.getByText('写一句给本人看的话').waitFor();
  expect(await axeOn(page)).toEqual([]);
  await dialog.getByRole('textbox', { name: '为什么' }).fill('请先到街道登记');
  await dialog.getByRole('button', { name: '不确认' }).press('Enter');
  await page.getByRole('row', { name: /请先到街道登记/ }).waitFor();
  await page.getByRole('link', { name: '岗位' }).press('Enter');
  await page.getByText('在岗 0 人，等着确认 1 人').waitFor();
  await page.getByRole('button', { name: /^确认/ }).press('Enter');
  await page.getByText('在岗 1 人，等着确认 0 人').waitFor();
  expect(await axeOn(page)).toEqual([]);
  await page.getByRole('link', { name: '党员台账' }).press('Enter');
  await page.getByRole('button', { name: '离退休党员 1' }).press('Enter');
  await page.getByRole('row', { name: /方叔 离退休党员/ }).waitFor();
  expect(await axeOn(page)).toEqual([]);
  expect(desk.complaints).toEqual([]);
});

test('a team is opened, somebody taken in and asked to lead; a service of it comes every week', async () => {
  desk = await deskOf(house, '孙主任', 1280);
  const page = await desk.open('/volunteering/teams');
  await page.getByText('还没有队伍').waitFor();
  await page.getByRole('button', { name: '建一支队伍' }).press('Enter');
  const form = page.getByRole('dialog', { name: '建一支队伍' });
  await form.getByRole('button', { name: '建队' }).press('Enter');
  await form.getByText('还没填队名').waitFor();
  expect(await axeOn(page)).toEqual([]);
  await form.getByRole('textbox', { name: '队名' }).fill('平安义巡队');
  await form.getByRole('combobox', { name: '在哪里' }).selectOption({ label: '槐荫里小区' });
  await form.getByRole('combobox', { name: '哪一类' }).selectOption({ label: '红马甲' });
  await form.getByRole('button', { name: '建队' }).press('Enter');
  await page.getByRole('row', { name: /平安义巡队/ }).waitFor();
  const granny = await house.as('王奶奶');
  const [team] = (await granny.ask(teamApi.at, { body: { place: house.town.door } })).body.teams;
  await granny.ask(teamApi.join, { params: { id: team?.id ?? '' } });
  await page.getByRole('button', { name: '队员：平安义巡队' }).press('Enter');
  const people = page.getByRole('dialog');
  await people.getByRole('button', { name: /^同意.*入队$/ }).press('Enter');
  await people.getByRole('button', { name: /^请当队长/ }).press('Enter');
  await people.getByText('请您当队长').waitFor();
  expect(await axeOn(page)).toEqual([]);
  await page.keyboard.press('Escape');

  await page.getByRole('link', { name: '定期服务' }).press('Enter');
  await page.getByRole('button', { name: '开一项' }).press('Enter');
  const series = page.getByRole('dialog', { name: '开一项定期服务' });
  await series.getByRole('textbox', { name: '做什么' }).fill('义诊');
  await series.getByRole('textbox', { name: '在哪里做' }).fill('东门凉亭');
  await series.getByRole('combobox', { name: '在哪里' }).selectOption({ label: '槐荫里小区' });
  await series.getByRole('combobox', { name: '哪支队伍' }).selectOption({ label: '平安义巡队' });
  await series.getByLabel('第一次').fill('2026-11-17');
  await series.getByRole('button', { name: '开这一项' }).press('Enter');
  await series.getByText('第一次不能早于今天').waitFor();
  await series.getByLabel('第一次').fill('2026-11-19');
  expect(await axeOn(page)).toEqual([]);
  await series.getByRole('button', { name: '开这一项' }).press('Enter');
  await page.getByText('每周四 09:00–11:00').waitFor();
  await page.getByRole('button', { name: '停一次：义诊' }).press('Enter');
  const off = page.getByRole('dialog', { name: '停一次：义诊' });
  await off.getByRole('combobox', { name: '哪一天' }).selectOption({ label: '11月26日' });
  await off.getByRole('textbox', { name: '为什么取消' }).fill('医生出差');
  await off.getByRole('button', { name: '停这一次' }).press('Enter');
  await page.getByText('11月26日，停一次：医生出差').waitFor();
  expect(await axeOn(page)).toEqual([]);
  expect(desk.complaints).toEqual([]);
});

test('a call is posted, and who stands is answered with a kind word', async () => {
  desk = await deskOf(house, '钱洁');
  const page = await desk.open('/volunteering/recruitments');
  await page.getByRole('button', { name: '发一次招募' }).press('Enter');
  const form = page.getByRole('dialog', { name: '发一次招募' });
  await form.getByRole('textbox', { name: '招什么人' }).fill('幸福合伙人');
  await form.getByRole('textbox', { name: '说明' }).fill('一起把小区的事办好');
  await form.getByLabel('截止日期').fill('2026-11-17');
  await form.getByRole('button', { name: '发出去' }).press('Enter');
  await form.getByText('截止日期已经过了').waitFor();
  await form.getByLabel('截止日期').fill('2026-11-30');
  await form.getByRole('button', { name: '发出去' }).press('Enter');
  await page.getByRole('heading', { name: '幸福合伙人' }).waitFor();
  const granny = await house.as('王奶奶');
  const { recruitments } = (await granny.ask(recruitmentApi.at, { body: { place: house.town.door } })).body;
  const params = { id: recruitments[0]?.id ?? '' };
  await granny.ask(recruitmentApi.nominate, { params, body: { words: '我有时间' } });
  await page.reload();
  await page.getByText('愿意来的 1 人').waitFor();
  await page.getByRole('button', { name: /^选上/ }).press('Enter');
  const answer = page.getByRole('dialog');
  await answer.getByRole('textbox', { name: '给本人的话' }).fill('谢谢您，下周一来社区聊聊');
  await answer.getByRole('button', { name: '选上' }).press('Enter');
  await page.getByRole('row', { name: /选上了/ }).waitFor();
  expect(await axeOn(page)).toEqual([]);
  expect(desk.complaints).toEqual([]);
});
