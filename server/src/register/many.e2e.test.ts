import { openHouse, type House } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { bring, moveFile } from './testing/bring';
import { manyHomes, plantedIn, spoiled } from './testing/many-homes';

jest.setTimeout(240_000);

const all = 100_000;
let house: House;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
});
afterAll(() => house.close());

const homes = async () =>
  (await statement<{ count: number }>(house.databaseUrl, 'select count(*)::int from home'))[0]?.count ?? 0;

test('of a workbook of a hundred thousand homes each wrong cell is found and none goes in; the mended file goes in whole, and comes out again', async () => {
  const clerk = await house.as('钱洁');
  const rows = manyHomes(all);
  const planted = plantedIn(rows);
  const before = await homes();
  const wrong = await bring(house, clerk, 'homes', spoiled(rows, planted), 'xlsx');
  expect([wrong.state, wrong.total, wrong.done, wrong.faultCount]).toEqual([
    'faulty',
    all,
    all,
    planted.length,
  ]);
  expect(wrong.faults).toEqual(planted.map(({ row, column, words }) => ({ row, column, words })));
  expect(await homes()).toBe(before);
  const mended = await bring(house, clerk, 'homes', rows);
  expect(mended.counts).toEqual({ fresh: all, changed: 0, same: 0, ended: 0 });
  await moveFile(clerk, mended.id, 'take');
  expect(await homes()).toBe(before + all);
  await moveFile(clerk, mended.id, 'undo');
  expect(await homes()).toBe(before);
});

test('whether a home is used is looked up in every table that names homes, and none is read from end to end', async () => {
  // an index of some rows finds them all only where it leaves out those without a home
  const unled = async () => {
    const found = await statement<{ name: string }>(
      house.databaseUrl,
      `select c.conrelid::regclass || '.' || a.attname as name
         from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
        where c.contype = 'f' and c.confrelid = 'home'::regclass
          and not exists (select from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1]
                             and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) = '(' || a.attname || ' IS NOT NULL)'))`,
    );
    return found.map(({ name }) => name);
  };
  expect(await unled()).toEqual([]);
  await statement(house.databaseUrl, 'drop index wish_home');
  expect(await unled()).toEqual(['wish.home_id']);
});
