import { kpiApi } from '@linli/shared/kpi/kpi.api';
import type { AskExclusion, Figures, FigureLine } from '@linli/shared/kpi/kpi.contract';
import type { Indicator } from '@linli/shared/kpi/kpi.rules';
import { DataSource } from 'typeorm';
import { Db } from '../platform/db/db';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { look, move, report } from '../platform/testing/story';
import { KpiService } from './kpi.service';

let house: House;
let granny: Visitor;
let neighbour: Visitor;
let worker: Visitor;
let secretary: Visitor;
let street: Visitor;
let district: Visitor;

beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  [granny, neighbour, worker, secretary, street, district] = (await Promise.all(
    ['王奶奶', '陈姐', '周晓禾', '孙主任', '吴敏', '郑平'].map((name) => house.as(name)),
  )) as [Visitor, Visitor, Visitor, Visitor, Visitor, Visitor];
});
afterAll(() => house.close());
beforeEach(async () => {
  const all =
    'ticket, ticket_reporter, rating, clock, event, delivery, message, escalation, call_back, call_back_draw';
  const ledger = 'kpi_entry, kpi_period, kpi_drift, kpi_exclusion';
  await statement(house.databaseUrl, `truncate ${all}, ${ledger} cascade`);
  await house.at('2026-11-18T09:00');
});

async function figures(visitor: Visitor, ask: { place?: string; period?: string } = {}): Promise<Figures> {
  await house.settle();
  const { status, body } = await visitor.ask(kpiApi.figures, { body: ask });
  expect([status, body.message]).toEqual([200, undefined]);
  return body;
}
const of = (all: Figures, indicator: Indicator): FigureLine | undefined =>
  all.figures.find((line) => line.indicator === indicator);
const shareOf = (all: Figures, indicator: Indicator) => {
  const line = of(all, indicator);
  return line && `${line.part}/${line.whole}`;
};

/** Reported, accepted, resolved the same day, told, rated. */
async function goodCase(): Promise<string> {
  const { id } = await report(house, granny);
  await move(worker, id, 'accept');
  await move(worker, id, 'resolve', { outcome: 'solved', solvedHow: 'fixed', words: '换了灯管' });
  await move(worker, id, 'feedback', { words: '灯亮了', channel: 'visit' });
  await move(granny, id, 'rate', { solved: 'yes', stars: 5 });
  return id;
}
const exclude = (visitor: Visitor, id: string, more: Partial<AskExclusion> = {}) =>
  visitor.ask(kpiApi.exclude, {
    params: { id },
    body: { clock: 'resolve', reason: 'disaster', words: '停电两天，进不了配电房', ...more },
  });
const strays = async (id: string) =>
  house.app.get(Db).read((read) => house.app.get(KpiService).strayOf(read, id));

test('a good case and a broken promise make figures with their numbers, their interval and what was left out', async () => {
  await goodCase();
  const late = await report(house, neighbour, { category: 'trash' });
  const gone = await report(house, granny, { category: 'door' });
  await move(granny, gone.id, 'withdraw');
  await move(worker, late.id, 'accept');
  await house.at('2026-11-23T09:00');
  const all = await figures(secretary);
  expect(all.period).toBe('2026-11');
  expect(shareOf(all, 'accept_on_time')).toBe('2/2');
  expect(of(all, 'resolve_on_time')).toMatchObject({
    part: 1,
    whole: 2,
    value: 0.5,
    few: true,
    excluded: { withdrawn: 1 },
  });
  expect(of(all, 'resolve_on_time')?.low).toBeCloseTo(0.0945, 3);
  expect(shareOf(all, 'same_day')).toBe('1/1');
  expect(shareOf(all, 'solved')).toBe('1/1');
  expect(shareOf(all, 'satisfied')).toBe('1/1');
  expect(shareOf(all, 'returned')).toBe('0/3');
  expect(of(all, 'handling_time')).toMatchObject({ value: null, median: 0, p90: 0 });
  // One answer is one case: below the community it is not said.
  const grid = all.below.find(({ name }) => name === '第3网格');
  expect(grid?.figures.find(({ indicator }) => indicator === 'satisfied')).toMatchObject({
    value: null,
    part: 0,
  });
  expect(await strays(late.id)).toEqual([]);
});

test('the cases of a figure can be opened, those of what residents said cannot', async () => {
  const id = await goodCase();
  await house.settle();
  const ask = (indicator: Indicator) =>
    secretary.ask(kpiApi.cases, { body: { place: house.town.community, period: '2026-11', indicator } });
  expect((await ask('accept_on_time')).body.cases).toEqual([
    expect.objectContaining({ ticketId: id, part: 1, whole: 1, excluded: null }),
  ]);
  expect((await ask('satisfied')).status).toBe(404);
});

