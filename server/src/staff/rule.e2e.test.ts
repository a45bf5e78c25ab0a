import { standardPolicies } from '@linli/shared/deadline/policy.rules';
import { ruleApi } from '@linli/shared/deadline/rule.api';
import type { PublishCalendar, PublishPolicy, Rules } from '@linli/shared/deadline/rule.contract';
import { plainOf } from '@linli/shared/deadline/term.rules';
import { CalendarService } from '../calendar/calendar.service';
import { PolicyService } from '../calendar/policy.service';
import { Db } from '../platform/db/db';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { look, move, report } from '../platform/testing/story';

let house: House;
let granny: Visitor;
let worker: Visitor;
let secretary: Visitor;
let administrator: Visitor;

beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-17T10:00');
  granny = await house.as('王奶奶');
  worker = await house.as('周晓禾');
  secretary = await house.as('孙主任');
  administrator = await house.as('管理员');
});
afterAll(() => house.close());
beforeEach(async () => {
  await statement(house.databaseUrl, "update ticket_reporter set at = at - interval '2 hours'");
});

const shift = (opens: number, closes: number) => ({ opens: opens * 60, closes: closes * 60 });
const rulesOf = async (visitor: Visitor, place?: string): Promise<Rules> =>
  (await visitor.ask(ruleApi.rules, { body: place ? { place } : {} })).body;
const calendar = (more: Partial<PublishCalendar> = {}): PublishCalendar => ({
  placeId: house.town.community,
  shifts: [shift(9, 12), shift(14, 20)],
  days: {},
  source: '社区夜间值班安排',
  from: '2026-11-18',
  ...more,
});
const { accept, resolve, feedback, interimMeetsFeedback, pause, extension } = standardPolicies['123'];
const policy = (more: Partial<PublishPolicy> = {}): PublishPolicy => ({
  placeId: house.town.district,
  code: '123',
  accept: plainOf(accept),
  resolve: plainOf(resolve),
  feedback: plainOf(feedback),
  interimMeetsFeedback,
  pause: { ...pause, reasons: [...pause.reasons] },
  extension: { ...extension, reasons: [...extension.reasons] },
  source: '街道提速通知',
  from: '2026-11-18',
  ...more,
});
const dues = (clocks: { kind: string; due: string }[]) =>
  Object.fromEntries(clocks.map(({ kind, due }) => [kind, due.slice(0, 16)]));
const clocks = () =>
  statement<object>(
    house.databaseUrl,
    'select id, due_at, term, calendar_id, own_calendar_id from clock order by id',
  );

