import { peopleApi } from '@linli/shared/people/people.api';
import type { House } from '../../../server/src/platform/testing/house';
import { openHouseWith, phoneOf, type Phone } from './people';

jest.setTimeout(120_000);

let house: House;
let computer: Phone | undefined;

beforeAll(async () => {
  house = await openHouseWith('h5');
  await house.at('2026-11-18T14:10');
});
afterEach(() => computer?.close());
afterAll(() => house.close());

test('a browser is let in by a code that a phone confirms, and let out again', async () => {
  computer = await phoneOf(house, null, { size: [1280, 900] });
  const page = await computer.open('/pages/me/index');
  await page.getByRole('button', { name: /登录/ }).first().click();
  const code = page.getByText(/^[0-9A-HJKMNP-TV-Z]{4}[ -]?[0-9A-HJKMNP-TV-Z]{4}$/).first();
  await code.waitFor();
  // What stands on the screen is what counts, so it has come to rest before it is read.
  await page.waitForLoadState('networkidle');
  const typed = ((await code.textContent()) ?? '').replace(/[^0-9A-Z]/g, '');
  const secretary = await house.as('孙主任');
  const { status } = await secretary.ask(peopleApi.confirmPass, { body: { code: typed } });
  expect(status).toBe(200);
  await page.getByText('社区书记').first().waitFor();
  // The session stands in a cookie that no script can read.
  const [session] = (await computer.context.cookies()).filter(({ name }) => name === 'linli_session');
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Strict' });
  await page.getByRole('button', { name: '退出登录' }).click();
  await page.getByRole('button', { name: /登录/ }).first().waitFor();
  expect(computer.complaints).toEqual([]);
});
