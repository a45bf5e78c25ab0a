import path from 'node:path';
import type { Page } from 'playwright-core';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import type { House } from '../../../server/src/platform/testing/house';
import { look, move, report } from '../../../server/src/platform/testing/story';
import { faultsOn } from './faults';
import { openHouseWith, phoneOf, type Phone } from './people';
import { picture } from './weapp-phones';

jest.setTimeout(180_000);

let house: House;
let phone: Phone | undefined;
beforeAll(async () => {
  house = await openHouseWith('h5-demo');
  await house.at('2026-11-18T14:10');
});
afterEach(async () => {
  await phone?.close();
  phone = undefined;
});
afterAll(() => house.close());

const shown = (page: Page, words: string | RegExp) => page.getByText(words).filter({ visible: true }).first();
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).filter({ visible: true }).last().click();
const shoot = (page: Page, name: string) =>
  process.env.JOURNEY_PICTURES &&
  page.screenshot({ path: path.join(process.env.JOURNEY_PICTURES, `${name}.png`) });

async function fill(page: Page, words: string): Promise<void> {
  await shown(page, '照明').click();
  await page.getByRole('textbox').filter({ visible: true }).first().fill(words);
}

test('a browser keeps a report with its photo over the end of its page, and two of its tabs send it once', async () => {
  phone = await phoneOf(house, '王奶奶');
  const { context, open, complaints } = phone;
  const page = await open(`/pages/report/index?b=${house.town.doorCode}`);
  await fill(page, '3 层楼道的灯不亮三天了。');
  await context.setOffline(true);
  await shown(page, '没有网络').waitFor();
  const chooser = page.waitForEvent('filechooser');
  await press(page, '拍照');
  await (await chooser).setFiles({ name: 'dark.jpg', mimeType: 'image/jpeg', buffer: await picture() });
  await shown(page, '等有网').waitFor();
  await shoot(page, 'network-report');
  await press(page, '提交');
  await shown(page, '没网，已经存在手机里').waitFor();
  await shoot(page, 'network-kept');
  complaints.length = 0; // the browser says of each question that it has no network

  await page.goto('about:blank');
  await context.setOffline(false);
  const keys: (string | undefined)[] = [];
  context.on('request', (ask) => {
    if (ask.method() === 'POST' && new URL(ask.url()).pathname === '/api/tickets')
      keys.push(ask.headers()['idempotency-key']);
  });
  const other = await context.newPage();
  const mine = `${house.url}/resident/mine/index`;
  await Promise.all([page.goto(mine), other.goto(mine)]);
  await Promise.race([page, other].map((tab) => shown(tab, '正在办').waitFor()));
  // A third one, for a tab that ends while it sends leaves its work to the next, which asks again under the same key.
  const later = await context.newPage();
  await later.goto(mine);
  await shown(later, '3 层楼道的灯不亮三天了').waitFor();
  expect(await shown(later, '还没交出去').count()).toBe(0);
  const granny = await house.as('王奶奶');
  const { tickets } = (await granny.ask(ticketApi.mine)).body;
  expect(tickets).toHaveLength(1);
  expect((await look(granny, tickets[0]?.id ?? '')).photos).toHaveLength(1);
  // A browser tells its other processes of a change when it comes to it: a tab may still see what was just sent, and ask once more.
  expect(new Set(keys).size).toBe(1);
  expect(complaints).toEqual([]);
});

test('a page that cannot be fetched leaves the one before it as it was, and opens once there is a network', async () => {
  phone = await phoneOf(house, '王奶奶');
  const { page, context, open, complaints } = phone;
  await open(`/pages/building/index?b=${house.town.doorCode}`);
  const door = page.url();
  await context.setOffline(true);
  await shown(page, '没有网络').waitFor();
  for (const way of [/^报一件事/, '议事']) {
    if (way === '议事') await page.locator('taro-tabbar').getByText(way).click();
    else await press(page, way);
    await shown(page, '没打开，有网再试一次').waitFor();
    await shoot(page, `network-not-opened-${way === '议事' ? 'tab' : 'above'}`);
    await page.waitForURL(door);
    expect(await page.locator('taro-tabbar [aria-current]').innerText()).toBe('首页');
    await shown(page, '没打开，有网再试一次').waitFor({ state: 'detached' });
  }
  await context.setOffline(false);
  await press(page, /^报一件事/);
  await shown(page, '是哪一类').waitFor();
  await page.goBack();
  await shown(page, /^报一件事/).waitFor();
  complaints.length = 0; // the browser says of each file that it did not come
});

