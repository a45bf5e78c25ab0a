import { doorApi } from '@linli/shared/door/door.api';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { report } from '../platform/testing/story';

let house: House;
let granny: Visitor;

beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  granny = await house.as('王奶奶');
});
afterAll(() => house.close());

const door = (visitor: Visitor) => visitor.ask(doorApi.door, { params: { code: house.town.doorCode } });

test('whoever has the door page as it is gets nothing but that; whoever is somebody else, or has it from before a change, gets it whole', async () => {
  await house.at('2026-11-18T09:05');
  const asked = (visitor: Visitor, known: string) =>
    visitor.ask(doorApi.door, { params: { code: house.town.doorCode }, headers: { 'if-none-match': known } });
  const first = await door(house.anyone());
  const version = first.headers.get('etag') ?? '';
  expect([first.headers.get('cache-control'), first.headers.get('vary')]).toEqual([
    'private, no-cache',
    'authorization, cookie',
  ]);
  expect(version).toMatch(/^W\/"[\w-]{22}"$/);
  const again = await asked(house.anyone(), `"another", ${version}`);
  expect([again.status, again.body, again.headers.get('etag')]).toEqual([304, {}, version]);
  expect((await asked(house.anyone(), '"another"')).status).toBe(200);
  await report(house, granny);
  const after = await asked(house.anyone(), version);
  expect([after.status, after.body.open.length]).toEqual([200, first.body.open.length + 1]);
  // Hers says which of them is hers.
  const hers = await asked(granny, after.headers.get('etag') ?? '');
  expect([hers.status, hers.body.open.filter(({ mine }) => mine).length]).toEqual([200, 1]);
  // What the page says of the time is never older than a minute.
  await house.at('2026-11-18T09:06');
  expect((await asked(house.anyone(), after.headers.get('etag') ?? '')).status).toBe(200);
});
