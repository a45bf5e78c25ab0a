import { Client } from 'pg';
import { openHouse, type House } from '../src/platform/testing/house';
import { command } from '../src/platform/testing/own-program';
import { statement } from '../src/platform/testing/statement';
import { tableSums } from './table-sums';

jest.setTimeout(180_000);

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  await house.settle();
  await statement(
    house.databaseUrl,
    `insert into pushed (id, key, kind, at)
       select gen_random_uuid(), convert_to(n::text, 'utf8'), 'event', '2026-10-01T04:00Z'::timestamptz + n * interval '1 second'
         from generate_series(1, 3) n`,
  );
});
afterAll(() => house.close());

const retention = (...args: string[]) => command(house.env, 'start/retention.ts', ...args);

/** Tables that hold something else after some work. */
async function changedBy(work: () => Promise<unknown>): Promise<string[]> {
  const client = new Client({ connectionString: house.databaseUrl });
  await client.connect();
  try {
    const before = new Map((await tableSums(client)).map(({ table, sum }) => [table, sum]));
    await work();
    return (await tableSums(client))
      .filter(({ table, sum }) => before.get(table) !== sum)
      .map(({ table }) => table);
  } finally {
    await client.end();
  }
}

test('an operator sees what each rule would erase and nothing is touched; without the word it goes, and stands in the ledger', async () => {
  expect(await retention('--dry')).toEqual({ code: 1, said: expect.stringContaining('npm run retention') });
  const found = await changedBy(async () => {
    const { code, said } = await retention('--dry-run');
    expect(said).toContain('只是看看，什么都没有删。');
    expect(said).toMatch(/微信告诉我们的.*：会删 3 行，最早的是 2026-10-01 的；pushed 3/);
    expect(code).toBe(0);
  });
  expect(found).toEqual([]);
  // what commits is seen by the same sums
  const gone = await changedBy(async () => {
    const { code, said } = await retention();
    expect(said).toMatch(/微信告诉我们的.*：删了 3 行；pushed 3/);
    expect(said).not.toContain('最早');
    expect(code).toBe(0);
  });
  expect(gone).toEqual(expect.arrayContaining(['erasure', 'pushed']));
});
