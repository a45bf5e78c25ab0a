import { kpiApi } from '@linli/shared/kpi/kpi.api';
import { move, report } from '../../src/platform/testing/story';
import type { House } from '../../src/platform/testing/house';
import { axeOn, deskOf, openHouseWithDesk, type Desk } from './people';

jest.setTimeout(180_000);

let house: House;
let desk: Desk | undefined;

beforeAll(async () => {
  house = await openHouseWithDesk();
  await house.at('2026-11-18T09:00');
  const [granny, worker] = [await house.as('王奶奶'), await house.as('周晓禾')];
  const { id } = await report(house, granny);
  await move(worker, id, 'accept');
  await house.at('2026-11-24T09:00');
  await house.settle();
  const asked = await worker.ask(kpiApi.exclude, {
    params: { id },
    body: { clock: 'resolve', reason: 'disaster', words: '停电两天，进不了配电房' },
  });
  expect(asked.status).toBe(200);
});
afterEach(() => desk?.close());
afterAll(() => house.close());

test('the street gives an order about what is late, and decides what is left out of the figures', async () => {
  desk = await deskOf(house, '吴敏');
  const page = await desk.open('/oversight');
  await page.getByRole('heading', { name: '可以督办' }).waitFor();
  expect(await axeOn(page)).toEqual([]);
  await page.getByRole('button', { name: /^督办/ }).press('Enter');
  const dialog = page.getByRole('dialog', { name: '督办' });
  await dialog.getByRole('textbox').first().fill('过了期限还没办结，请说明原因');
  expect(await axeOn(page)).toEqual([]);
  await dialog.locator('.dialog__foot').getByRole('button').last().click();
  // What was written stays while the days are still asked for.
  await dialog.getByText('先选工作日').waitFor();
  await dialog.getByLabel('几个工作日内答复').fill('2');
  await dialog.locator('.dialog__foot').getByRole('button').last().click();
  await page.getByText('望榆街道：过了期限还没办结，请说明原因').waitFor();

  await page.getByRole('link', { name: /申请不计入/ }).click();
  await page.getByText('停电两天，进不了配电房').waitFor();
  expect(await axeOn(page)).toEqual([]);
  await page.getByRole('button', { name: '不计入', exact: true }).click();
  await page.getByText('没有等着定的。').waitFor();
  expect(desk.complaints).toEqual([]);
});

test('the community answers the order, sees whom it waits for, and clears the day', async () => {
  desk = await deskOf(house, '孙主任', 1280);
  const page = await desk.open('/oversight/orders');
  await page.getByRole('heading', { name: '等我答复' }).waitFor();
  expect(await axeOn(page)).toEqual([]);
  for (const [name, words] of [
    ['申请延时', '没有等答复的申请。'],
    ['长期办理', '没有等着同意的。'],
    ['在等谁', '在等谁'],
  ] as const) {
    await page.getByRole('link', { name }).click();
    await page.getByRole('main').getByText(words).first().waitFor();
    expect([name, await axeOn(page)]).toEqual([name, []]);
  }
  await page.getByRole('link', { name: '今天清零' }).click();
  await page.getByRole('button', { name: '看过了，今天清零' }).press('Enter');
  await page.getByRole('cell', { name: /孙主任 11月24日/ }).waitFor();
  expect(await axeOn(page)).toEqual([]);
  expect(desk.complaints).toEqual([]);
});
