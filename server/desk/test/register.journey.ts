import { peopleApi } from '@linli/shared/people/people.api';
import { ask, moveIn } from '../../src/home/testing/moving-in';
import { bring, fileOf, moveFile } from '../../src/register/testing/bring';
import type { House } from '../../src/platform/testing/house';
import { statement } from '../../src/platform/testing/statement';
import { axeOn, deskOf, openHouseWithDesk, type Desk } from './people';

jest.setTimeout(240_000);

let house: House;
let desk: Desk | undefined;

const home = (room: string, more: Record<string, string> = {}) => ({
  ...{ compound: '槐荫里小区', building: '12', entrance: '2', floor: room.slice(0, -2), room, area: '86.5' },
  ...more,
});
beforeAll(async () => {
  house = await openHouseWithDesk();
  await house.at('2026-11-18T09:10');
  await moveIn(house, '王奶奶');
  const roll = [{ ...home('502'), name: '王奶奶', phone: '13900000001' }];
  const clerk = await house.as('钱洁');
  await moveFile(clerk, (await bring(house, clerk, 'roll', roll)).id, 'take');
  await ask(house, '陈姐', { room: '301', kind: 'tenant', phone: '13900000002' });
  await ask(house, '李明', { room: '888', kind: 'owner', phone: '13900000003' });
});
afterEach(() => desk?.close());
afterAll(() => house.close());

const asFile = async (name: string, buffer: Buffer | Promise<Buffer>) => ({
  ...{ name, mimeType: 'text/csv', buffer: await buffer },
});

test('a home is found by its number; its people, its phones for a reason, and who moved out', async () => {
  desk = await deskOf(house, '钱洁', 1280);
  const page = await desk.open('/register');
  await page.getByText('共 24 户').waitFor();
  expect(await axeOn(page)).toEqual([]);
  await page.getByLabel('只看').selectOption({ label: '有人申请入住' });
  await page.getByText('共 1 户').waitFor();
  await page.getByLabel('只看').selectOption({ label: '全部' });
  await page.getByLabel('房号').fill('502室');
  await page.getByText('共 2 户').waitFor();
  await page.getByLabel('在哪里').selectOption(house.town.compound);
  await page.getByLabel('哪个门').selectOption({ label: '12 号楼 2 单元' });
  await page.getByText('共 1 户').waitFor();
  await page.getByRole('link', { name: /502/ }).press('Enter');
  await page.getByRole('rowheader', { name: '王奶奶' }).first().waitFor();
  await page.getByText('王奶奶入住，业主，核对后入住').waitFor();
  expect(await page.getByText('13900000001').count()).toBe(0);
  expect(await axeOn(page)).toEqual([]);
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: '看电话' }).click();
  await dialog.getByRole('button', { name: '看电话' }).click();
  await dialog.getByText('写一下为什么要看').waitFor();
  await dialog.getByLabel('为什么要看').fill('通知停水');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await dialog.getByText('13900000001').waitFor();
  expect(await axeOn(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^搬走了\s*：王奶奶/ }).click();
  await dialog.getByLabel('从哪天起不住了').fill('2020-01-01');
  await dialog.getByRole('button', { name: '记下搬走' }).click();
  await dialog.getByText('这一天已经过了').waitFor();
  await dialog.getByLabel('从哪天起不住了').fill('2026-11-20');
  expect(await axeOn(page)).toEqual([]);
  await dialog.getByRole('button', { name: '记下搬走' }).click();
  await page.getByText('王奶奶不再住这里，从2026年11月20日起').waitFor();
  expect(desk.complaints).toEqual([]);
});