test('figures are those of the places one steers', async () => {
  await goodCase();
  const far = await house.as('何远');
  expect((await figures(far)).figures).toEqual([]);
  const { status } = await far.ask(kpiApi.figures, { body: { place: house.town.community } });
  expect(status).toBe(404);
  for (const period of ['0000-01', '9999-12']) {
    const { status: absurd } = await district.ask(kpiApi.figures, { body: { period } });
    expect(absurd).toBe(400);
    expect((await district.ask(kpiApi.freeze, { body: { period } })).status).toBe(400);
  }
  const { status: none } = await worker.ask(kpiApi.figures, {});
  expect(none).toBe(403);
  expect((await figures(district)).places.map(({ name }) => name)).toEqual([
    '锦澜区',
    '望榆街道',
    '柳荫社区',
    '青石桥社区',
  ]);
});

test('a broken promise is left out only when somebody above, who did not ask, says so', async () => {
  const { id } = await report(house, granny);
  await move(worker, id, 'accept');
  expect((await exclude(worker, id)).body.fields).toEqual({ clock: '这个期限没有超期，不用申请' });
  await house.at('2026-11-23T09:00');
  expect(shareOf(await figures(street), 'resolve_on_time')).toBe('0/1');
  expect((await exclude(granny, id)).status).toBe(403);
  expect((await exclude(worker, id, { words: '急' })).status).toBe(400);
  const excludable = async (visitor: Visitor) => (await look(visitor, id)).excludable;
  expect(await Promise.all([worker, secretary, granny].map(excludable))).toEqual([
    ['resolve'],
    ['resolve'],
    [],
  ]);
  expect((await exclude(worker, id)).status).toBe(200);
  expect(await Promise.all([worker, secretary].map(excludable))).toEqual([[], []]);
  expect((await exclude(secretary, id)).body.code).toBe('exclusion.asked');

  const waiting = async (visitor: Visitor) => (await visitor.ask(kpiApi.exclusions)).body.waiting;
  expect(await waiting(worker)).toEqual([expect.objectContaining({ mayDecide: false, clock: 'resolve' })]);
  expect(await waiting(secretary)).toEqual([expect.objectContaining({ mayDecide: false })]);
  const [asked] = await waiting(street);
  expect(asked).toMatchObject({ mayDecide: true, reason: 'disaster', words: '停电两天，进不了配电房' });
  const decide = (visitor: Visitor, grant: boolean) =>
    visitor.ask(kpiApi.decide, { params: { id: asked?.id ?? '' }, body: { grant } });
  expect((await decide(secretary, true)).status).toBe(403);
  expect((await decide(street, true)).status).toBe(200);
  expect((await decide(street, false)).body.code).toBe('exclusion.decided');

  const after = await figures(street);
  expect(of(after, 'resolve_on_time')).toMatchObject({
    part: 0,
    whole: 0,
    value: null,
    excluded: { disaster: 1 },
  });
  const { body } = await street.ask(kpiApi.cases, {
    body: { place: house.town.community, period: '2026-11', indicator: 'resolve_on_time' },
  });
  expect(body.cases).toEqual([expect.objectContaining({ excluded: 'disaster', approvedBy: '吴敏' })]);
});

test('nobody who held it, in whichever cycle, says that its promise is left out', async () => {
  const { id } = await report(house, granny);
  await move(secretary, id, 'redirect', {
    unitId: house.town.street,
    personId: house.town.people['吴敏'],
    words: '请街道来办',
  });
  await house.at('2026-11-20T18:00');
  await house.settle();
  await move(street, id, 'spot', { outcome: 'solved', solvedHow: 'fixed', words: '换了灯管' });
  await move(granny, id, 'rate', { solved: 'no', stars: 1 });
  await move(secretary, id, 'reopen', { unitId: house.town.grid, words: '灯还是不亮' });
  expect((await exclude(secretary, id)).status).toBe(200);
  const [asked] = (await street.ask(kpiApi.exclusions)).body.waiting;
  expect(asked?.mayDecide).toBe(false);
  const { body } = await street.ask(kpiApi.decide, {
    params: { id: asked?.id ?? '' },
    body: { grant: true },
  });
  expect(body.code).toBe('exclusion.yours');
});

test('returned to where it belonged, it counts as sent out wrongly once', async () => {
  const { id } = await report(house, granny);
  await move(worker, id, 'return', { reason: 'theirs', unitId: house.town.firm });
  await move(secretary, id, 'dispatch', { unitId: house.town.firm });
  const all = await figures(secretary);
  expect(shareOf(all, 'returned')).toBe('1/2');
  expect(shareOf(all, 'return_upheld')).toBe('1/1');
  expect(shareOf(all, 'dispatched_right')).toBe('1/2');
  expect(of(all, 'accept_on_time')?.excluded).toEqual({ passed_on: 1 });
});

