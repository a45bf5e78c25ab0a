import { boardApi } from '@linli/shared/board/board.api';
import type { AskBelow, Areas, Plan, Wall } from '@linli/shared/board/board.contract';
import { promises } from '@linli/shared/deadline/deadline.rules';
import type { Route } from '@linli/shared/route';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { move, report } from '../platform/testing/story';

let house: House;
const visitors = new Map<string, Visitor>();
const as = (name: string) => visitors.get(name) as Visitor;

beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T14:10');
  for (const name of ['王奶奶', '陈姐', '周晓禾', '孙主任', '吴敏', '何远'])
    visitors.set(name, await house.as(name));
});
afterAll(() => house.close());
beforeEach(async () => {
  await house.at('2026-11-18T14:10');
  await statement(
    house.databaseUrl,
    "update ticket set state = 'withdrawn', closed_at = at where closed_at is null",
  );
  await statement(house.databaseUrl, "update ticket_reporter set at = at - interval '2 hours'");
});

const areas = async (name: string) => {
  const { status, body } = await as(name).ask(boardApi.areas);
  expect(status).toBe(200);
  return body.areas.map(({ depth, name: place, open, late }: Areas['areas'][number]) => [
    depth,
    place,
    open,
    late,
  ]);
};
const tabs = async (name: string, below?: string) => {
  const { now, ...counts } = (await as(name).ask(boardApi.tabs, { body: below ? { below } : {} })).body;
  return counts;
};
/** The cells of the wall that are not empty. */
async function wall(name: string, below?: string): Promise<[clock: string, column: string, count: number][]> {
  const { status, body } = await as(name).ask(boardApi.wall, { body: below ? { below } : {} });
  expect(status).toBe(200);
  return body.rows.flatMap(({ clock, cells }: Wall['rows'][number]) =>
    cells.flatMap(({ count }, index) => {
      const { kind, day } = (body as Wall).columns[index] ?? {};
      return count ? [[clock, day ?? kind ?? '', count] as [string, string, number]] : [];
    }),
  );
}

test('the tree shows what each steers, with what is open and late there', async () => {
  const early = await report(house, as('王奶奶'));
  await report(house, as('陈姐'), { placeId: house.town.otherDoor });
  await house.at('2026-11-19T17:31');
  await move(as('周晓禾'), early.id, 'accept');
  expect(await areas('吴敏')).toEqual([
    [0, '望榆街道', 2, 1],
    [1, '柳荫社区', 0, 0],
    [1, '青石桥社区', 2, 1],
    [2, '第3网格', 1, 0],
    [2, '第4网格', 1, 1],
    [2, '槐荫里小区', 2, 1],
  ]);
  expect((await areas('孙主任'))[0]).toEqual([0, '青石桥社区', 2, 1]);
  expect(await areas('何远')).toEqual([[0, '柳荫社区', 0, 0]]);
});

test('the wall counts each running promise where it is due', async () => {
  const { id } = await report(house, as('王奶奶'));
  await report(house, as('陈姐'), { placeId: house.town.otherDoor });
  expect(await wall('吴敏')).toEqual([
    ['accept', '2026-11-19', 2],
    ['resolve', '2026-11-20', 2],
    ['feedback', '2026-11-23', 2],
  ]);
  await move(as('周晓禾'), id, 'accept');
  expect(await wall('孙主任', house.town.grid)).toEqual([
    ['resolve', '2026-11-20', 1],
    ['feedback', '2026-11-23', 1],
  ]);
  await house.at('2026-11-20T17:31');
  expect(await wall('孙主任')).toEqual([
    ['accept', 'late', 1],
    ['resolve', 'late', 2],
    ['feedback', '2026-11-23', 2],
  ]);
});

