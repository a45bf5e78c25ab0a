import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { House } from '../../src/platform/testing/house';
import { move, report } from '../../src/platform/testing/story';
import { axeOn, deskOf, openHouseWithDesk, type Desk } from './people';

jest.setTimeout(600_000);

/** Where the pictures of the documentation go, as one of these sees them; only a run that is asked to makes them anew. */
const pictures = process.env.DOCS_PICTURES;
const pictured = '钱洁';

let house: House;
let desk: Desk | undefined;

beforeAll(async () => {
  house = await openHouseWithDesk();
  await house.at('2026-11-16T09:00');
  const [granny, neighbour, worker] = await Promise.all(
    ['王奶奶', '陈姐', '周晓禾'].map((name) => house.as(name)),
  );
  if (!granny || !neighbour || !worker) throw new Error('somebody is missing');
  const old = await report(house, granny, { words: '楼道堆了旧家具，推车过不去。', category: 'trash' });
  await move(worker, old.id, 'accept', { words: '今天去看' });
  await house.at('2026-11-18T10:10');
  await report(house, neighbour, { category: 'lift', words: '电梯门关不上，一直响。' });
  await report(house, neighbour, { category: 'unsure', words: '楼上空调滴水，两家说不拢。' });
  await report(house, granny, { words: '3 层楼道的灯不亮三天了，晚上看不清台阶' });
  await house.settle();
});
afterEach(() => desk?.close());
afterAll(() => house.close());

const roles = [
  { name: '钱洁', width: 1280, areas: ['青石桥社区', '第3网格', '第4网格', '槐荫里小区'] },
  { name: '吴敏', width: 1440, areas: ['望榆街道', '青石桥社区', '柳荫社区'] },
  { name: '郑平', width: 1920, areas: ['锦澜区', '望榆街道'] },
  { name: '管理员', width: 1440, areas: ['锦澜区', '望榆街道'] },
  { name: '何远', width: 1280, areas: ['柳荫社区'] },
];

test.each(roles)(
  '$name at $width px: each page of their rail, by keyboard, within their places, without a fault',
  async ({ name, width, areas }) => {
    desk = await deskOf(house, name, width);
    const page = await desk.open('/');
    await page.getByRole('treeitem').first().waitFor();
    const shown = (await page.getByRole('treeitem').allInnerTexts()).map((text) =>
      text.split('\n')[0]?.trim(),
    );
    expect(areas.filter((area) => !shown.includes(area))).toEqual([]);
    if (name === '何远') expect(shown).toEqual(areas);
    const seen = new Set<string>();
    for (let link; (link = await unseen(page, seen));) {
      const words = (await link.innerText()).trim().split('\n')[0] ?? '';
      await link.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      expect([words, await axeOn(page), await sideways(page)]).toEqual([words, [], 0]);
      if (pictures && name === pictured) await picture(page, pictures);
    }
    expect(desk.complaints).toEqual([]);
  },
);

/** The first link of the rail that leads where nobody was yet; a group shows its pages once one is in it. */
async function unseen(page: Page, seen: Set<string>): Promise<Locator | undefined> {
  for (const link of await page.getByRole('navigation', { name: '主要栏目' }).getByRole('link').all()) {
    const address = (await link.getAttribute('href')) ?? '';
    if (seen.has(address)) continue;
    seen.add(address);
    return link;
  }
  return undefined;
}

/** How many pixels of the page lie past the right edge. */
const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));

async function picture(page: Page, folder: string): Promise<void> {
  const [, , name = ''] = new URL(page.url()).pathname.split('/');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name || 'board'}.png`) });
}
