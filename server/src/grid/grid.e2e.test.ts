import { gridApi } from '@linli/shared/grid/grid.api';
import type { RedrawGrids } from '@linli/shared/grid/grid.contract';
import { peopleApi } from '@linli/shared/people/people.api';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { look, move, report } from '../platform/testing/story';

let house: House;
let secretary: Visitor;
let granny: Visitor;
beforeEach(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  secretary = await house.as('孙主任');
  granny = await house.as('王奶奶');
});
afterEach(() => house.close());

const gridsOf = async (who = secretary, id = house.town.community) =>
  (await who.ask(gridApi.grids, { params: { id } })).body;
const redraw = (ask: Partial<RedrawGrids>, who = secretary) =>
  who.ask(gridApi.redraw, {
    params: { id: house.town.community },
    body: { day: '2026-11-20', grids: [], closes: [], ...ask },
  });
const living = (doors: string[], more: { grid?: string; name?: string; people?: string[] }) => ({
  kind: 'living' as const,
  doors,
  people: [],
  ...more,
});
const held = async (id: string) => {
  const [ticket] = await statement<{ unit: string; handler: string | null; state: string }>(
    house.databaseUrl,
    'select u.name as unit, a.work_name as handler, t.state from ticket t join place u on u.id = t.unit_id left join appointment a on a.person_id = t.handler_id and a.until is null where t.id = $1',
    [id],
  );
  return ticket;
};

test('a grid is split from a day on: its doors, its people and its open tickets go over together', async () => {
  const { door, gate, grid, people } = house.town;
  const [atDoor, atGate] = [await report(house, granny), await report(house, granny, { placeId: gate })];
  const { status, body } = await redraw({
    grids: [living([gate], { name: '第5网格', people: [people['周晓禾'] ?? ''] })],
  });
  expect([status, body.message]).toEqual([200, undefined]);
  expect(body.doors.map(({ id, open }) => [id, open])).toEqual(
    expect.arrayContaining([
      [door, 1],
      [gate, 1],
    ]),
  );
  expect(body.redrawings).toMatchObject([
    {
      state: 'planned',
      words: ['新设第5网格，管 1 处', '1 人转到第5网格'],
      mayCancel: true,
      plannedBy: '孙主任',
    },
  ]);
  await house.at('2026-11-19T23:59');
  await house.settle();
  expect(await held(atGate.id)).toMatchObject({ unit: '第3网格', handler: '周晓禾' });
  await house.at('2026-11-20T00:01');
  await house.settle();
  expect(await held(atGate.id)).toEqual({ unit: '第5网格', handler: '周晓禾', state: 'dispatched' });
  expect(await held(atDoor.id)).toMatchObject({ unit: '第3网格' });
  const after = await gridsOf();
  expect(after.redrawings[0]?.state).toBe('done');
  expect(after.grids.map(({ name, doors, people }) => [name, doors, people.map((one) => one.name)])).toEqual([
    ['第3网格', 1, []],
    ['第4网格', 1, ['赵强']],
    ['第5网格', 1, ['周晓禾']],
  ]);
  expect(after.doors.find(({ id }) => id === door)?.living).toBe(grid);
  const happened = (await look(granny, atGate.id)).history.map(({ kind }) => kind);
  expect(happened).toContain('redrawn');
});

test('grids are merged: whoever worked in the one that closes keeps what they had, and what is closed stays where it was', async () => {
  const { otherDoor, grid, otherGrid } = house.town;
  const [open, over] = [
    await report(house, granny, { placeId: otherDoor }),
    await report(house, granny, { placeId: otherDoor, words: '楼道里的窗户关不上，昨晚下雨进水' }),
  ];
  const worker = await house.as('赵强');
  await move(worker, open.id, 'accept');
  await move(granny, over.id, 'withdraw', { words: '已经好了' });
  const plan = { grids: [living([otherDoor], { grid })], closes: [otherGrid] };
  expect((await redraw({ ...plan, day: '2026-11-18' })).status).toBe(200);
  await house.settle();
  expect(await held(open.id)).toEqual({ unit: '第3网格', handler: '赵强', state: 'accepted' });
  expect((await held(over.id))?.unit).toBe('第4网格');
  expect((await worker.ask(peopleApi.me)).body.posts).toMatchObject([{ placeName: '第3网格' }]);
  expect((await gridsOf()).grids.map(({ name }) => name)).toEqual(['第3网格']);
});

test('where nobody works in the new grid its tickets wait for the community', async () => {
  const ticket = await report(house, granny);
  await redraw({ day: '2026-11-18', grids: [living([house.town.door], { name: '第6网格' })] });
  await house.settle();
  expect(await held(ticket.id)).toEqual({ unit: '青石桥社区', handler: null, state: 'reported' });
});

