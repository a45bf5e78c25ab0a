import type { Page } from 'playwright-core';
import type { House } from '../../../server/src/platform/testing/house';
import { faultsOn } from './faults';
import { openHouseWith, phoneOf, pictureOf, type Phone } from './people';
import { layEveryday } from './scenes/everyday';
import type { Screen } from './scenes/screen';
import { TypeSize, type TypeLook } from './type-size';
import { noteTaps, reachFaultsOn } from './reach';
import { wholeFaultsOn } from './whole-look';

jest.setTimeout(240_000);

let house: House;
let screens: readonly Screen[];
beforeAll(async () => {
  house = await openHouseWith('h5-demo');
  screens = await layEveryday(house);
});
let phone: Phone | undefined;
afterEach(async () => {
  await phone?.close();
  phone = undefined;
});
afterAll(() => house.close());

test('a fault is found where there is one', async () => {
  const { page } = (phone = await phoneOf(house, null));
  await page.setContent(`<div class="ui" style="font-size: 17px; width: 390px">
    <button style="width: 40px; height: 40px; padding: 0">小</button>
    <p style="width: 60px; overflow: hidden; white-space: nowrap">这一句话放不下</p>
    <p style="white-space: nowrap; width: 900px">这一行一直写到屏幕外面去，谁也看不到后面写的是什么，要往右边滑才行，可是没有人会滑</p>
    <button style="width: 90px; height: 60px; white-space: nowrap; padding: 0">写不下的按钮名字</button>
    <p>下面的字</p><p style="margin-top: -34px">压在上面</p></div>`);
  const found = (await faultsOn(page, 44)).join('\n');
  for (const fault of [
    '小: 40 × 40',
    '这一句话放不下 is cut',
    'runs past the edge',
    '写不下的按钮名字 runs out of its frame',
    '下面的字 lies over 压在上面',
  ])
    expect(found).toContain(fault);
});

test('what only a finger reaches is found where there is something', async () => {
  const { page } = (phone = await phoneOf(house, null));
  await noteTaps(page);
  await page.goto(`${house.url}/robots.txt`);
  await page.setContent(`<div class="ui">
    <style>.bare:focus { outline: none }</style>
    <p id="tapped">点这里看全部</p><button>外面<span role="button" tabindex="0" id="inner">里面</span></button>
    <button id="silent"></button><div role="button" id="passed">键盘到不了</div><button class="bare">看不出在哪</button>
    <div style="display: flex; flex-direction: column-reverse"><button>写在前面</button><button>站在上面</button></div></div>`);
  await page.evaluate(() => {
    for (const id of ['tapped', 'inner', 'silent', 'passed'])
      document.getElementById(id)?.addEventListener('click', () => undefined);
  });
  const found = (await reachFaultsOn(page)).join('\n');
  for (const fault of [
    '点这里看全部 (p.) can be tapped and does not say so',
    '– (button.) has no name',
    '里面 (span.) lies in 外面里面 (button.)',
    '键盘到不了 (div.) is passed over by the keyboard',
    '站在上面 (button.) comes after 写在前面 (button.) and stands above it',
    '看不出在哪 (button.bare) does not show that the keyboard is there',
  ])
    expect(found).toContain(fault);
});

/** The steps of WeChat's own type setting in px, 16 being normal, beyond its largest the largest we follow. */
const sizes = [16, 17, 19, 21, 22, 26, 29];
/** What each size, and our large type, makes of a page that opens in it. */
const looks = new Map<number | 'elder', TypeLook>();
const smallest = ({ elder }: TypeLook) => (elder ? 60 : 44);

/** What is wrong with the screen that is open, at every size and in our large type. */
async function faultsAtAllSizes(page: Page, type: TypeSize, screen: string): Promise<string[]> {
  const faults: string[] = [];
  for (const [size, how] of looks) {
    await type.give(size === 'elder' ? 16 : size, how);
    const look = size === 16 || size === 'elder' ? wholeFaultsOn : faultsOn;
    faults.push(...(await look(page, smallest(how))).map((fault) => `${size}: ${fault}`));
    await pictureOf(page, `${screen}-${size}.png`);
  }
  await type.set(16);
  return faults;
}

test('a page given a size while it is open looks just as one that opens in it', async () => {
  const { page, open } = (phone = await phoneOf(house, '周晓禾'));
  const type = await TypeSize.of(page);
  const opened = async () => {
    await open('/worker/inbox/index');
    await page
      .getByText(/灯不亮/)
      .first()
      .waitFor();
    // each row of the page asks for itself: it has come to rest before it is measured
    await page.waitForLoadState('networkidle');
  };
  const layouts = new Map<number | 'elder', string[]>();
  const note = async (size: number | 'elder') => {
    await opened();
    looks.set(size, await type.look());
    layouts.set(size, await type.layout());
  };
  for (const px of sizes) {
    await type.set(px);
    await note(px);
  }
  await type.set(16);
  await open(`/pages/building/index?b=${house.town.doorCode}`);
  await page.getByRole('button', { name: '大字版' }).first().click();
  await note('elder');
  expect([...looks.values()].map(({ elder, k }) => [elder, Number(k)])).toEqual([
    ...sizes.map((px) => [px / 16 >= 1.3, Math.min(1.8, Math.round((px / 16) * 100) / 100)]),
    [true, 1.4],
  ]);
  for (const [size, how] of looks) {
    await type.give(size === 'elder' ? 16 : size, how);
    expect([size, await type.layout()]).toEqual([size, layouts.get(size)]);
  }
});

describe('at every size of type every screen fits, and nothing on it is cut', () => {
  test.each([
    '王奶奶',
    '李明',
    '周晓禾',
    '韩师傅',
    '李阿姨',
    '方叔',
    '新邻居',
    '钱洁',
    '孙主任',
    '吴敏',
    '许老师',
  ])('for %s', async (name) => {
    const { page, open, complaints } = (phone = await phoneOf(house, name));
    await noteTaps(page);
    const type = await TypeSize.of(page);
    const faults: Record<string, string[]> = {};
    for (const [, screen, address, content] of screens.filter(([who]) => who === name)) {
      await open(address);
      await page.locator('.ui').getByText(content).first().waitFor();
      const found = await faultsAtAllSizes(page, type, screen);
      if (found.length) faults[screen] = found;
    }
    expect(faults).toEqual({});
    expect(complaints).toEqual([]);
  });

  test('in our large type also where the switch for it stands', async () => {
    const { page, open } = (phone = await phoneOf(house, '王奶奶'));
    await open(`/pages/building/index?b=${house.town.doorCode}`);
    await page.getByRole('button', { name: '大字版' }).first().click();
    for (const [, screen, address, content] of screens.filter(([who]) => who === '王奶奶')) {
      if (!['building', 'me'].includes(screen)) continue;
      await open(address);
      await page.locator('.ui').getByText(content).first().waitFor();
      expect([screen, await faultsOn(page, 60)]).toEqual([screen, []]);
    }
  });
});
