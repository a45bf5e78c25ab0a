import sharp from 'sharp';
import type { House } from '../../../server/src/platform/testing/house';
import { report } from '../../../server/src/platform/testing/story';
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

/** A finger on the glass of someone's phone. */
async function fingerOn({ context, page }: Phone) {
  const touch = await context.newCDPSession(page);
  return (type: 'touchStart' | 'touchMove' | 'touchEnd', x = 0, y = 0) =>
    touch.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] });
}

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

test('a link to a page that is gone leads to the first page', async () => {
  const page = await phone.open('/resident/gone/index?id=1');
  await page.getByText('您在哪个门口').waitFor();
  expect(new URL(page.url()).pathname).toBe('/pages/building/index');
});

test('the app starts in several tasks: a phone that has not opened the page yet paints and listens in between', async () => {
  await phone.page.addInitScript(() => {
    let task = 0;
    const tasks: Record<string, number> = {};
    Object.assign(window, { tasks });
    const note = (what: string) => (tasks[what] ??= task);
    const { setTimeout, fetch, addEventListener, customElements } = window;
    window.setTimeout = ((work: () => void, ...rest: [number]) =>
      setTimeout(
        () => {
          task++;
          work();
        },
        ...rest,
      )) as typeof setTimeout;
    window.fetch = (...asked) => (note('asks'), fetch(...asked));
    const define = customElements.define.bind(customElements);
    customElements.define = (...given) => (note('mounts'), define(...given));
    window.addEventListener = ((...given: Parameters<typeof addEventListener>) => {
      // the router's last act
      if (given[0] === 'visibilitychange') note('routes');
      addEventListener.apply(window, given);
    }) as typeof addEventListener;
  });
  const page = await phone.open(`/pages/building/index?b=${house.town.doorCode}`);
  await page.getByText('报一件事').waitFor();
  const { asks, mounts, routes } = await page.evaluate(
    () => (window as unknown as { tasks: Record<string, number> }).tasks,
  );
  expect(asks).toBe(0);
  // after React, Taro, the app and the router, each of which has had a task of its own
  expect(mounts).toBeGreaterThanOrEqual(5);
  expect(routes).toBeGreaterThan(mounts ?? Infinity);
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
  const finger = await fingerOn(phone);
  await finger('touchStart', 200, 200);
  for (let y = 220; y <= 600; y += 20) await finger('touchMove', 200, y);
  await finger('touchEnd');
  await again;
});

test('photos are looked at over the whole screen, turned over, and put away', async () => {
  const granny = await house.as('王奶奶');
  const photos: string[] = [];
  for (const background of ['#334', '#433']) {
    const picture = sharp({ create: { width: 900, height: 700, channels: 3, background } });
    photos.push((await granny.photo(await picture.jpeg().toBuffer())).body.id);
  }
  const { id } = await report(house, granny, { photos });
  await phone.close();
  phone = await phoneOf(house, '王奶奶');
  const page = await phone.open(`/resident/ticket/index?id=${id}`);
  await page.getByRole('button', { name: /第 1 张，放大看/ }).click();
  const large = page.locator('.preview-image');
  const inTheMiddle = (index: number) =>
    page.waitForFunction((nth) => {
      const picture = document.querySelectorAll('.preview-image img')[nth] as HTMLImageElement | undefined;
      const { left = -1, right = 0 } = picture?.getBoundingClientRect() ?? {};
      return picture?.complete && picture.naturalWidth > 0 && Math.abs(left + right - innerWidth) < 2;
    }, index);
  await inTheMiddle(0);
  expect(await large.boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 });
  const finger = await fingerOn(phone);
  await finger('touchStart', 340, 400);
  for (let x = 320; x >= 40; x -= 20) await finger('touchMove', x, 400);
  await finger('touchEnd');
  await inTheMiddle(1);
  await large.click();
  await large.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /第 2 张，放大看/ }).click();
  await inTheMiddle(1);
});