test('what rests stands apart, and what was late before it rested stays late', async () => {
  const { id } = await report(house, as('王奶奶'));
  await move(as('周晓禾'), id, 'accept');
  await move(as('周晓禾'), id, 'askPause', {
    delayReason: 'materials',
    until: '2026-11-25',
    words: '等配件',
  });
  await move(as('孙主任'), id, 'grantDelay');
  expect(await wall('孙主任')).toEqual([
    ['resolve', 'paused', 1],
    ['feedback', 'paused', 1],
  ]);
  await statement(
    house.databaseUrl,
    "update clock set due_at = '2026-11-18T01:00Z' where ticket_id = $1 and kind = 'resolve'",
    [id],
  );
  expect(await wall('孙主任')).toContainEqual(['resolve', 'late', 1]);
});

test('the wall says until when work lasts, and has an empty cell for every day within reach', async () => {
  const { body } = await as('何远').ask(boardApi.wall, { body: {} });
  expect(body.workUntil).toBe('2026-11-18T09:30:00.000Z');
  expect(body.columns.map(({ kind }: { kind: string }) => kind)).toEqual([
    ...['late', 'today', 'day', 'day', 'day', 'day', 'later', 'paused'],
  ]);
  expect(body.rows.map(({ clock }: { clock: string }) => clock)).toEqual([...promises]);
  await house.at('2026-11-21T09:00');
  expect((await as('何远').ask(boardApi.wall, { body: {} })).body.workUntil).toBeNull();
});

test('the tabs count what is to be given, urgent, urged and to be decided', async () => {
  const urged = await report(house, as('王奶奶'));
  await move(as('王奶奶'), urged.id, 'urge');
  const given = await report(house, as('王奶奶'), { placeId: house.town.otherDoor });
  await statement(
    house.databaseUrl,
    "update ticket set state = 'reported', unit_id = community_id, handler_id = null where id = $1",
    [given.id],
  );
  const referred = await report(house, as('王奶奶'));
  await move(as('周晓禾'), referred.id, 'refer', { reason: 'unclear', words: '说不清归谁' });
  expect(await tabs('孙主任')).toEqual({ give: 2, pressing: 2, urged: 1, adjudicate: 1, all: 3 });
  // What the community has to give or to decide is not the street's.
  expect(await tabs('吴敏')).toMatchObject({ give: 0, adjudicate: 1, all: 3 });
  expect(await tabs('孙主任', house.town.grid)).toMatchObject({ all: 2, urged: 1 });
  await house.at('2026-11-19T08:00');
  expect((await tabs('吴敏')).pressing).toBe(3);
  await move(as('周晓禾'), urged.id, 'spot', { outcome: 'solved', words: '换了灯泡' });
  expect(await tabs('孙主任')).toMatchObject({ urged: 0, all: 3 });
});

test('the badges count what waits for the reader', async () => {
  const { id } = await report(house, as('王奶奶'));
  await move(as('周晓禾'), id, 'accept');
  await move(as('周晓禾'), id, 'askExtension', { delayReason: 'materials', days: 2, words: '等配件' });
  const referred = await report(house, as('王奶奶'));
  await move(as('周晓禾'), referred.id, 'refer', { reason: 'unclear', words: '说不清归谁' });
  await move(as('吴敏'), id, 'supervise', { words: '请尽快', days: 2 });
  const badges = async (name: string) => (await as(name).ask(boardApi.badges)).body;
  expect(await badges('孙主任')).toMatchObject({ give: 1, asks: 1, orders: 1, reviews: 0 });
  expect(await badges('何远')).toMatchObject({ give: 0, asks: 0, orders: 0, checks: 0 });
});

test('where a matter could go is told with why: a rule for its category, and what each had of it lately', async () => {
  await statement(house.databaseUrl, "update ticket set at = at - interval '1 year'");
  await report(house, as('陈姐'), { category: 'lift', words: '电梯一直响。' });
  await statement(
    house.databaseUrl,
    "update ticket set at = at - interval '91 days' where closed_at is null",
  );
  await report(house, as('陈姐'), { category: 'lift', words: '电梯又响了。' });
  const { id } = await report(house, as('王奶奶'), { category: 'lift', words: '电梯门关不上。' });
  await move(as('孙主任'), id, 'redirect', { unitId: house.town.grid, words: '先看一下' });
  const { units } = (await as('孙主任').ask(ticketApi.units, { params: { id } })).body;
  const [firm] = units;
  expect(firm).toMatchObject({ name: '安居物业', suggested: true, ruled: true, recent: 1 });
  expect(units.filter(({ ruled }) => ruled)).toHaveLength(1);
});

