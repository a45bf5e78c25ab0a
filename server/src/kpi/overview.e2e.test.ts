import { kpiApi } from '@linli/shared/kpi/kpi.api';
import type { FigureLine } from '@linli/shared/kpi/kpi.contract';
import type { AskOverview, Overview } from '@linli/shared/kpi/overview.contract';
import type { Indicator } from '@linli/shared/kpi/kpi.rules';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { move, report } from '../platform/testing/story';

let house: House;
let granny: Visitor;
let neighbour: Visitor;
let worker: Visitor;
let secretary: Visitor;
let street: Visitor;
let district: Visitor;

beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-16T09:00');
  [granny, neighbour, worker, secretary, street, district] = (await Promise.all(
    ['王奶奶', '陈姐', '周晓禾', '孙主任', '吴敏', '郑平'].map((name) => house.as(name)),
  )) as [Visitor, Visitor, Visitor, Visitor, Visitor, Visitor];
  await story();
});
afterAll(() => house.close());

/** Two weeks: a lamp done at once and rated, rubbish that is late, and a lamp of the week after that is returned and late. */
async function story(): Promise<void> {
  const { id } = await report(house, granny);
  await move(worker, id, 'accept');
  await move(worker, id, 'resolve', { outcome: 'solved', solvedHow: 'fixed', words: '换了灯管' });
  await move(worker, id, 'feedback', { words: '灯亮了', channel: 'visit' });
  await move(granny, id, 'rate', { solved: 'yes', stars: 5 });
  const late = await report(house, neighbour, { category: 'trash' });
  await move(worker, late.id, 'accept');
  await house.at('2026-11-23T09:00');
  const passed = await report(house, granny, { category: 'door' });
  await move(worker, passed.id, 'return', { reason: 'theirs', unitId: house.town.firm });
  await move(secretary, passed.id, 'dispatch', { unitId: house.town.firm });
  await house.at('2026-11-30T09:00');
  await house.settle();
}

async function overview(visitor: Visitor, ask: AskOverview = {}): Promise<Overview> {
  const { status, body } = await visitor.ask(kpiApi.overview, { body: ask });
  expect([status, body.message]).toEqual([200, undefined]);
  return body;
}
const told = (figures: readonly FigureLine[], indicator: Indicator) => {
  const line = figures.find((one) => one.indicator === indicator);
  return line && `${line.part}/${line.whole}`;
};
const cardOf = (all: Overview, indicator: Indicator) =>
  all.cards.find(({ figure }) => figure.indicator === indicator);

test('a month is added up by place, grid, category and channel, and each adds up to the whole', async () => {
  const all = await overview(secretary);
  expect(all).toMatchObject({
    place: { name: '青石桥社区' },
    span: 'month',
    days: { from: '2026-11-01', until: '2026-11-30' },
    sent: 3,
    frozen: [],
  });
  expect(told(all.total, 'resolve_on_time')).toBe('1/3');
  const sums = (parts: readonly { figures: FigureLine[] }[]) =>
    parts.map(({ figures }) => told(figures, 'resolve_on_time'));
  expect(all.rows.map(({ name, sent }) => [name, sent])).toEqual([
    ['槐荫里小区', 3],
    ['第3网格', 3],
    ['第4网格', 0],
  ]);
  expect(sums(all.rows)).toEqual(['1/3', '1/3', undefined]);
  expect(all.categories.map(({ name, figures }) => [name, told(figures, 'resolve_on_time')])).toEqual([
    ['照明', '1/1'],
    ['垃圾', '0/1'],
    ['门禁', '0/1'],
  ]);
  expect(sums(all.channels)).toEqual(['1/3']);
});

test('weeks make a trend, and what the district asks for stands beside it', async () => {
  const card = cardOf(await overview(secretary), 'resolve_on_time');
  expect(card?.goal).toBe(0.9);
  expect(card?.weeks.map(({ part, whole }) => `${part}/${whole}`).slice(-3)).toEqual(['1/2', '0/1', '0/0']);
  expect(card?.weeks.at(-1)?.from).toBe('2026-11-30');
});

test('named days stand beside as many before them', async () => {
  const all = await overview(secretary, { span: 'own', from: '2026-11-23', until: '2026-11-29' });
  expect(all.before).toEqual({ from: '2026-11-16', until: '2026-11-22' });
  const card = cardOf(all, 'resolve_on_time');
  expect([card?.figure.whole, card?.before?.whole]).toEqual([1, 2]);
});

