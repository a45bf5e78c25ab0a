import { report } from '../../src/platform/testing/story';
import type { House } from '../../src/platform/testing/house';
import { judge } from './lighthouse';
import { openHouseWithDesk } from './people';

jest.setTimeout(240_000);

let house: House;
beforeAll(async () => {
  house = await openHouseWithDesk();
  await house.at('2026-11-18T14:10');
  await report(house, await house.as('王奶奶'));
  await house.settle();
});
afterAll(() => house.close());

test('Lighthouse gives the first page of the desk, with a matter on it, all hundred points for accessibility', async () => {
  const { score, audits } = await judge(house, '孙主任', '/?tab=all', 'accessibility');
  const short = Object.values(audits).filter((audit) => audit.score !== null && audit.score < 1);
  expect(short.map(({ id }) => id)).toEqual([]);
  expect(score).toBe(1);
  // The board has tables; the page on which one signs in has none.
  expect(audits['td-headers-attr']?.score ?? audits['th-has-data-cells']?.score).toBe(1);
});
