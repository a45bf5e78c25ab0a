import { randomUUID } from 'node:crypto';
import { openHouse, type House } from '../platform/testing/house';
import { sentDuring } from '../platform/testing/sent';
import { statement } from '../platform/testing/statement';
import { ClaimService } from './claim.service';
import { claim, openWish, seen, settleIn, tryClaim } from './testing/wishing';

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  await settleIn(house, ['王奶奶', '陈姐', '李明', '方叔']);
});
beforeEach(async () => {
  for (const table of ['throttle', 'claim', 'wish'])
    await statement(house.databaseUrl, `delete from ${table}`);
});
afterEach(() => jest.restoreAllMocks());
afterAll(() => house.close());

const release = (wishId: string) =>
  statement(
    house.databaseUrl,
    `with freed as (update claim set state = 'released', ended_at = now() where wish_id = $1 returning wish_id)
     update wish set state = 'open', taken = 0 where id in (select wish_id from freed)`,
    [wishId],
  );
const heldOf = (wishId: string) =>
  statement(house.databaseUrl, "select person_id from claim where wish_id = $1 and state = 'held'", [wishId]);

test('whoever comes too late hears no in one transaction that locks nobody out', async () => {
  const id = await openWish(house, '王奶奶');
  await claim(house, '方叔', id);
  // They are known to this process from now on.
  await seen(house, '陈姐', id);
  const sent = (await sentDuring(() => tryClaim(house, '陈姐', id))).map(({ text }) => text.trim());
  expect(sent.filter((text) => /for (no key )?update/i.test(text))).toEqual([]);
  expect(sent.map((text) => text.split(/\s/)[0]?.toLowerCase())).toEqual([
    'insert', // the knock is counted
    'start',
    'select', // the moment
    'select', // the key, closed to others
    'select', // what was kept under it
    'select', // how they stand toward the wish
    'insert', // the no is kept
    'commit',
  ]);
});

test('a no that was said stays one under its key, when a hand has come free since; under another key it is claimed', async () => {
  const id = await openWish(house, '王奶奶');
  await claim(house, '方叔', id);
  const key = randomUUID();
  const first = await tryClaim(house, '陈姐', id, {}, key);
  expect([first.status, first.body.code]).toEqual([409, 'claim.refused']);
  await release(id);
  const again = await tryClaim(house, '陈姐', id, {}, key);
  expect([again.status, again.body.message]).toEqual([409, first.body.message]);
  expect(await heldOf(id)).toEqual([]);
  expect((await tryClaim(house, '陈姐', id)).status).toBe(201);
});

test('whoever has won is told so again under the same key, although the wish is taken now', async () => {
  const id = await openWish(house, '王奶奶');
  const key = randomUUID();
  const first = await tryClaim(house, '方叔', id, {}, key);
  const again = await tryClaim(house, '方叔', id, {}, key);
  expect([again.status, JSON.stringify(again.body)]).toEqual([201, JSON.stringify(first.body)]);
  expect(again.headers.get('idempotent-replayed')).toBe('true');
  expect((await tryClaim(house, '方叔', id, { anyway: true }, key)).body.code).toBe('key.reused');
});

test('who saw a hand free and was overtaken is refused behind the lock', async () => {
  const id = await openWish(house, '王奶奶');
  const claims = house.app.get(ClaimService);
  const glance = claims.glance.bind(claims);
  jest.spyOn(claims, 'glance').mockImplementation(async (rows, now, ask) => {
    const found = await glance(rows, now, ask);
    if (ask.personId === house.town.people['陈姐']) await claim(house, '方叔', id);
    return found;
  });
  const { status, body } = await tryClaim(house, '陈姐', id);
  expect([status, body.code]).toEqual([409, 'claim.refused']);
  expect(await heldOf(id)).toHaveLength(1);
});

test('the same key twice at once is done once, and the other hears the same or to wait', async () => {
  const id = await openWish(house, '王奶奶');
  await claim(house, '方叔', id);
  const key = randomUUID();
  const answers = await Promise.all(Array.from({ length: 8 }, () => tryClaim(house, '李明', id, {}, key)));
  for (const { status, body } of answers)
    expect([status, ['claim.refused', 'key.busy'].includes(body.code ?? '')]).toEqual([409, true]);
  expect(await statement(house.databaseUrl, 'select 1 from idempotency where key = $1', [key])).toHaveLength(
    1,
  );
});
