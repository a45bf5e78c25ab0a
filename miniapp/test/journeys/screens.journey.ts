import path from 'node:path';
import type { Page } from 'playwright-core';
import type { House } from '../../../server/src/platform/testing/house';
import { move, report } from '../../../server/src/platform/testing/story';
import { openHouseWith, phoneOf, type Phone } from './people';

jest.setTimeout(240_000);

let house: House;
let accepted: string;
let answered: string;

beforeAll(async () => {
  house = await openHouseWith('h5-demo');
  await house.at('2026-11-18T14:10');
  const granny = await house.as('王奶奶');
  const worker = await house.as('周晓禾');
  accepted = (await report(house, granny, { callBack: true, phone: '13800004401' })).id;
  answered = (await report(house, granny, { category: 'door', words: '单元门关不严，夜里直响。' })).id;
  await report(house, granny, { aboutHandler: true, words: '网格员答应了三次都没来看过。' });
  await move(worker, accepted, 'accept', { words: '下午带新灯过来' });
  await move(worker, answered, 'spot', { outcome: 'solved', words: '门合页换过了' });
  await house.settle();
});
let phone: Phone | undefined;
afterEach(async () => {
  await phone?.close();
  phone = undefined;
});
afterAll(() => house.close());

/** What a person would trip over: things past the edge, targets too small for a thumb, letters too small to read. */
async function faultsOn(page: Page, smallest: number): Promise<string[]> {
  return page.evaluate((least) => {
    const seen = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 0 && height > 0 && getComputedStyle(element).visibility !== 'hidden';
    };
    const name = (element: Element) =>
      (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 16);
    const faults: string[] = [];
    if (document.documentElement.scrollWidth > innerWidth)
      faults.push(`the page is ${document.documentElement.scrollWidth} wide`);
    for (const element of document.querySelectorAll('.ui button, .ui [role="switch"], .ui [role="radio"]')) {
      if (!seen(element)) continue;
      // Its reach counts: a small thing may reach further by what is laid around it.
      const { left, top, width, height } = element.getBoundingClientRect();
      const around = getComputedStyle(element, '::after');
      const [w, h] =
        around.position === 'absolute'
          ? [parseFloat(around.width) || 0, parseFloat(around.height) || 0]
          : [0, 0];
      if (Math.max(height, h) < least - 0.5 || Math.max(width, w) < least - 0.5)
        faults.push(
          `${name(element)}: ${Math.round(Math.max(width, w))} × ${Math.round(Math.max(height, h))}`,
        );
      if (left < -1 || left + width > innerWidth + 1)
        faults.push(`${name(element)} reaches past the edge at ${Math.round(left)}, ${Math.round(top)}`);
    }
    for (const element of document.querySelectorAll('.ui *'))
      if (
        element.childElementCount === 0 &&
        element.textContent?.trim() &&
        seen(element) &&
        parseFloat(getComputedStyle(element).fontSize) < 12
      )
        faults.push(`${name(element)} is written in ${getComputedStyle(element).fontSize}`);
    return faults;
  }, smallest);
}

const screens = (): [who: string, screen: string, address: string, content: RegExp][] => [
  ['王奶奶', 'building', `/pages/building/index?b=${house.town.doorCode}`, /报一件事/],
  ['王奶奶', 'report', `/pages/report/index?b=${house.town.doorCode}`, /怎么回事/],
  ['王奶奶', 'me', '/pages/me/index', /大字版/],
  ['王奶奶', 'mine', '/resident/mine/index', /单元门关不严/],
  ['王奶奶', 'messages', '/resident/messages/index', /等您评价/],
  ['王奶奶', 'notify', '/resident/notify/index', /微信现在不会提醒/],
  ['王奶奶', 'ticket', `/resident/ticket/index?id=${accepted}`, /办理中/],
  ['王奶奶', 'rate', `/resident/ticket/index?id=${answered}`, /办好了吗/],
  ['周晓禾', 'inbox', '/worker/inbox/index', /灯不亮/],
  ['周晓禾', 'worker-ticket', `/worker/ticket/index?id=${accepted}`, /要回电/],
  ['周晓禾', 'resolve', `/worker/move/index?id=${accepted}&move=resolve`, /办成什么样/],
  ['周晓禾', 'hand-over', `/worker/move/index?id=${accepted}&move=handOver`, /为什么转/],
  ['孙主任', 'queue', '/office/queue/index', /答应了三次/],
  ['孙主任', 'people', '/office/people/index', /周晓禾/],
  ['孙主任', 'invite', '/office/invite/index', /做什么/],
  ['孙主任', 'signs', '/office/signs/index', /槐荫里/],
  ['孙主任', 'leave', `/office/leave/index?person=${house.town.people['周晓禾']}`, /代班/],
  ['孙主任', 'blocks', '/office/blocks/index', /暂停/],
];

describe.each([
  ['normal', 44],
  ['elder', 60],
] as const)('in %s type every screen fits, with targets of at least %d px', (mode, smallest) => {
  test.each(['王奶奶', '周晓禾', '孙主任'])('for %s', async (name) => {
    const { page, open, complaints } = (phone = await phoneOf(house, name));
    await open(`/pages/building/index?b=${house.town.doorCode}`);
    if (mode === 'elder') await page.getByRole('button', { name: '大字版' }).first().click();
    const faults: Record<string, string[]> = {};
    for (const [who, screen, address, content] of screens().filter(([who]) => who === name)) {
      await open(address);
      await page.locator('.ui').getByText(content).first().waitFor();
      const found = await faultsOn(page, smallest);
      if (found.length) faults[`${who} ${screen}`] = found;
      if (process.env.JOURNEY_PICTURES)
        await page.screenshot({
          path: path.join(process.env.JOURNEY_PICTURES, `${screen}-${mode}.png`),
          fullPage: true,
        });
    }
    expect(faults).toEqual({});
    expect(complaints).toEqual([]);
  });
});
