import { dispatchApi } from '@linli/shared/dispatch/dispatch.api';
import { kpiApi } from '@linli/shared/kpi/kpi.api';
import type { CategoryTerms, PublishCategory } from '@linli/shared/setting/category.contract';
import type { TenantTerms } from '@linli/shared/setting/ground.contract';
import { settingApi } from '@linli/shared/setting/setting.api';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import { openHouse, type House, type Visitor } from '../platform/testing/house';
import { report, reportFrom } from '../platform/testing/story';

let house: House;
let administrator: Visitor;
let granny: Visitor;

beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  [administrator, granny] = [await house.as('管理员'), await house.as('王奶奶')];
});
afterAll(() => house.close());

const said = { source: '街道办公会', from: '2026-11-18' };
const line = async (name: string) =>
  (await administrator.ask(settingApi.categories)).body.categories.find(({ terms }) => terms.name === name);
const publish = async (name: string, more: Partial<CategoryTerms>, rest: Partial<PublishCategory> = {}) => {
  const known = await line(name);
  if (!known) throw new Error(`no category ${name}`);
  const body = { id: known.id, terms: { ...known.terms, ...more }, base: known.base, ...said, ...rest };
  return administrator.ask(settingApi.publishCategory, { body });
};
const shown = async (place: string) =>
  (await granny.ask(dispatchApi.categories, { body: { place } })).body.categories.map(({ name }) => name);

describe('a category', () => {
  test('is changed from now on, with what held before kept as the first version', async () => {
    expect((await publish('照明', { name: '路灯和照明', hint: '路灯、楼道灯' })).status).toBe(201);
    const known = await line('路灯和照明');
    expect(
      known?.versions.map(({ version, terms, source, by }) => [version, terms.name, source, by]),
    ).toEqual([
      [1, '路灯和照明', '街道办公会', '管理员'],
      [0, '照明', '开通时的设置', null],
    ]);
    expect(await shown(house.town.door)).toContain('路灯和照明');
  });

  test('is changed on a later date by itself, once', async () => {
    await publish('垃圾', { name: '垃圾清运' }, { from: '2026-11-20' });
    await house.settle();
    expect(await shown(house.town.door)).not.toContain('垃圾清运');
    await house.at('2026-11-20T00:01');
    await house.settle();
    expect(await shown(house.town.door)).toContain('垃圾清运');
  });

  test('is closed, never deleted: it takes no reports, and what was reported goes on', async () => {
    const { id } = await report(house, granny, { category: 'green' });
    await publish('绿化', { open: false }, { from: '2026-11-20' });
    const refused = await granny.ask(ticketApi.report, { body: reportFrom(house, { category: 'green' }) });
    expect([refused.status, refused.body.code]).toEqual([422, 'category.missing']);
    expect((await granny.ask(ticketApi.detail, { params: { id } })).status).toBe(200);
    await publish('绿化', { open: true }, { from: '2026-11-20' });
    expect(await shown(house.town.door)).toContain('绿化');
  });

  test('is offered and taken only at the kinds of place it is for', async () => {
    await publish('停车', { placeKinds: ['open_place'] }, { from: '2026-11-20' });
    expect(
      [await shown(house.town.door), await shown(house.town.gate)].map((all) => all.includes('停车')),
    ).toEqual([false, true]);
    const refused = await granny.ask(ticketApi.report, { body: reportFrom(house, { category: 'parking' }) });
    expect(refused.body.fields).toHaveProperty('category');
    const { status } = await granny.ask(ticketApi.report, {
      body: reportFrom(house, { category: 'parking', placeId: house.town.gate }),
    });
    expect(status).toBe(201);
  });

  test('is opened anew, and has a policy from its first matter on', async () => {
    const terms = { ...(await line('路面'))?.terms, name: '井盖', hint: null } as CategoryTerms;
    const body = { id: null, terms, base: 0, ...said, from: '2026-11-20' };
    expect((await administrator.ask(settingApi.publishCategory, { body })).status).toBe(201);
    const opened = await line('井盖');
    expect(opened?.versions).toHaveLength(1);
    const { clocks } = await report(house, await house.as('陈姐'), { category: opened?.code ?? '' });
    expect(clocks).toHaveLength(3);
  });

  test.each<[string, Partial<CategoryTerms>, string]>([
    ['the name of another', { name: '电梯' }, 'name'],
    ['the tile of another', { tile: 3 }, 'tile'],
    ['a demand to check in', { name: '每日签到' }, 'name'],
  ])('is refused with %s', async (_, more, field) => {
    const { status, body } = await publish('噪音', more, { from: '2026-11-20' });
    expect([status, Object.keys(body.fields ?? {})]).toEqual([400, [field]]);
  });

  test('is not changed on an older version, nor by who does not administer', async () => {
    expect((await publish('路灯和照明', { hint: null }, { base: 0, from: '2026-11-20' })).body.code).toBe(
      'setting.changed',
    );
    const known = await line('门禁');
    if (!known) throw new Error('no category');
    const body = { id: known.id, terms: known.terms, base: 0, ...said };
    expect((await (await house.as('孙主任')).ask(settingApi.publishCategory, { body })).status).toBe(403);
  });
});

