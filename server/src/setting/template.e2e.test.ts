import { bulletinOfficeApi } from '@linli/shared/bulletin/bulletin.api';
import { settingApi } from '@linli/shared/setting/setting.api';
import type { PublishTemplates } from '@linli/shared/setting/template.contract';
import { openHouse, type House, type Visitor } from '../platform/testing/house';

let house: House;
let administrator: Visitor;

beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  administrator = await house.as('管理员');
});
afterAll(() => house.close());

const market = { kind: 'other', title: '【日期】集市', words: '【日期】在【地方】有集市，欢迎来逛。' };
const publish = (more: Partial<PublishTemplates>, by = administrator) =>
  by.ask(settingApi.publishTemplates, {
    body: { terms: { templates: [market] }, base: 0, source: '街道办公会', from: '2026-11-18', ...more },
  });
const offered = async () =>
  (await (await house.as('钱洁')).ask(bulletinOfficeApi.form)).body.templates.map(({ title }) => title);

test.each<[string, Partial<PublishTemplates>, string]>([
  ['a kind that there is not', { terms: { templates: [{ ...market, kind: 'party' }] } }, 'terms'],
  ['a chain of replies', { terms: { templates: [{ ...market, words: '收到请回复，谢谢。' }] } }, 'terms'],
  ['no source', { source: '' }, 'source'],
])('templates with %s are refused at the field', async (_, more, field) => {
  const { status, body } = await publish(more);
  expect([status, Object.keys(body.fields ?? {})]).toEqual([400, [field]]);
});

test('other templates are offered from their day on; what was offered before is kept as the first version', async () => {
  const before = await offered();
  expect(before).toContain('【日期】停水');
  expect((await publish({ from: '2026-11-20' })).status).toBe(201);
  expect(await offered()).toEqual(before);
  await house.at('2026-11-20T00:01');
  await house.settle();
  expect(await offered()).toEqual(['【日期】集市']);
  const { versions, base, terms } = (await administrator.ask(settingApi.templates)).body;
  expect([base, terms.templates]).toEqual([1, [market]]);
  expect(versions.map(({ terms, source, by }) => [terms.templates.length, source, by])).toEqual([
    [1, '街道办公会', '管理员'],
    [before.length, '开通时的设置', null],
  ]);
});

test('only who administers the district publishes them, and on the newest version', async () => {
  const secretary = await house.as('孙主任');
  expect((await publish({ base: 1 }, secretary)).status).toBe(403);
  expect((await secretary.ask(settingApi.templates)).body.mayPublish).toBe(false);
  expect((await publish({ base: 0, from: '2026-11-20' })).body.code).toBe('setting.changed');
});

test('there may be none at all', async () => {
  expect((await publish({ terms: { templates: [] }, base: 1, from: '2026-11-20' })).status).toBe(201);
  expect(await offered()).toEqual([]);
});
