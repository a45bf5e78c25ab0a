import type { House } from '../../src/platform/testing/house';
import { axeOn, deskOf, openHouseWithDesk, type Desk } from './people';

jest.setTimeout(180_000);

let house: House;
let desk: Desk;
beforeAll(async () => {
  house = await openHouseWithDesk();
  await house.at('2026-11-18T14:10');
});
beforeEach(async () => {
  desk = await deskOf(house, '孙主任');
  await (await desk.open('/')).getByText('期限墙').waitFor();
});
afterEach(() => desk.close());
afterAll(() => house.close());

test('a page that cannot be fetched says so beside the rail, and opens once there is a network', async () => {
  const { page } = desk;
  await page.context().setOffline(true);
  await page.getByRole('link', { name: '数字' }).click();
  await page.getByRole('alert').filter({ hasText: '没打开' }).waitFor();
  expect(await axeOn(page)).toEqual([]);
  // still without a network: nothing is lost by trying
  await page.getByRole('button', { name: '再试一次' }).click();
  await page.getByRole('link', { name: '派单' }).click();
  await page.getByText('期限墙').waitFor();
  await page.getByRole('link', { name: '数字' }).click();
  await page.context().setOffline(false);
  await page.getByRole('button', { name: '再试一次' }).click();
  await page.getByRole('heading', { level: 1, name: /青石桥社区$/ }).waitFor();
});

test('after a release a desk that was open begins anew with the page that was asked for, once', async () => {
  const { page } = desk;
  // until the desk begins anew, it asks for files of a version that is gone
  let begun = 0;
  page.on('request', (ask) => void (begun += Number(ask.isNavigationRequest())));
  await page.route(/\/assets\//, (route) => (begun ? route.continue() : route.fulfill({ status: 404 })));
  await page.getByRole('link', { name: '数字' }).click();
  await page.getByRole('heading', { level: 1, name: /青石桥社区$/ }).waitFor();
  expect(begun).toBe(1);
  // what is missing for good is not fetched over and over
  await page.unroute(/\/assets\//);
  await page.route(/\/assets\/(?!index|main)/, (route) => route.fulfill({ status: 404 }));
  await page.getByRole('link', { name: '告知' }).click();
  await page.getByRole('alert').filter({ hasText: '没打开' }).waitFor();
  expect(begun).toBe(1);
});