describe('the ground', () => {
  const ground = async () => (await administrator.ask(settingApi.ground)).body;
  const today = { ...said, from: '2026-11-20' };

  test('closes a way in and opens it again; residents’ own way stays open', async () => {
    const channel = async (name: string) => (await ground()).channels.find((each) => each.name === name);
    const close = async (name: string, open: boolean) => {
      const { id = '', base = 0 } = (await channel(name)) ?? {};
      return administrator.ask(settingApi.publishChannel, { body: { id, terms: { open }, base, ...today } });
    };
    expect((await close('城市通', false)).status).toBe(201);
    expect((await channel('城市通'))?.terms).toEqual({ open: false });
    expect((await close('城市通', true)).status).toBe(201);
    expect((await channel('城市通'))?.versions.map(({ terms }) => terms.open)).toEqual([true, false, true]);
    expect((await close('扫码报事', false)).body.fields).toHaveProperty('terms');
  });

  test('changes the numbers of looking after, on their day', async () => {
    const { terms, base } = (await ground()).oversight;
    const ask = (more: object, from = '2026-11-23') =>
      administrator.ask(settingApi.publishOversight, {
        body: { terms: { ...terms, ...more }, base, ...said, from },
      });
    expect((await ask({ callShare: 2 })).body.fields).toHaveProperty('callShare');
    expect((await ask({ orderDays: 5 })).status).toBe(201);
    expect((await ground()).oversight.terms.orderDays).toBe(3);
    await house.at('2026-11-23T08:00');
    await house.settle();
    expect((await ground()).oversight.terms.orderDays).toBe(5);
  });

  test('says who runs this, to anybody, from its day on', async () => {
    const tenantAt = async () =>
      (await house.anyone().ask(settingApi.tenant, { body: { place: house.town.door } })).body;
    expect(await tenantAt()).toEqual({ terms: null, exceptions: [] });
    const terms: TenantTerms = {
      owner: '锦澜区民政局',
      filing: null,
      address: '锦澜区政务中心 3 楼',
      hours: '工作日 9:00–17:00',
      phone: '8555 0190',
      complaintPhone: '8555 0199',
    };
    const ask = (more: Partial<TenantTerms>) =>
      administrator.ask(settingApi.publishTenant, {
        body: { terms: { ...terms, ...more }, base: 0, ...said, from: '2026-11-23' },
      });
    expect((await ask({ phone: '打这里' })).status).toBe(400);
    expect((await ask({ hours: '网格员每天签到后接电话' })).body.fields).toHaveProperty('hours');
    expect((await ask({})).status).toBe(201);
    expect((await tenantAt()).terms).toEqual(terms);
    expect((await ground()).tenant.versions).toHaveLength(1);
    expect((await ask({})).body.code).toBe('setting.changed');
  });

  test('asks for shares of the figures from their day on, and for none where none is said', async () => {
    const { terms, base } = (await ground()).goal;
    expect(terms).toMatchObject({ leastCompared: 30, goals: { accept_on_time: 95 } });
    const ask = (more: object) =>
      administrator.ask(settingApi.publishGoals, {
        body: { terms: { ...terms, ...more }, base, ...said, from: '2026-11-23' },
      });
    expect((await ask({ leastCompared: 4 })).status).toBe(400);
    const goals = { ...terms.goals, accept_on_time: 97, solved: null };
    expect((await ask({ leastCompared: 50, goals })).status).toBe(201);
    expect((await ground()).goal.terms).toEqual({ leastCompared: 50, goals });
    expect((await ground()).goal.versions.map(({ version }) => version)).toEqual([1, 0]);
    const looked = await (await house.as('孙主任')).ask(kpiApi.overview);
    expect([looked.body.leastCompared, (await ask({})).body.code]).toEqual([50, 'setting.changed']);
  });
});
