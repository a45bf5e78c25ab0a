import { boardApi } from '@linli/shared/board/board.api';
import { Db } from '../platform/db/db';
import { PeopleService } from '../people/people.service';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';

let house: House;
let lead: Visitor;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T14:10');
  lead = await house.as('孙主任');
});
afterAll(() => house.close());
afterEach(() => statement(house.databaseUrl, 'delete from saved_filter'));

const late = { clock: 'resolve', standing: 'late', category: 'lighting' } as const;
const save = (name: string, visitor = lead) =>
  visitor.ask(boardApi.saveFilter, { body: { name, filter: late } });
const names = async (visitor = lead) =>
  (await visitor.ask(boardApi.filters)).body.filters.map(({ name }: { name: string }) => name);

test('a filter is kept, renamed and removed, and is its owner’s alone', async () => {
  const { status, body } = await save(' 灯超期 ');
  expect([status, body.filters]).toEqual([201, [{ id: expect.any(String), name: '灯超期', filter: late }]]);
  const id = body.filters[0]?.id ?? '';
  const other = await house.as('钱洁');
  expect(await names(other)).toEqual([]);
  const rename = (visitor: Visitor, name: string) =>
    visitor.ask(boardApi.renameFilter, { params: { id }, body: { name } });
  expect((await rename(other, '我的')).body.code).toBe('filter.missing');
  expect((await other.ask(boardApi.deleteFilter, { params: { id } })).status).toBe(404);
  expect((await rename(lead, '灯')).body.filters).toMatchObject([{ name: '灯' }]);
  expect((await lead.ask(boardApi.deleteFilter, { params: { id } })).body.filters).toEqual([]);
  expect((await rename(lead, '没了')).status).toBe(404);
});

test('twenty are kept and no more, in the order in which they were kept', async () => {
  const twenty = Array.from({ length: 20 }, (_, each) => `第${each}个`);
  for (const name of twenty) await save(name);
  expect((await save('再一个')).body).toMatchObject({ code: 'filter.many' });
  expect(await names()).toEqual(twenty);
});

test('what is wrong stands at the field', async () => {
  expect((await save('')).body.fields).toHaveProperty('name');
  expect((await save('长'.repeat(21))).body.fields).toHaveProperty('name');
  const odd = { standing: 'soon' } as unknown as typeof late;
  const { body } = await lead.ask(boardApi.saveFilter, { body: { name: '怪', filter: odd } });
  expect(body.fields).toHaveProperty('filter');
  expect((await (await house.as('周晓禾')).ask(boardApi.filters)).status).toBe(403);
});

test('of whoever leaves no filter stays', async () => {
  const leaving = await house.as('钱洁');
  await save('走了的', leaving);
  await save('留下的');
  const people = house.app.get(PeopleService);
  await house.app.get(Db).write((tx) => people.forgetPerson(tx, house.town.people['钱洁'] ?? ''));
  await house.settle();
  expect(await statement(house.databaseUrl, 'select name from saved_filter')).toEqual([{ name: '留下的' }]);
});