test('a plan that does not fit is refused at its field', async () => {
  const { door, gate, grid, otherGrid, farCommunity } = house.town;
  const fields = async (ask: Partial<RedrawGrids>) => (await redraw(ask)).body.fields;
  const five = living([gate], { name: '第5网格' });
  expect(await fields({ grids: [five], day: '2026-11-17' })).toEqual({ day: '生效日期从今天起，最远一年' });
  expect(await fields({ grids: [five], day: '2027-02-30' })).toEqual({ day: '没有这一天，请重新选' });
  expect(await fields({ grids: [living([gate], { name: '第4网格' })] })).toEqual({
    grids: '这个社区已经有第4网格了，请换个名称',
  });
  expect(await fields({ grids: [living([farCommunity], { name: '第5网格' })] })).toEqual({
    grids: '有一个单元或公共地点不在这个社区',
  });
  expect(await fields({ grids: [five, living([gate], { grid: otherGrid })] })).toEqual({
    grids: '同一个单元分给了两个网格',
  });
  expect(await fields({ grids: [living([door], { grid: otherGrid })], closes: [grid] })).toEqual({
    closes: '第3网格还有 1 处没有分给别的网格，不能撤销',
  });
  expect((await redraw({ grids: [five] }, await house.as('钱洁'))).status).toBe(403);
});

test('a plan can be cancelled until its day, and one that fits no longer is marked and changes nothing', async () => {
  const { gate, grid } = house.town;
  await redraw({ grids: [living([gate], { name: '第5网格' })] });
  await redraw({ grids: [living([gate], { name: '第7网格' })] });
  const [second, first] = (await gridsOf()).redrawings;
  expect((await secretary.ask(gridApi.cancel, { params: { id: first?.id ?? '' } })).status).toBe(200);
  expect((await secretary.ask(gridApi.cancel, { params: { id: first?.id ?? '' } })).status).toBe(409);
  await statement(house.databaseUrl, "update place set until = '2026-11-19' where id = $1", [gate]);
  await house.at('2026-11-20T00:01');
  await house.settle();
  const { redrawings, grids } = await gridsOf();
  expect(redrawings.map(({ id, state }) => [id, state])).toEqual([
    [second?.id, 'failed'],
    [first?.id, 'cancelled'],
  ]);
  expect(redrawings[0]?.trouble).toBe('到生效那天，登记的网格或地点已经变了，请重新调整');
  expect(grids.map(({ id }) => id)).toContain(grid);
  expect(grids.map(({ name }) => name)).not.toContain('第7网格');
});

test('a compound goes to another community with its grids and open tickets, whose people see them from then on', async () => {
  const { compound, community, farCommunity, grid, otherGrid } = house.town;
  const ticket = await report(house, granny);
  const street = await house.as('吴敏');
  const ask = {
    day: '2026-11-18',
    to: farCommunity,
    compounds: [compound],
    grids: [grid, otherGrid],
    closes: false,
  };
  const goes = (who: Visitor, more: object = {}) =>
    who.ask(gridApi.redrawCommunities, { params: { id: community }, body: { ...ask, ...more } });
  expect((await goes(secretary)).body.fields).toEqual({ to: '要划去的社区不在您的辖区' });
  expect((await goes(street, { grids: [grid] })).body.fields).toEqual({
    grids: '第4网格管着要划走的小区，请一起划走，或者先调整网格',
  });
  expect((await goes(street)).body.redrawings[0]?.words).toEqual([
    '槐荫里小区划到柳荫社区',
    '第3网格、第4网格一起划到柳荫社区',
  ]);
  const [near, far] = [await house.as('钱洁'), await house.as('何远')];
  const sees = async (who: Visitor) => (await who.ask(ticketApi.queue)).body.open.map(({ id }) => id);
  expect([await sees(near), await sees(far)]).toEqual([[ticket.id], []]);
  await house.settle();
  expect([await sees(near), await sees(far)]).toEqual([[], [ticket.id]]);
  expect(await held(ticket.id)).toMatchObject({ unit: '第3网格', handler: '周晓禾' });
  expect((await gridsOf(far, farCommunity)).grids.map(({ name, doors }) => [name, doors])).toEqual([
    ['第3网格', 2],
    ['第4网格', 1],
  ]);
  await report(house, await house.as('陈姐'));
  expect(await sees(far)).toHaveLength(2);
});

test('a grid is described, and its rules are kept with it', async () => {
  const { grid } = house.town;
  const described = await secretary.ask(gridApi.describe, {
    params: { id: grid },
    body: { kind: 'production', origin: '由沿街三个商圈合并' },
  });
  expect(described.status).toBe(200);
  expect((await gridsOf()).grids[0]).toMatchObject({ kind: 'production', origin: '由沿街三个商圈合并' });
});
