import { standardPolicies } from '@linli/shared/deadline/policy.rules';
import { ruleApi } from '@linli/shared/deadline/rule.api';
import { plainOf } from '@linli/shared/deadline/term.rules';
import type { Chosen, PublishChoice } from '@linli/shared/setting/choice.contract';
import { settingApi } from '@linli/shared/setting/setting.api';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { report } from '../platform/testing/story';

let house: House;
let administrator: Visitor;
let categories: Map<string, string>;

beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  administrator = await house.as('管理员');
  const { body } = await administrator.ask(settingApi.choices);
  categories = new Map(body.categories.map(({ id, name }) => [name, id]));
});
afterAll(() => house.close());

const chosen = (more: Partial<Chosen> = {}): Chosen => ({
  categoryId: null,
  urgent: null,
  placeKind: null,
  policyCode: 'same_day',
  ...more,
});
const ask = (more: Partial<PublishChoice> = {}): PublishChoice => ({
  ...chosen(),
  base: 0,
  source: '街道办公会',
  from: '2026-11-20',
  ...more,
});
const publish = (more: Partial<PublishChoice>) =>
  administrator.ask(settingApi.publishChoice, { body: ask(more) });
const preview = (more: Partial<Chosen>) =>
  administrator
    .ask(settingApi.previewChoice, { body: chosen(more) })
    .then(({ body }) => [body.looked, body.changed]);
const resolve = (clocks: { kind: string; due: string }[]) =>
  clocks.find(({ kind }) => kind === 'resolve')?.due.slice(0, 16);

test('a preview counts whose due would differ, by the rules that would decide, and changes nothing', async () => {
  await report(house, await house.as('王奶奶'));
  await report(house, await house.as('陈姐'), { category: 'trash' });
  await report(house, await house.as('李明'), { category: 'lift' });
  expect(await preview({ categoryId: categories.get('照明') })).toEqual([3, 1]);
  // lifts have that policy already
  expect(await preview({ categoryId: categories.get('电梯') })).toEqual([3, 0]);
  // every category of this town has a choice of its own, which is more specific
  expect(await preview({})).toEqual([3, 0]);
  await house.at('2026-12-18T09:00');
  expect(await preview({ categoryId: categories.get('照明') })).toEqual([0, 0]);
  await house.at('2026-11-18T10:00');
});

test('other terms of a policy, or other hours of work, are tried in the same way', async () => {
  const { accept, resolve: term, feedback, interimMeetsFeedback, pause, extension } = standardPolicies['123'];
  const policy = {
    placeId: house.town.district,
    code: '123',
    accept: plainOf(accept),
    resolve: plainOf(term),
    feedback: plainOf(feedback),
    interimMeetsFeedback,
    pause: { ...pause, reasons: [...pause.reasons] },
    extension: { ...extension, reasons: [...extension.reasons] },
  };
  const policies = async (more: object) =>
    (await administrator.ask(settingApi.previewPolicy, { body: { ...policy, ...more } })).body.changed;
  expect([await policies({}), await policies({ resolve: { unit: 'working_day', amount: 1 } })]).toEqual([
    0, 2,
  ]);
  const secretary = await house.as('孙主任');
  const calendar = { placeId: house.town.community, shifts: [{ opens: 540, closes: 1020 }], days: {} };
  const tried = await secretary.ask(settingApi.previewCalendar, { body: calendar });
  expect([tried.body.looked, tried.body.changed]).toEqual([3, 3]);
  const far = { ...calendar, placeId: house.town.farCommunity };
  expect((await secretary.ask(settingApi.previewCalendar, { body: far })).status).toBe(404);
  const district = { ...calendar, placeId: house.town.district };
  expect((await administrator.ask(settingApi.previewCalendar, { body: district })).body.changed).toBe(3);
});