test('where the very first page does not come, words stand in its place, and a second try', async () => {
  phone = await phoneOf(house, '王奶奶');
  const { page, context, complaints } = phone;
  // the words wait some seconds, in which a slow line may yet bring the page
  const tools = await context.newCDPSession(page);
  await tools.send('Animation.enable');
  await tools.send('Animation.setPlaybackRate', { playbackRate: 100 });
  const words = page.getByText('还没打开');
  const door = `/pages/building/index?b=${house.town.doorCode}`;
  const landing = await (await page.request.get(house.url)).text();
  const ofApp = ({ pathname }: URL) => landing.includes(`src="${pathname}"`);
  const ofPage = (url: URL) => /^\/(?:js|pages)\//.test(url.pathname) && !ofApp(url);
  const ofServer = ({ pathname }: URL) => pathname.startsWith('/pages/');
  for (const [missing, last] of [
    [ofApp, ofApp],
    [ofPage, ofServer],
  ] as const) {
    // the network is gone behind what the sign opened: the app does not begin anew by itself, once it has asked whether the server is there
    await page.route(missing, (route) =>
      route.request().isNavigationRequest() ? route.continue() : route.abort(),
    );
    const gone = page.waitForEvent('requestfailed', (ask) => last(new URL(ask.url())));
    await page.goto(`${house.url}${door}`);
    await gone;
    await words.waitFor();
    await shoot(page, 'network-first-page');
    await page.unroute(missing);
    await page.getByText('再试一次').click();
    await shown(page, /^报一件事/).waitFor();
    expect(await words.isVisible()).toBe(false);
  }
  complaints.length = 0; // the browser says of each file that it did not come
});

test('after a release the app in a browser that was open begins anew with the page that was asked for', async () => {
  phone = await phoneOf(house, '王奶奶');
  const { page, open, complaints } = phone;
  await open(`/pages/building/index?b=${house.town.doorCode}`);
  // until the app begins anew, it asks for files of a version that is gone
  let anew = false;
  page.on('request', (ask) => (anew ||= ask.isNavigationRequest()));
  await page.route(/\/(?:js|css)\//, (route) => (anew ? route.continue() : route.fulfill({ status: 404 })));
  await press(page, /^报一件事/);
  await shown(page, '是哪一类').waitFor();
  expect(anew).toBe(true);
  complaints.length = 0; // the browser says of each file that it is gone
});

describe.each([
  ['normal', 44],
  ['elder', 60],
] as const)('in %s type', (mode, least) => {
  test('what was begun, what waits and what came back can be read and touched', async () => {
    const granny = await house.as('陈姐');
    const { id } = await report(house, granny, { words: '单元门关不严，夜里直响。' });
    phone = await phoneOf(house, '周晓禾');
    const { page, context, open } = phone;
    await open(`/pages/building/index?b=${house.town.doorCode}`);
    if (mode === 'elder') await press(page, '大字版');
    await open(`/pages/report/index?b=${house.town.doorCode}`);
    await fill(page, '垃圾桶满了，味道很大。');
    await open('/worker/inbox/index');
    await shown(page, '单元门关不严').click();
    await press(page, '受理这件事');
    await page.getByPlaceholder('比如：明天上午去看').fill('下午过去看');
    await context.setOffline(true);
    await press(page, '受理这件事');
    await shown(page, '等网络，还没交').waitFor();
    await shoot(page, `network-ticket-${mode}`);
    expect(await faultsOn(page, least)).toEqual([]);
    await page.goBack();
    await shown(page, '受理这件事：等网络，还没交').waitFor();
    await shoot(page, `network-inbox-${mode}`);
    expect(await faultsOn(page, least)).toEqual([]);

    await move(granny, id, 'withdraw');
    await context.setOffline(false);
    await shown(page, '当作补充说明再交').waitFor();
    await shoot(page, `network-back-${mode}`);
    await open('/resident/mine/index');
    await shown(page, '接着写').waitFor();
    await shown(page, '撤回了这件事').waitFor();
    await shoot(page, `network-mine-${mode}`);
    expect(await faultsOn(page, least)).toEqual([]);
    await press(page, '当作补充说明再交');
    await shown(page, '还没交出去').waitFor({ state: 'detached' });
    await press(page, '删掉');
  });
});