describe('the calendar of a community', () => {
  test('is the district’s until it publishes its own; from that date on new promises follow it, old ones do not', async () => {
    const before = await rulesOf(secretary);
    expect(before).toMatchObject({
      placeId: house.town.community,
      calendar: { own: false, years: [2026] },
      mayPublishCalendar: true,
      mayPublishPolicy: false,
    });
    const today = await report(house, granny);
    const known = await clocks();
    const published = await secretary.ask(ruleApi.publishCalendar, { body: calendar() });
    expect([published.status, published.body.coming]).toEqual([
      201,
      [{ from: '2026-11-17T16:00:00.000Z', source: '社区夜间值班安排', shifts: calendar().shifts }],
    ]);
    expect(published.body.calendar.own).toBe(false);
    expect(dues((await report(house, granny)).clocks).resolve).toBe('2026-11-19T09:30');

    await house.at('2026-11-18T19:00');
    expect((await rulesOf(secretary)).calendar).toMatchObject({ own: true, source: '社区夜间值班安排' });
    // At seven in the evening people are still at work here.
    expect(dues((await report(house, granny)).clocks)).toEqual({
      accept: '2026-11-19T12:00',
      resolve: '2026-11-20T12:00',
      feedback: '2026-11-23T12:00',
    });
    expect(dues((await look(worker, today.id)).clocks)).toEqual(dues(today.clocks));
    expect((await clocks()).slice(0, known.length)).toEqual(known);
  });

  test('has the holidays of the district, before and after they are published, and days of its own', async () => {
    await house.at('2026-11-19T10:00');
    const days = { '2026-11-23': { kind: 'off' as const, note: '社区换届' } };
    await secretary.ask(ruleApi.publishCalendar, { body: calendar({ days, from: '2026-11-19' }) });
    await house.at('2026-11-20T10:00');
    const { clocks: promised } = await report(house, granny);
    expect(dues(promised).accept).toBe('2026-11-24T12:00');
    expect(promised[0]?.explain).toContain('11月23日 周一，社区换届，不算。');
    const holiday = { '2027-01-01': { kind: 'off' as const, note: '元旦' } };
    await house.app
      .get(Db)
      .write((tx) =>
        house.app
          .get(CalendarService)
          .publishYear(tx, house.town.district, { year: 2027, source: '放假通知', days: holiday }),
      );
    const { calendar: now } = await rulesOf(secretary);
    expect(now.years).toEqual([2026, 2027]);
    expect([now.days['2027-01-01'], now.ownDays['2026-11-23']]).toEqual([
      holiday['2027-01-01'],
      days['2026-11-23'],
    ]);
  });

  test('a year that is published also reaches versions that begin later', async () => {
    await house.at('2026-11-20T11:00');
    const body = calendar({ placeId: house.town.district, from: '2027-02-01', source: '区里冬令时间' });
    expect((await administrator.ask(ruleApi.publishCalendar, { body })).status).toBe(201);
    await house.app.get(Db).write((tx) =>
      house.app.get(CalendarService).publishYear(tx, house.town.district, {
        year: 2028,
        source: '放假通知',
        days: { '2028-01-01': { kind: 'off', note: '元旦' } },
      }),
    );
    await house.at('2027-02-02T10:00');
    const { calendar: later } = await rulesOf(administrator, house.town.district);
    expect(later.years).toEqual([2026, 2027, 2028]);
    expect(later.shifts).toEqual(calendar().shifts);
  });

  test.each([
    ['no shifts', { shifts: [] }, ['shifts']],
    ['shifts that overlap', { shifts: [shift(9, 13), shift(12, 18)] }, ['shifts']],
    ['a shift that runs backwards', { shifts: [shift(18, 9)] }, ['shifts']],
    ['yesterday', { from: '2026-11-16' }, ['from']],
    ['a date that is none', { from: '2027-02-30' }, ['from']],
    ['two years ahead', { from: '2028-12-01' }, ['from']],
    ['no source', { source: '' }, ['source']],
    [
      'more than a month without work',
      {
        days: Object.fromEntries(
          Array.from({ length: 31 }, (_, index) => [
            `2026-12-${String(index + 1).padStart(2, '0')}`,
            { kind: 'off' as const, note: null },
          ]).concat([['2027-01-01', { kind: 'off' as const, note: null }]]),
        ),
      },
      ['days'],
    ],
  ])('%s is refused at its field, in words', async (_, more, fields) => {
    await house.at('2026-11-17T11:00');
    const { status, body } = await secretary.ask(ruleApi.publishCalendar, { body: calendar(more) });
    expect([status, Object.keys(body.fields ?? {})]).toEqual([400, fields]);
    expect(Object.values(body.fields ?? {})[0]).toMatch(/[一-龥]{4}/);
  });

  test('is published by who leads the community or administers the district, and seen by who steers there', async () => {
    await house.at('2026-11-17T11:00');
    const clerk = await house.as('钱洁');
    expect((await rulesOf(clerk)).mayPublishCalendar).toBe(false);
    expect((await clerk.ask(ruleApi.publishCalendar, { body: calendar() })).status).toBe(403);
    expect((await worker.ask(ruleApi.rules)).status).toBe(403);
    const elsewhere = calendar({ placeId: house.town.farCommunity });
    expect((await secretary.ask(ruleApi.publishCalendar, { body: elsewhere })).status).toBe(404);
    expect((await secretary.ask(ruleApi.rules, { body: { place: house.town.farCommunity } })).status).toBe(
      404,
    );
    const district = calendar({ placeId: house.town.district });
    expect((await secretary.ask(ruleApi.publishCalendar, { body: district })).status).toBe(404);
    expect((await administrator.ask(ruleApi.publishCalendar, { body: elsewhere })).status).toBe(201);
    const [event] = await statement<{ facts: object }>(
      house.databaseUrl,
      "select facts from event where kind = 'calendar.published' and facts->>'community' = $1",
      [house.town.farCommunity],
    );
    expect(event?.facts).toMatchObject({ from: '2026-11-18' });
  });
});