test('whom a matter is kept from does not see it counted', async () => {
  const { id } = await report(house, as('王奶奶'));
  await statement(house.databaseUrl, 'update ticket set hidden_from = array[$2::uuid] where id = $1', [
    id,
    house.town.people['孙主任'],
  ]);
  expect((await areas('孙主任'))[0]).toEqual([0, '青石桥社区', 0, 0]);
  expect(await wall('孙主任')).toEqual([]);
  expect((await tabs('孙主任')).all).toBe(0);
  expect((await areas('吴敏'))[0]).toEqual([0, '望榆街道', 1, 0]);
});

test('a place out of sight is missing, what is none is wrong at the field, and who steers nothing stays outside', async () => {
  for (const route of [boardApi.wall, boardApi.tabs] as Route<AskBelow, unknown>[]) {
    const ask = async (name: string, below: string) =>
      (await as(name).ask(route, { body: { below } })).status;
    expect(await ask('何远', house.town.community)).toBe(404);
    expect(await ask('孙主任', house.town.street)).toBe(404);
    expect(await ask('孙主任', '00000000-0000-4000-8000-000000000000')).toBe(404);
    expect(await ask('吴敏', house.town.community)).toBe(200);
    expect((await as('孙主任').ask(route, { body: { below: '青石桥' } })).body.fields).toHaveProperty(
      'below',
    );
    expect(await ask('周晓禾', house.town.grid)).toBe(403);
  }
  for (const route of [boardApi.areas, boardApi.badges] as Route<void, unknown>[]) {
    expect((await as('周晓禾').ask(route)).status).toBe(403);
    expect((await house.anyone().ask(route)).status).toBe(401);
  }
});

describe('the plan', () => {
  const plan = async (name: string, below?: string) => {
    const { status, body } = await as(name).ask(boardApi.plan, { body: below ? { below } : {} });
    expect(status).toBe(200);
    return body as Plan;
  };
  const spots = async (name: string, below?: string) =>
    (await plan(name, below)).spots.map(({ group, name: spot, open, late }) =>
      [group, spot, open, late].join(' '),
    );

  test('shows each building and open place with what is open and late there, those with something first', async () => {
    const early = await report(house, as('王奶奶'));
    await report(house, as('陈姐'), { placeId: house.town.otherDoor });
    await house.at('2026-11-19T17:31');
    await move(as('周晓禾'), early.id, 'accept');
    const shown = await spots('孙主任');
    expect(shown).toEqual(['槐荫里小区 12号楼 2 1', '槐荫里小区 东门 0 0']);
    expect(await spots('孙主任', house.town.compound)).toEqual(shown);
  });

  test('of one building, of a grid, and of nobody else’s', async () => {
    const [building] = (await plan('孙主任', house.town.compound)).spots;
    expect((await plan('孙主任', building?.id)).spots).toEqual([building]);
    expect(await spots('孙主任', house.town.grid)).toEqual(['槐荫里小区 12号楼 0 0', '槐荫里小区 东门 0 0']);
    expect(await spots('孙主任', house.town.otherGrid)).toEqual(['槐荫里小区 12号楼 0 0']);
    const { status } = await as('何远').ask(boardApi.plan, { body: { below: house.town.compound } });
    expect(status).toBe(404);
    expect(await spots('何远')).toEqual([]);
  });

  test('without a source of pictures it says so, and points are as satellites tell them', async () => {
    const { map, spots: all } = await plan('孙主任');
    expect(map).toBeNull();
    expect(all.find(({ name }) => name === '东门')?.at).toEqual({ lat: 30.6595, long: 104.0625 });
  });
});
