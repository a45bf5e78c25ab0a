import { platformBack, platformDoor } from '@linli/shared/identity/identity.api';
import { peopleApi } from '@linli/shared/people/people.api';
import { openCityPlatform, type CityPlatform } from '../../src/identity/testing/city-platform';
import type { House } from '../../src/platform/testing/house';
import { axeOn, deskOf, openHouseWithDesk, type Desk } from './people';

jest.setTimeout(120_000);

let house: House;
let city: CityPlatform;
let desk: Desk | undefined;

beforeAll(async () => {
  city = await openCityPlatform(`http://linli.example/api${platformBack}`);
  house = await openHouseWithDesk(city.env);
  await house.at('2026-11-18T14:10');
});
afterEach(() => desk?.close());
afterAll(async () => {
  await house.close();
  await city.stop();
});

test('a desk is let in by a code that a phone confirms, shows what its person has work on, and is let out again', async () => {
  desk = await deskOf(house, null);
  const page = await desk.open('/');
  const code = page.getByText(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  await code.waitFor();
  expect(await axeOn(page)).toEqual([]);
  const typed = ((await code.textContent()) ?? '').replace('-', '');
  const secretary = await house.as('孙主任');
  expect((await secretary.ask(peopleApi.confirmPass, { body: { code: typed } })).status).toBe(200);
  await page.getByRole('navigation', { name: '主要栏目' }).getByText('派单').waitFor();
  await page.getByRole('link', { name: '我的' }).click();
  await page.getByText('社区书记').waitFor();
  await page.getByRole('button', { name: '退出登录' }).click();
  await page.getByText('用微信扫一扫').waitFor();
  expect(desk.complaints).toEqual([]);
});

test('whoever has no work at a desk is told where theirs is', async () => {
  desk = await deskOf(house, '王奶奶');
  const page = await desk.open('/');
  await page.getByText('您的职责不在工作台上办').waitFor();
  expect(await axeOn(page)).toEqual([]);
});

test('whoever comes from the city platform confirms once with a phone, then comes in by it alone, until it is let go of', async () => {
  desk = await deskOf(house, null, 1280);
  const page = await desk.open('/');
  // The platform knows this house by its public address; the browser, by the one it has here.
  await page.route(`**/api${platformDoor}`, async (route) => {
    const out = await route.fetch({ maxRedirects: 0 });
    const { location = '', ...headers } = out.headers();
    const { pathname, search } = await city.browse(location);
    await route.fulfill({ status: 302, headers: { ...headers, location: house.url + pathname + search } });
  });
  const goThere = async (cancels = false) => {
    await city.next({ subject: 'secretary', cancels });
    await page.getByRole('link', { name: '用市民平台登录' }).press('Enter');
  };
  const rail = page.getByRole('navigation', { name: '主要栏目' });

  await goThere(true);
  await page.getByText('您在市民平台上取消了登录').waitFor();
  await goThere();
  await page.getByText('还没有和您在邻里的账号连上').waitFor();
  expect(await axeOn(page)).toEqual([]);
  const code = page.getByText(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  const typed = ((await code.textContent()) ?? '').replace('-', '');
  await (await house.as('孙主任')).ask(peopleApi.confirmPass, { body: { code: typed } });
  await rail.waitFor();
  expect(page.url()).not.toContain('said');

  await page.getByRole('link', { name: '我的' }).click();
  await page.getByRole('button', { name: '退出登录' }).click();
  await goThere();
  await rail.getByText('派单').waitFor();
  await page.getByRole('link', { name: '我的' }).click();
  await page.getByRole('heading', { name: '连着的市民平台账号' }).waitFor();
  expect(await axeOn(page)).toEqual([]);
  await page.getByRole('button', { name: '断开' }).press('Enter');
  await page.getByText('断开了').waitFor();
  await page.getByRole('heading', { name: '连着的市民平台账号' }).waitFor({ state: 'detached' });
  expect(desk.complaints).toEqual([]);
});
