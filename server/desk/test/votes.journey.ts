import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import type { House } from '../../src/platform/testing/house';
import { openTopic, seen } from '../../src/topic/testing/deliberating';
import { cast, frozenRoll, slots } from '../../src/vote/testing/votes';
import { axeOn, deskOf, openHouseWithDesk, type Desk } from './people';

jest.setTimeout(300_000);

let house: House;
let topic: string;
const desks: Desk[] = [];

beforeAll(async () => {
  house = await openHouseWithDesk();
  await frozenRoll(house);
  topic = await openTopic(house, '李明', { title: '更换全小区排水主管', reach: 'compound' });
});
afterEach(async () => {
  for (const desk of desks.splice(0)) await desk.close();
});
afterAll(() => house.close());

async function seat(name: string): Promise<Desk> {
  const desk = await deskOf(house, name);
  desks.push(desk);
  return desk;
}

/** The photo of a signed paper; each is another picture. */
const photo = async () => ({
  name: 'piao.jpg',
  mimeType: 'image/jpeg',
  buffer: await sharp({ create: { width: 60, height: 40, channels: 3, background: '#334' } })
    .jpeg()
    .toBuffer(),
});

/** Enters the paper of a code as somebody reads it, and answers what was said of it. */
async function enter(page: Page, code: string, choice: '同意' | '不同意', said: RegExp): Promise<void> {
  await page.getByRole('button', { name: '录纸质票' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: '录纸质票' });
  await dialog.getByRole('textbox', { name: '票号' }).fill(code);
  await dialog.getByRole('button', { name: '查这张票' }).press('Enter');
  await dialog.getByRole('radio', { name: choice, exact: true }).press(' ');
  await dialog.getByLabel('有签名的票的照片').setInputFiles(await photo());
  await dialog.getByRole('button', { name: '录好了' }).press('Enter');
  await page.getByText(said).first().waitFor();
  await dialog.waitFor({ state: 'detached' });
}