test('asks are answered: one confirmed, one sent to the right home, and what a colleague answered meanwhile is said', async () => {
  desk = await deskOf(house, '孙主任');
  const page = await desk.open('/register/asks');
  await page.getByText('2 个在等答复').waitFor();
  expect(await axeOn(page)).toEqual([]);
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: /^还不行\s*：陈姐/ }).click();
  await dialog.getByRole('button', { name: '答复' }).click();
  await dialog.getByText('先选原因').waitFor();
  expect(await axeOn(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^核对入住\s*：李明/ }).click();
  await dialog.getByRole('button', { name: '核对过，入住' }).click();
  await dialog.getByText('先选是哪一户').waitFor();
  await dialog.getByLabel('是哪一户').selectOption({ label: '302' });
  await dialog.getByRole('button', { name: '核对过，入住' }).click();
  await page.getByText('李明入住了').waitFor();
  await page.getByRole('button', { name: /^核对入住\s*：陈姐/ }).click();
  await statement(
    house.databaseUrl,
    "update home_ask set state = 'withdrawn', decided_at = now() where state = 'waiting'",
  );
  await dialog.getByRole('button', { name: '核对过，入住' }).click();
  await dialog.getByText('这个申请已经有人答复了').waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('没有等答复的申请').waitFor();
  expect(desk.complaints).toEqual([]);
});

