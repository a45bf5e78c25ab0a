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
  jest.spyOn(claims, 'glance').mockImplementation(async (rows, now, asks) => {
    const found = await glance(rows, now, asks);
    if (asks[0]?.personId === house.town.people['陈姐']) await claim(house, '方叔', id);
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

describe('a crowd at one wish', () => {
  const crowd = ['方叔', '陈姐', '李明'];
  const keys = crowd.map(() => randomUUID());
  const rush = (id: string) =>
    Promise.all(crowd.map((who, turn) => tryClaim(house, who, id, {}, keys[turn] ?? '')));

  test('one goes ahead and locks it; who waits is looked at when that is done, and hears the same no for good', async () => {
    const id = await openWish(house, '王奶奶');
    for (const who of crowd) await seen(house, who, id);
    let answers: Awaited<ReturnType<typeof rush>> = [];
    const sent = await sentDuring(async () => (answers = await rush(id)));
    expect(sent.filter(({ text }) => /for (no key )?update/i.test(text))).toHaveLength(1);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    await release(id);
    const again = await rush(id);
    expect(again.map(({ status, body: { message } }) => [status, message])).toEqual(
      answers.map(({ status, body: { message } }) => [status, message]),
    );
  });

  test('where whoever goes ahead fails, nobody else does', async () => {
    const id = await openWish(house, '王奶奶');
    const claims = house.app.get(ClaimService);
    jest.spyOn(claims, 'claim').mockRejectedValueOnce(new Error('the line broke'));
    const answers = await Promise.all(crowd.map((who) => tryClaim(house, who, id)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 500]);
  });

  test('where whoever goes ahead takes long, the others go their own way', async () => {
    const id = await openWish(house, '王奶奶');
    const claims = house.app.get(ClaimService);
    const work = claims.claim.bind(claims);
    let end: () => void = () => undefined;
    const long = new Promise<void>((resolve) => (end = resolve));
    jest.spyOn(claims, 'claim').mockImplementationOnce(async (...asked) => {
      await long;
      return work(...asked);
    });
    const first = tryClaim(house, '方叔', id);
    const others = await Promise.all([tryClaim(house, '陈姐', id), tryClaim(house, '李明', id)]);
    end();
    expect(others.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await first).status).toBe(409);
  });

  test('who asks twice with one key while nobody has been answered is told the same twice', async () => {
    const id = await openWish(house, '王奶奶');
    const key = randomUUID();
    const answers = await Promise.all([0, 1].map(() => tryClaim(house, '方叔', id, {}, key)));
    expect(answers.map(({ status, body }) => [status, JSON.stringify(body)])).toEqual(
      Array(2).fill([201, JSON.stringify(answers[0]?.body)]),
    );
    expect(await heldOf(id)).toHaveLength(1);
  });

  test('of many hands as many are taken, one after the other', async () => {
    const id = await openWish(house, '王奶奶', { hands: 2 });
    const answers = await Promise.all(crowd.map((who) => tryClaim(house, who, id)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 409]);
    expect(await seen(house, '王奶奶', id)).toMatchObject({ state: 'taken', taken: 2, confirmed: 0 });
  });
});