test('a second cycle counts beside the first, and the first keeps what it was', async () => {
  const { id } = await report(house, granny);
  await move(worker, id, 'spot', { outcome: 'solved', solvedHow: 'fixed', words: '换了灯管' });
  await move(granny, id, 'rate', { solved: 'no', stars: 1 });
  await move(secretary, id, 'reopen', { unitId: house.town.grid, words: '灯还是不亮' });
  await move(worker, id, 'spot', { outcome: 'solved', solvedHow: 'fixed', words: '换了线路' });
  await move(granny, id, 'rate', { solved: 'yes', stars: 4 });
  const all = await figures(secretary);
  expect(shareOf(all, 'reopened')).toBe('1/2');
  expect(shareOf(all, 'solved')).toBe('1/2');
  expect(shareOf(all, 'first_time_right')).toBe('0/2');
});

test('the same matter again within thirty days makes the first a repeated one', async () => {
  const id = await goodCase();
  await house.at('2026-11-30T09:00');
  expect(shareOf(await figures(secretary), 'repeated')).toBe('0/1');
  await report(house, neighbour);
  expect(shareOf(await figures(secretary), 'repeated')).toBe('1/1');
  expect(await strays(id)).toEqual([]);
});

describe('closing a month', () => {
  const freeze = (visitor: Visitor, period = '2026-11') => visitor.ask(kpiApi.freeze, { body: { period } });

  test('only the district closes, only a past month, only once, and only when everything is counted', async () => {
    await goodCase();
    await house.settle();
    expect((await freeze(district)).body.fields).toEqual({ period: '这个月还没过完，过完再封账' });
    await house.at('2026-12-02T09:00');
    await report(house, neighbour);
    expect((await freeze(district)).body.code).toBe('period.busy');
    await house.settle();
    expect((await freeze(street)).status).toBe(403);
    expect((await freeze(secretary)).status).toBe(403);
    expect((await freeze(district)).status).toBe(200);
    expect((await freeze(district)).body.code).toBe('period.closed');
    expect(await figures(district, { period: '2026-11' })).toMatchObject({ mayFreeze: false, drift: 0 });
  });

  test('what happens later changes nothing in a closed month, and is told beside it', async () => {
    const { id } = await report(house, granny);
    await move(worker, id, 'accept');
    await house.at('2026-12-02T09:00');
    const before = await figures(district, { period: '2026-11' });
    expect(shareOf(before, 'resolve_on_time')).toBe('0/1');
    expect((await freeze(district)).status).toBe(200);
    await exclude(worker, id);
    const [asked] = (await street.ask(kpiApi.exclusions)).body.waiting;
    await street.ask(kpiApi.decide, { params: { id: asked?.id ?? '' }, body: { grant: true } });
    const after = await figures(district, { period: '2026-11' });
    expect(after.figures).toEqual(before.figures);
    expect(after.drift).toBeGreaterThan(0);
    expect(after.frozenAt).not.toBeNull();
  });

  test('not even a statement of the application changes a closed month', async () => {
    await goodCase();
    await house.at('2026-12-02T09:00');
    await house.settle();
    expect((await freeze(district)).status).toBe(200);
    const rows = house.app.get(DataSource);
    for (const bend of [
      "update kpi_entry set part = 1 where period = '2026-11'",
      "update kpi_entry set period = '2026-10' where period = '2026-11'",
      "delete from kpi_entry where period = '2026-11'",
      "insert into kpi_entry select gen_random_uuid(), cycle, indicator, about_id, district_id, period, path, unit_id, part, whole, excluded, approved_by from kpi_entry where period = '2026-11' limit 1",
    ])
      await expect(rows.query(bend)).rejects.toThrow('the figures of 2026-11 are closed');
    await expect(rows.query('delete from kpi_period')).rejects.toThrow('permission denied');
  });
});

test('after any of these histories the ledger says what a fresh look says', async () => {
  const ids = [
    await goodCase(),
    (await report(house, neighbour)).id,
    (await report(house, granny, { category: 'lift' })).id,
  ];
  await move(secretary, ids[2] ?? '', 'redirect', { unitId: house.town.otherGrid, words: '网格去看' });
  await move(neighbour, ids[1] ?? '', 'urge');
  await house.at('2026-11-27T09:00');
  await house.settle();
  for (const id of ids) expect([id, await strays(id)]).toEqual([id, []]);
  // A line that somebody bent is found.
  await statement(house.databaseUrl, "update kpi_entry set part = 1 - part where indicator = 'closed'");
  expect((await strays(ids[0] ?? '')).map(({ indicator }) => indicator)).toEqual(['closed']);
  expect((await look(granny, ids[0] ?? '')).state).toBe('settled');
});
