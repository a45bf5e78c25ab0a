import { bulletinOfficeApi } from '@linli/shared/bulletin/bulletin.api';
import type { House, Visitor } from '../platform/testing/house';
import { openLetterTown, type LetterTown } from '../subscription/testing/letter-town';
import { moveIn, local, wrote } from './testing/notices';

let town: LetterTown;
let house: House;
let secretary: Visitor;

beforeAll(async () => {
  town = await openLetterTown();
  ({ house } = town);
  await moveIn(house, ['王奶奶', '陈姐']);
  secretary = await house.as('孙主任');
});
afterAll(() => house.close());

const sentTo = async (name: string) =>
  (await town.outbox(name)).filter(({ page }) => page?.includes('bulletin'));

test('whoever lets us gets a letter that opens the bulletin, and nobody else does', async () => {
  await house.at('2026-11-18T09:00');
  await town.subscribe('王奶奶', ['bulletin']);
  const { id } = await wrote(house, secretary);
  await house.settle();
  expect(await sentTo('王奶奶')).toMatchObject([{ page: `resident/bulletin/index?id=${id}` }]);
  expect(await sentTo('陈姐')).toEqual([]);
  expect((await town.line(town.granny, 'bulletin'))?.remaining).toBe(0);
});

test('at night a letter waits for the morning, and not at all once it is withdrawn', async () => {
  await town.subscribe('王奶奶', ['bulletin']);
  await house.at('2026-11-18T22:00');
  const before = (await sentTo('王奶奶')).length;
  const { id } = await wrote(house, secretary);
  await house.settle();
  expect(await sentTo('王奶奶')).toHaveLength(before);
  const body = { version: 1, reason: '不停了' };
  await secretary.ask(bulletinOfficeApi.withdraw, { params: { id }, body });
  await house.at('2026-11-19T07:31');
  await house.settle();
  expect(await sentTo('王奶奶')).toHaveLength(before);
  expect((await town.letters()).at(-1)).toEqual(['skipped', 'withdrawn']);
});

test('an urgent one goes out at night too', async () => {
  await house.at('2026-11-19T22:00');
  const before = (await sentTo('王奶奶')).length;
  const urgent = { manner: 'urgent' as const, urgentReason: '水管爆了，今晚停水' };
  await wrote(house, secretary, {
    ...urgent,
    from: local('2026-11-19T22:00'),
    until: local('2026-11-20T06:00'),
  });
  await house.settle();
  expect(await sentTo('王奶奶')).toHaveLength(before + 1);
});