/** Makes a move whose dialog has a button of the same name. */
async function make(page: Page, name: string, inside?: (dialog: Locator) => Promise<void>): Promise<void> {
  await page.getByRole('button', { name, exact: true }).press('Enter');
  const dialog = page.getByRole('dialog', { name });
  await inside?.(dialog);
  await dialog.getByRole('button', { name, exact: true }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
}

test('a vote is written from a topic, told what it lacks, posted, filled by phone and paper, decided about and counted, by keyboard', async () => {
  const clerk = await seat('钱洁');
  const page = await clerk.open(`/topics?view=open&open=${topic}`);
  await page.getByRole('link', { name: '让业主表决这件事' }).press('Enter');
  const form = page.getByRole('dialog', { name: '写一次表决' });
  await form.getByText('为议题“更换全小区排水主管”来表决').waitFor();
  await form.getByRole('button', { name: '记下来' }).press('Enter');
  await form.getByText(/小区/).first().waitFor();
  await form.getByRole('combobox', { name: '小区' }).selectOption({ label: '槐荫里小区' });
  expect(await form.getByRole('textbox', { name: '表决什么' }).inputValue()).toBe('更换全小区排水主管');
  expect(await axeOn(page)).toEqual([]);
  await form.getByRole('combobox', { name: '事项' }).selectOption({ label: '使用维修资金' });
  await form
    .getByRole('textbox', { name: '题目' })
    .fill('同意动用维修资金 38.6 万元，更换全小区排水主管吗？');
  await form.getByLabel('几时开始').fill('2026-11-10T09:00');
  await form.getByLabel('几时截止').fill('2026-12-01T20:00');
  await form.getByRole('button', { name: '记下来' }).press('Enter');
  const lacks = page.getByRole('definition').filter({ has: page.getByRole('list') });
  await lacks.getByText('还没有表决权清册').waitFor();
  await lacks.getByText('通知的天数还不够').waitFor();
  await lacks.getByText('还没有告知居委会').waitFor();
  expect(await axeOn(page)).toEqual([]);

  await page.getByRole('button', { name: '改一改' }).press('Enter');
  const again = page.getByRole('dialog', { name: '改这次表决' });
  await again.getByRole('combobox', { name: '表决权清册' }).selectOption({ label: '排水主管表决 1' });
  await again.getByLabel('几时开始').fill('2026-11-23T09:00');
  await again.getByRole('checkbox', { name: '已经告知居委会' }).press(' ');
  await again.getByRole('button', { name: '记下来' }).press('Enter');
  await again.waitFor({ state: 'detached' });
  await page.getByText('还差什么').waitFor({ state: 'detached' });
  await make(page, '都齐了', async () => expect(await axeOn(page)).toEqual([]));
  await page.getByText('齐了，待公告').waitFor();
  // whoever wrote it does not post it
  expect(await page.getByRole('button', { name: '贴出公告' }).count()).toBe(0);

  const id = page.url().split('/').pop() ?? '';
  const leader = await seat('孙主任');
  const second = await leader.open(`/votes/${id}`);
  await make(second, '贴出公告');
  await second.getByText('公告中').first().waitFor();
  await second.getByText('24 户；这里不显示投了什么').waitFor();
  expect(await axeOn(second)).toEqual([]);
  expect((await seen(house, '李明', topic)).stage).toBe('decide');

  await second.getByRole('checkbox', { name: '选12 号楼 2 单元 101' }).press(' ');
  await second.getByRole('button', { name: '记下来' }).press('Enter');
  await second.getByText('请选怎么送的').waitFor();
  await second.getByRole('combobox', { name: '1 户怎么送的' }).selectOption({ label: '上门说了' });
  await second.getByRole('button', { name: '记下来' }).press('Enter');
  await second.getByText('记下了 1 户').waitFor();
  expect(clerk.complaints).toEqual([]);
  expect(leader.complaints).toEqual([]);
  await clerk.close();
  await leader.close();
  desks.length = 0;

  await house.at('2026-11-24T09:00');
  await house.settle();
  await cast(house, '李明', id);
  const [alike, differing] = (await slots(house, id))
    .filter(({ channel }) => !channel)
    .map(({ code }) => code);
  const third = await seat('吴敏');
  const [one, other, last] = [await seat('钱洁'), await seat('孙主任'), third];
  const reader = await one.open(`/votes/${id}`);
  await reader.getByRole('button', { name: '录纸质票' }).press('Enter');
  const paper = reader.getByRole('dialog', { name: '录纸质票' });
  await paper.getByRole('button', { name: '查这张票' }).press('Enter');
  await paper.getByText('票号是八位字母和数字').waitFor();
  expect(await axeOn(reader)).toEqual([]);
  await paper.getByRole('textbox', { name: '票号' }).fill(alike ?? '');
  await paper.getByRole('button', { name: '查这张票' }).press('Enter');
  await paper.getByRole('button', { name: '录好了' }).press('Enter');
  await paper.getByText('每一题都要选一项').first().waitFor();
  await paper.getByText('请选有签名的票的照片').waitFor();
  expect(await axeOn(reader)).toEqual([]);
  await reader.keyboard.press('Escape');
  await enter(reader, alike ?? '', '同意', /等另一个人再录一次/);
  await enter(reader, differing ?? '', '同意', /等另一个人再录一次/);
  const next = await other.open(`/votes/${id}`);
  await enter(next, alike ?? '', '同意', /两次一样，算上了/);
  await enter(next, differing ?? '', '不同意', /请第三个人再录/);
  await next.getByText('1 处，还有 1 处没定').waitFor();
  expect(await axeOn(next)).toEqual([]);

  await house.at('2026-12-02T09:00');
  await house.settle();
  await reader.reload();
  await make(reader, '计票', async (dialog) => {
    await dialog.getByRole('button', { name: '计票' }).press('Enter');
    await dialog.getByRole('alert').waitFor();
    await reader.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    const street = await last.open(`/votes/${id}`);
    await enter(street, differing ?? '', '不同意', /两次一样，算上了/);
    await reader.reload();
    await reader.getByRole('button', { name: '计票', exact: true }).press('Enter');
  });
  await reader.getByRole('heading', { name: '计票结果' }).waitFor();
  await reader.getByText(/1\. 同意动用维修资金/).waitFor();
  expect(await axeOn(reader)).toEqual([]);
  await next.reload();
  await make(next, '公示结果');
  await next.getByText('公示中').first().waitFor();
  expect(await axeOn(next)).toEqual([]);
  await next.getByRole('button', { name: '查看选票' }).press('Enter');
  const looking = next.getByRole('dialog', { name: '查看选票' });
  await looking.getByRole('button', { name: '查看', exact: true }).press('Enter');
  await looking.getByText('写一下为什么要看，至少 5 个字').waitFor();
  await looking.getByRole('textbox', { name: '为什么要看' }).fill('有业主问录票');
  await looking.getByRole('button', { name: '查看', exact: true }).press('Enter');
  await looking.getByText('3 张票；这是第 1 次有人查看').waitFor();
  expect(await axeOn(next)).toEqual([]);
  await next.keyboard.press('Escape');
  await next.getByRole('link', { name: '全部表决' }).press('Enter');
  await next.getByRole('rowheader', { name: '更换全小区排水主管' }).waitFor();
  expect(await axeOn(next)).toEqual([]);
  for (const desk of desks) expect(desk.complaints).toEqual([]);
});