describe('a policy', () => {
  test('in a new version holds for what is received from then on; everything received before keeps its own', async () => {
    await house.at('2026-11-24T10:00');
    const old = await report(house, granny);
    const body = policy({ accept: { unit: 'working_day', amount: 0 }, from: '2026-11-25' });
    const { status, body: reply } = await administrator.ask(ruleApi.publishPolicy, { body });
    expect([status, reply.comingPolicies.map(({ code, version }) => [code, version])]).toEqual([
      201,
      [['123', 2]],
    ]);
    await house.at('2026-11-25T10:00');
    expect(dues((await report(house, granny)).clocks).accept).toBe('2026-11-25T12:00');
    // Also a promise that begins anew on a matter received before.
    await move(worker, old.id, 'return', { reason: 'unclear', unitId: house.town.otherGrid });
    expect(dues((await look(secretary, old.id)).clocks).accept).toBe('2026-11-26T12:00');
    const { policies } = await rulesOf(secretary);
    expect(policies.find(({ code }) => code === '123')).toMatchObject({ version: 2, source: '街道提速通知' });
    expect(policies.find(({ code }) => code === '10min_1h')?.usedFor).toEqual(['人身安全']);
  });

  test.each([
    ['days and working minutes in one', { accept: { unit: 'working_minute', amount: 60 } }, 'resolve'],
    ['no time', { accept: { unit: 'minute', amount: 0 } }, 'accept'],
    ['a thousand days', { feedback: { unit: 'working_day', amount: 1000 } }, 'feedback'],
    ['an order that cannot be', { resolve: { unit: 'working_day', amount: 9 } }, 'feedback'],
    ['a date in the past', { from: '2026-11-01' }, 'from'],
  ] as const)('with %s is refused at its field', async (_, more, field) => {
    const { status, body } = await administrator.ask(ruleApi.publishPolicy, {
      body: policy({ from: '2026-12-01', ...more }),
    });
    expect([status, Object.keys(body.fields ?? {})[0]]).toEqual([400, field]);
  });

  test('is nobody’s to publish but the administrator’s, and has to be one', async () => {
    expect((await secretary.ask(ruleApi.publishPolicy, { body: policy() })).status).toBe(403);
    const body = policy({ code: 'volcano', from: '2026-12-01' });
    expect((await administrator.ask(ruleApi.publishPolicy, { body })).body.code).toBe('policy.missing');
  });

  test('is chosen by the most specific rule: category before urgency before kind of place, the latest of equals', async () => {
    const at = house.town.district;
    const chosen = () =>
      house.app.get(Db).write(async (tx) => {
        const [policies, rule] = [
          house.app.get(PolicyService),
          { categoryId: null, urgent: null, placeKind: null },
        ];
        const [category] = await tx.rows.query<{ id: string }[]>(
          "select id from category where code = 'green'",
        );
        const matter = { categoryId: category?.id ?? '', urgent: true, placeKind: 'open_place' as const };
        const code = async () =>
          (
            await tx.rows.query<{ code: string }[]>('select code from policy where id = $1', [
              await policies.forMatter(tx, at, matter),
            ])
          )[0]?.code;
        const codes = [await code()];
        await tx.rows.query('update policy_rule set until_at = $2 where category_id = $1', [
          matter.categoryId,
          tx.at,
        ]);
        for (const next of [
          { ...rule, policyCode: '123' },
          { ...rule, placeKind: 'open_place' as const, policyCode: 'same_day' },
          { ...rule, urgent: true, policyCode: '10min_1h' },
          { ...rule, urgent: false, policyCode: '123' },
          { ...rule, categoryId: matter.categoryId, policyCode: '123' },
          { ...rule, categoryId: matter.categoryId, policyCode: 'same_day' },
        ]) {
          await policies.assign(tx, { districtId: at, by: null, source: '试一试', fromAt: tx.at }, next);
          codes.push(await code());
        }
        return codes;
      });
    expect(await chosen()).toEqual(['123', '123', 'same_day', '10min_1h', '10min_1h', '123', 'same_day']);
  });
});

test('a pause is counted by the calendar its promise began with, whatever was published since', async () => {
  await house.at('2026-12-01T10:00');
  const { id } = await report(house, granny);
  await move(worker, id, 'accept');
  const reply = await secretary.ask(ruleApi.publishCalendar, {
    body: calendar({ shifts: [shift(10, 11)], from: '2026-12-01' }),
  });
  expect(reply.status).toBe(201);
  await move(worker, id, 'askPause', { delayReason: 'weather', until: '2026-12-02', words: '一直下雨' });
  const granted = await move(secretary, id, 'grantDelay');
  // Seven hours of today and nine of tomorrow, of nine a day: two days more.
  expect(dues(granted.clocks.filter(({ kind }) => kind === 'resolve')).resolve).toBe('2026-12-07T12:00');
});