test('a choice holds for what is received from its date on, and the older one for the same matters gives way', async () => {
  const categoryId = categories.get('照明') ?? '';
  const { status, body } = await publish({ categoryId, base: 1 });
  expect(status).toBe(201);
  const mine = body.choices.filter((choice) => choice.categoryId === categoryId);
  expect(mine.map(({ version, policyCode, standing, by }) => [version, policyCode, standing, by])).toEqual([
    [1, '123', 'now', null],
    [2, 'same_day', 'later', '管理员'],
  ]);
  const words = '2 层的灯也不亮了。';
  expect(resolve((await report(house, await house.as('新邻居'), { words })).clocks)).toBe('2026-11-20T09:30');
  await house.at('2026-11-20T10:00');
  const later = await report(house, await house.as('陈姐'), { words });
  expect(resolve(later.clocks)).toBe('2026-11-20T09:30');
  const { choices } = (await administrator.ask(settingApi.choices)).body;
  expect(
    choices.filter((choice) => choice.categoryId === categoryId).map(({ standing }) => standing),
  ).toEqual(['past', 'now']);
  expect((await publish({ categoryId, base: 1 })).body.code).toBe('setting.changed');
});

test('a new version of a policy that was written on an older one is refused', async () => {
  const { policies } = (await administrator.ask(ruleApi.rules, { body: { place: house.town.district } }))
    .body;
  const before = policies.find(({ code }) => code === '123');
  if (!before) throw new Error('the town has no such policy');
  const { code, accept, resolve: term, feedback, interimMeetsFeedback, pause, extension } = before;
  const body = {
    placeId: house.town.district,
    ...{ code, accept, resolve: term, feedback, interimMeetsFeedback, pause, extension },
    ...{ source: '街道提速通知', from: '2026-12-01', base: 1 },
  };
  expect((await administrator.ask(ruleApi.publishPolicy, { body })).status).toBe(201);
  expect((await administrator.ask(ruleApi.publishPolicy, { body })).body.code).toBe('setting.changed');
  const history = await (
    await house.as('吴敏')
  ).ask(settingApi.ruleHistory, {
    body: { place: house.town.community },
  });
  const of123 = history.body.policies.find((policy) => policy.code === '123');
  expect(of123?.versions.map(({ version, by }) => [version, by])).toEqual([
    [2, '管理员'],
    [1, null],
  ]);
  expect(history.body.hours).toEqual([]);
  const ranked = { ...body, base: 2, source: '办理人员排名办法' };
  expect((await administrator.ask(ruleApi.publishPolicy, { body: ranked })).body.fields?.source).toMatch(
    /依据/,
  );
});

test.each<[string, Partial<PublishChoice>, string]>([
  ['a policy that is none', { policyCode: 'volcano' }, 'policyCode'],
  ['a category of nowhere', { categoryId: '00000000-0000-4000-8000-000000000000' }, 'categoryId'],
  ['a past date', { from: '2026-11-01', urgent: true }, 'from'],
])('%s is refused at its field', async (_, more, field) => {
  const { body } = await publish(more.categoryId || more.urgent ? more : { base: 1, ...more });
  expect(Object.keys(body.fields ?? {})).toEqual([field]);
});

test('who supervises reads, and neither publishes nor tries', async () => {
  const street = await house.as('吴敏');
  expect((await street.ask(settingApi.choices)).body.mayPublish).toBe(false);
  const far = await (
    await house.as('何远')
  ).ask(settingApi.ruleHistory, { body: { place: house.town.door } });
  expect(far.status).toBe(403);
  const secretary = await house.as('孙主任');
  const elsewhere = { body: { place: house.town.farCommunity } };
  expect((await secretary.ask(settingApi.ruleHistory, elsewhere)).status).toBe(404);
  expect((await street.ask(settingApi.publishChoice, { body: ask() })).status).toBe(403);
  expect((await street.ask(settingApi.previewChoice, { body: chosen() })).status).toBe(403);
});
