import { PlaceService } from '../../../server/src/place/place.service';
import { Db } from '../../../server/src/platform/db/db';
import type { House } from '../../../server/src/platform/testing/house';
import { openHouseWith, phoneOf, type Phone } from './people';

jest.setTimeout(120_000);

let house: House;
let phone: Phone;
const many = 200;

beforeAll(async () => {
  house = await openHouseWith('h5-demo');
  await house.at('2026-11-18T14:10');
  const places = house.app.get(PlaceService);
  await house.app.get(Db).write(async (tx) => {
    for (let at = 1; at <= many; at++)
      await places.layPlace(tx, null, {
        kind: 'open_place',
        name: `${String(at).padStart(3, '0')} 号车位`,
        parentId: house.town.compound,
        since: '2026-01-01',
      });
  });
});
afterEach(() => phone.close());
afterAll(() => house.close());

async function openSigns() {
  phone = await phoneOf(house, '孙主任');
  const page = await phone.open('/office/signs/index');
  await page.getByRole('button', { name: '槐荫里小区' }).click();
  await page.getByText('001 号车位').waitFor();
  const rows = page.locator('.chunk .row');
  const last = page.getByText(`${many} 号车位`);
  return { page, rows, last };
}

test('of 200 doors at most 60 are drawn at once, and scrolling shows every one', async () => {
  const { page, rows, last } = await openSigns();
  const met = new Set<string>();
  await page.mouse.move(200, 400);
  for (let turn = 0; turn < 200 && !(await last.isVisible()); turn++) {
    expect(await rows.count()).toBeLessThanOrEqual(60);
    for (const words of await rows.allTextContents()) met.add(words.slice(0, 3));
    await page.mouse.wheel(0, 500);
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
  }
  for (const words of await rows.allTextContents()) met.add(words.slice(0, 3));
  for (let at = 1; at <= many; at++) expect(met).toContain(String(at).padStart(3, '0'));
  expect(phone.complaints).toEqual([]);
});

test('the keyboard reaches the last door too', async () => {
  const { page, rows, last } = await openSigns();
  await rows.first().focus();
  for (let step = 0; step < many + 20 && !(await last.isVisible()); step++) await page.keyboard.press('Tab');
  await last.waitFor();
  expect(phone.complaints).toEqual([]);
});
