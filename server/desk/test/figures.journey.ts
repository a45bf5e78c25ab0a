import { printed } from '../../src/sign/testing/sign-reading';
import { move, report } from '../../src/platform/testing/story';
import type { House } from '../../src/platform/testing/house';
import { axeOn, deskOf, openHouseWithDesk, type Desk } from './people';

jest.setTimeout(180_000);

let house: House;
let desk: Desk | undefined;

beforeAll(async () => {
  house = await openHouseWithDesk();
  await house.at('2026-11-18T09:00');
  const [granny, neighbour, worker] = [
    await house.as('王奶奶'),
    await house.as('陈姐'),
    await house.as('周晓禾'),
  ];
  const { id } = await report(house, granny);
  await move(worker, id, 'accept');
  await move(worker, id, 'resolve', { outcome: 'solved', solvedHow: 'fixed', words: '换了灯管' });
  await move(worker, id, 'feedback', { words: '灯亮了', channel: 'visit' });
  await move(granny, id, 'rate', { solved: 'yes', stars: 5 });
  await report(house, neighbour, { category: 'trash' });
  await house.at('2026-11-24T09:00');
  await house.settle();
});
afterEach(() => desk?.close());
afterAll(() => house.close());

test('the community reads its figures, opens what was late, and takes a page of them with it', async () => {
  desk = await deskOf(house, '孙主任', 1280);
  const page = await desk.open('/figures');
  const card = page.locator('article.kpi', { hasText: '按时办结率' });
  await card.getByText('1/2').waitFor();
  // One rating is one resident: it is told as a count and nothing more.
  await page.locator('article.kpi', { hasText: '满意率' }).getByText('只有 1 份评价').waitFor();
  expect(await axeOn(page)).toEqual([]);

  await page.getByRole('button', { name: /受理就晚了/ }).press('Enter');
  const cases = page.getByRole('dialog', { name: /没按时办结：受理就晚了/ });
  await cases.getByRole('cell', { name: '垃圾' }).waitFor();
  expect(await axeOn(page)).toEqual([]);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: '每个数怎么算' }).click();
  await page.getByRole('dialog').getByText('按时办结的 ÷ 到期该办结的').waitFor();
  expect(await axeOn(page)).toEqual([]);
  await page.keyboard.press('Escape');

  await page.getByText('看每周的数').click();
  await page.getByRole('row', { name: '11月16日起 1/2 50.0%' }).waitFor();

  await page.getByRole('button', { name: '导出报表' }).click();
  const dialog = page.getByRole('dialog', { name: '导出报表' });
  await dialog.getByRole('button', { name: '做成文件' }).click();
  await dialog.getByText('先选格式').waitFor();
  await dialog.getByRole('radio', { name: /PDF/ }).check();
  await dialog.getByRole('button', { name: '做成文件' }).click();
  const href = await dialog.getByRole('link', { name: '打开文件' }).getAttribute('href');
  const got = await page.request.get(new URL(href ?? '', house.url).href);
  const [sheet] = await printed(await got.body());
  expect(sheet?.text).toContain('青石桥社区数字报告');
  expect(sheet?.text).toContain('自动生成，不用填');
  expect(desk.complaints).toEqual([]);
});

test('the district goes down to a grid, narrows to days, and a wrong day is said at its field', async () => {
  desk = await deskOf(house, '郑平');
  const page = await desk.open('/figures');
  await page.getByRole('button', { name: '望榆街道下面的各处' }).press('Enter');
  await page.getByRole('button', { name: '青石桥社区下面的各处' }).press('Enter');
  await page.getByRole('button', { name: '第3网格', exact: true }).waitFor();
  expect(await axeOn(page)).toEqual([]);
  await page.getByRole('button', { name: '望榆街道下面的各处' }).press('Enter');
  await page.getByRole('button', { name: '第3网格', exact: true }).waitFor({ state: 'detached' });
  for (const name of ['望榆街道', '青石桥社区', '第3网格']) {
    await page.getByRole('button', { name, exact: true }).press('Enter');
    await page.getByRole('heading', { level: 1, name: new RegExp(`${name}$`) }).waitFor();
  }
  await page.getByRole('button', { name: '锦澜区' }).click();
  await page.getByRole('button', { name: '自己选' }).click();
  await page.getByLabel('到哪天').fill('2026-11-01');
  await page.getByLabel('从哪天').fill('2026-11-20');
  await page.locator('.field__error', { hasText: '结束那天不能早于开始那天' }).waitFor();
  expect(await axeOn(page)).toEqual([]);
  await page.getByLabel('到哪天').fill('2026-11-24');
  await page.getByText('2026年11月20日 – 11月24日到期的件').waitFor();
  expect(desk.complaints).toEqual([]);
});

test('the screen on the wall tells today and the month, and nobody', async () => {
  desk = await deskOf(house, '孙主任', 1920);
  const page = await desk.open('/figures/wall');
  await page.getByText('还没办完').waitFor();
  await page.getByText('按时办结率，近 12 周').waitFor();
  const text = await page.locator('.screen').innerText();
  expect(text).not.toMatch(/王奶奶|陈姐|周晓禾|孙主任|单元|号楼/);
  expect(await axeOn(page)).toEqual([]);
  expect(desk.complaints).toEqual([]);
});
