import { peopleApi } from '@linli/shared/people/people.api';
import type { House } from '../../src/platform/testing/house';
import { axeOn, deskOf, openHouseWithDesk, type Desk } from './people';

jest.setTimeout(120_000);

let house: House;
let desk: Desk | undefined;

beforeAll(async () => {
  house = await openHouseWithDesk();
  await house.at('2026-11-18T14:10');
});
afterEach(() => desk?.close());
afterAll(() => house.close());

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