test('the same lines are counted as in the figures of the month', async () => {
  const { body } = await secretary.ask(kpiApi.figures, { body: { period: '2026-11' } });
  const { total } = await overview(secretary);
  for (const line of total.filter(({ value }) => value !== null))
    expect([line.indicator, told(body.figures, line.indicator)]).toEqual([
      line.indicator,
      told(total, line.indicator),
    ]);
});

test('one looks at places one steers, down to compound and grid, and at nothing beside', async () => {
  const { town } = house;
  expect((await overview(district)).rows.map(({ name }) => name)).toEqual(['望榆街道']);
  const grid = await overview(street, { place: town.grid });
  expect([grid.place.name, grid.sent]).toEqual(['第3网格', 3]);
  expect(grid.above.map(({ name }) => name)).toEqual(['望榆街道', '青石桥社区']);
  expect((await overview(secretary, { place: town.compound })).sent).toBe(3);
  expect((await overview(secretary, { place: town.otherGrid })).sent).toBe(0);
  const far = await house.as('何远');
  expect((await overview(far)).sent).toBe(0);
  for (const place of [town.community, town.grid, town.district])
    expect((await far.ask(kpiApi.overview, { body: { place } })).status).toBe(404);
  expect((await worker.ask(kpiApi.overview, { body: {} })).status).toBe(403);
});

test('a category or a channel is looked at alone', async () => {
  const all = await overview(secretary);
  const trash = all.choices.categories.find(({ name }) => name === '垃圾')?.id ?? '';
  expect((await overview(secretary, { category: trash })).sent).toBe(1);
  const hotline = all.choices.channels.find(({ name }) => name === '12345热线')?.id ?? '';
  expect((await overview(secretary, { channel: hotline })).sent).toBe(0);
});

test('what few residents said is told of no place, and few cases are marked', async () => {
  const all = await overview(secretary);
  expect(all).toMatchObject({ leastSaid: 5, leastCompared: 30 });
  expect(cardOf(all, 'satisfied')?.figure).toMatchObject({ part: 0, whole: 1, value: null, few: true });
  expect(cardOf(all, 'satisfied')?.weeks.every(({ value }) => value === null)).toBe(true);
  expect(cardOf(all, 'resolve_on_time')?.figure).toMatchObject({ value: 1 / 3, few: true });
  await statement(house.databaseUrl, 'update oversight set least_rated = 5, least_compared = 5');
  expect((await overview(secretary)).leastCompared).toBe(5);
  await statement(house.databaseUrl, 'update oversight set least_compared = 30');
});

test('what was not done in time is told by what held it up, and opened case by case', async () => {
  const { late } = await overview(secretary);
  expect(late).toEqual({
    count: 2,
    reasons: [
      { reason: 'passed', count: 1 },
      { reason: 'unsaid', count: 1 },
    ],
  });
  const behind = (visitor: Visitor, more: object) =>
    visitor.ask(kpiApi.behind, { body: { indicator: 'resolve_on_time' as const, ...more } });
  const { body } = await behind(secretary, { reason: 'passed' });
  expect(body.cases).toEqual([expect.objectContaining({ category: '门禁', part: 0, whole: 1 })]);
  expect((await behind(secretary, {})).body.cases).toHaveLength(3);
  expect((await behind(await house.as('何远'), {})).body.cases).toEqual([]);
  expect((await behind(secretary, { indicator: 'satisfied' })).status).toBe(404);
});

test.each([
  [{ from: '2026-11-20', until: '2026-11-01' }, { until: '结束那天不能早于开始那天' }],
  [{ from: '2026-12-20', until: '2026-12-21' }, { from: '还没到这一天，请选今天或以前' }],
  [{ from: '2026-02-30', until: '2026-11-01' }, { from: '没有这一天，请重新选' }],
  [{ from: '2025-01-01', until: '2026-11-01' }, { until: '最多看 366 天' }],
])('days that cannot be are refused at their field: %j', async (days, fields) => {
  const { status, body } = await secretary.ask(kpiApi.overview, { body: { span: 'own', ...days } });
  expect([status, body.fields]).toEqual([422, fields]);
});