test('a file is looked over, mended, taken in by one of two, and nothing chosen is lost without a network or a session', async () => {
  desk = await deskOf(house, '钱洁');
  const page = await desk.open('/register/files');
  const send = page.getByRole('button', { name: '交上去核对' });
  const choose = page.getByLabel('文件', { exact: true });
  await send.click();
  await page.getByText('先选导入什么').waitFor();
  await page.getByText('先选文件').waitFor();
  expect(await axeOn(page)).toEqual([]);
  await page.getByLabel('导入什么').selectOption({ label: '户' });
  const [template] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载空表' }).click(),
  ]);
  expect(template.suggestedFilename()).toMatch(/户.*\.xlsx$/);
  await choose.setInputFiles(await asFile('乱.csv', Buffer.alloc(10 * 1024 * 1024 + 1, 'a')));
  await send.click();
  await page.getByText('这个文件超过 10 MB').waitFor();
  await choose.setInputFiles(await asFile('乱.xlsx', Buffer.alloc(10 * 1024 * 1024, 0xff)));
  await send.click();
  await page.getByText('这个文件读不出来').waitFor();

  await choose.setInputFiles(await asFile('九楼.csv', fileOf('homes', [home('901'), home('902')])));
  await page.context().setOffline(true);
  await send.click();
  await page.getByRole('alert').getByText(/网/).waitFor();
  await page.context().setOffline(false);
  await page.context().clearCookies();
  await page.getByRole('dialog', { name: '登录过期了' }).waitFor();
  const code = page.getByText(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  const typed = ((await code.textContent()) ?? '').replace('-', '');
  await (await house.as('钱洁')).ask(peopleApi.confirmPass, { body: { code: typed } });
  await page.getByRole('dialog', { name: '登录过期了' }).waitFor({ state: 'detached' });
  await send.click();
  await page.getByText('正在核对').waitFor();
  await house.settle();
  await page.getByRole('heading', { name: '核对好了，可以收入' }).waitFor();
  await page.getByRole('rowheader', { name: '3', exact: true }).waitFor();
  expect(await axeOn(page)).toEqual([]);

  await page.getByRole('button', { name: '全部收入' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('新增 2 行').waitFor();
  const colleague = await house.as('孙主任');
  const id = page.url().split('/').at(-1) ?? '';
  await moveFile(colleague, id, 'take');
  await dialog.getByRole('button', { name: '全部收入' }).click();
  await dialog.getByText('这件事现在不能这样办').waitFor();
  await page.keyboard.press('Escape');
  await page.getByText(/^孙主任，.*收入/).waitFor();
  await page.getByRole('button', { name: '撤回这次收入' }).click();
  await dialog.getByRole('button', { name: '撤回这次收入' }).click();
  await page.getByRole('heading', { name: '已撤回' }).waitFor();
  expect(await axeOn(page)).toEqual([]);

  await page.getByRole('link', { name: '回到导入' }).click();
  await page.getByLabel('导入什么').selectOption({ label: '产权人名册' });
  await choose.setInputFiles(await asFile('名册.csv', Buffer.from('姓名,房号\n张三,1')));
  await send.click();
  await page.getByText('正在核对').waitFor();
  await house.settle();
  await page.getByText('第一行里没有这几列：小区、楼号、单元。现在的第一行是：姓名、房号').waitFor();
  expect(await axeOn(page)).toEqual([]);
  expect(desk.complaints.filter((one) => !/ERR_INTERNET_DISCONNECTED/.test(one))).toEqual([]);
});

test('lists go out as files, and a place tells who changed what and when', async () => {
  const clerk = await house.as('钱洁');
  await moveFile(clerk, (await bring(house, clerk, 'homes', [home('951')])).id, 'take');
  desk = await deskOf(house, '孙主任');
  const page = await desk.open('/register/exports');
  await page.getByRole('button', { name: '做成文件' }).click();
  await page.getByText('先选导出什么').waitFor();
  await page.getByText('先选格式').waitFor();
  await page.getByText('户', { exact: true }).last().click();
  await page.getByText('CSV', { exact: true }).click();
  await page.getByRole('button', { name: '做成文件' }).click();
  expect(await axeOn(page)).toEqual([]);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载文件' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/户.*\.csv$/);
  await page.getByRole('link', { name: '地点的经过' }).click();
  await page.getByLabel('在哪里').selectOption(house.town.compound);
  await page.getByLabel('哪个门').selectOption({ label: '12 号楼 2 单元' });
  await page.getByRole('rowheader', { name: '登记了 1 户' }).first().waitFor();
  await page.getByRole('cell', { name: '钱洁' }).first().waitFor();
  expect(await axeOn(page)).toEqual([]);
  expect(desk.complaints).toEqual([]);
});

test('posts have their dates, leave has a substitute, and a consent said at the window is written down', async () => {
  desk = await deskOf(house, '孙主任');
  const page = await desk.open('/register/posts');
  const dialog = page.getByRole('dialog');
  await page.getByLabel('姓名').fill('周晓禾');
  await page
    .getByRole('button', { name: /^请假\s*：周晓禾/ })
    .first()
    .click();
  await dialog.getByRole('button', { name: '请假' }).click();
  await dialog.getByText('先选从哪天起').waitFor();
  await dialog.getByLabel('从哪天起').fill('2026-11-19');
  await dialog.getByLabel('到哪天（当天也算）').fill('2026-11-18');
  await dialog.getByLabel('谁代班').selectOption({ label: '赵强，第4网格 网格员' });
  await dialog.getByRole('button', { name: '请假' }).click();
  await dialog.getByText('要在开始的那天以后').waitFor();
  await dialog.getByLabel('到哪天（当天也算）').fill('2026-11-20');
  expect(await axeOn(page)).toEqual([]);
  await dialog.getByRole('button', { name: '请假' }).click();
  await dialog.getByText('2026年11月19日到2026年11月20日，赵强代班').waitFor();
  await dialog.getByRole('button', { name: '销假' }).click();
  await dialog.getByText('2026年11月19日到2026年11月20日').waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await page
    .getByRole('button', { name: /^结束任职\s*：周晓禾/ })
    .first()
    .click();
  await dialog.getByText('账号还在').waitFor();
  await page.keyboard.press('Escape');
  expect(await axeOn(page)).toEqual([]);

  await page.getByRole('link', { name: '代办', exact: true }).click();
  await page.getByLabel('本人姓名').fill('高爷爷');
  await page.getByRole('button', { name: '记下来' }).click();
  await page.getByText('先问过本人，同意了再记').waitFor();
  expect(await axeOn(page)).toEqual([]);
  await page.getByLabel('代办人姓名').fill('高小红');
  await page.getByLabel('代办人手机号').fill('13900000009');
  await page.getByLabel('到哪天为止').fill('2027-03-01');
  await page.getByLabel('谁在场听到').fill('钱洁');
  await page.getByLabel('问过本人').check();
  await page.getByRole('button', { name: '记下来' }).click();
  await page.getByText('记下了，高小红可以替高爷爷办事').waitFor();
  expect(await page.getByLabel('本人姓名').inputValue()).toBe('');
  expect(await axeOn(page)).toEqual([]);
  expect(desk.complaints).toEqual([]);
});
