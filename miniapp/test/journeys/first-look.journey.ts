import type { House } from '../../../server/src/platform/testing/house';
import { openHouseWith, phoneOf, type Phone } from './people';

jest.setTimeout(120_000);

let house: House;
let phone: Phone;
beforeAll(async () => void (house = await openHouseWith('h5')));
beforeEach(async () => void (phone = await phoneOf(house, null)));
afterEach(async () => {
  expect(phone.complaints).toEqual([]);
  await phone.close();
});
afterAll(() => house.close());

test('the door is asked for once, before anything is drawn', async () => {
  const asked: string[] = [];
  phone.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const page = await phone.open(`/pages/building/index?b=${house.town.doorCode}`);
  await page.getByText('报一件事').waitFor();
  await page.waitForLoadState('networkidle');
  expect(asked.filter((path) => path.startsWith('/api/places/'))).toHaveLength(1);
  const [asking, drawn] = await page.evaluate(() => [
    performance.getEntriesByType('resource').find(({ name }) => name.includes('/api/places/'))?.startTime,
    performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
  ]);
  expect(asking).toBeLessThan(drawn ?? 0);
  // what stood ready in the page is not asked for a second time
  expect(asked.filter((path) => path.endsWith('.js'))).toHaveLength(
    new Set(asked.filter((path) => path.endsWith('.js'))).size,
  );
});

test('the bar of tabs stands below the page, says where one is, and goes elsewhere', async () => {
  const page = await phone.open(`/pages/building/index?b=${house.town.doorCode}`);
  const bar = page.locator('taro-tabbar');
  await page.getByText('报一件事').waitFor();
  expect(await bar.boundingBox()).toMatchObject({ y: 844 - 50, height: 50 });
  expect(await bar.locator('[aria-current=page]').innerText()).toBe('首页');
  await bar.getByText('议事').click();
  await page.waitForURL(/pages\/topics\/index/);
  expect(await bar.locator('[aria-current=page]').innerText()).toBe('议事');
  await bar.getByText('首页').click();
  await page.waitForURL(/pages\/building\/index/);
  expect(await bar.locator('[aria-current=page]').innerText()).toBe('首页');
  await page.goto(`${house.url}/resident/about/index`);
  await page.locator('.title-bar').first().waitFor();
  expect(await bar.isVisible()).toBe(false);
});

test('a page that is pulled down asks anew', async () => {
  const page = await phone.open('/pages/topics/index');
  await page.waitForFunction(() => document.querySelector('.rmc-pull-to-refresh-content'));
  await page.waitForLoadState('networkidle');
  const again = page.waitForRequest(/\/api\/topics/);
  const touch = await phone.context.newCDPSession(page);
  const at = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
    touch.send('Input.dispatchTouchEvent', { type, touchPoints: y === undefined ? [] : [{ x: 200, y }] });
  await at('touchStart', 200);
  for (let y = 220; y <= 600; y += 20) await at('touchMove', y);
  await at('touchEnd');
  await again;
});
