import { bulletinApi, bulletinOfficeApi } from '@linli/shared/bulletin/bulletin.api';
import { partyApi } from '@linli/shared/party/party.api';
import type { PublishKinds, PublishReach } from '@linli/shared/setting/announcing.contract';
import type { PublishDuties } from '@linli/shared/setting/duty.contract';
import { settingApi } from '@linli/shared/setting/setting.api';
import { wrote } from '../bulletin/testing/notices';
import { openHouse, type House, type Visitor } from '../platform/testing/house';

let house: House;
let administrator: Visitor;

beforeEach(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  administrator = await house.as('管理员');
});
afterEach(() => house.close());

const said = { base: 0, source: '区里的会议纪要', from: '2026-11-18' };
const outage = { code: 'outage', name: '停水停电', icon: 'pipe' };
const others = ['works', 'meeting', 'safety', 'policy', 'other'].map((code) => ({
  ...{ code, name: code, icon: 'notice' },
}));

describe('duties', () => {
  const mediation = { class: 'mediation', words: '邻居有了误会，两边都听一听' } as const;
  const publish = (more: Partial<PublishDuties> = {}, by = administrator) =>
    by.ask(settingApi.publishDuties, { body: { terms: { duties: [mediation] }, ...said, ...more } });
  const read = async () =>
    (await house.anyone().ask(partyApi.duties, { body: { place: house.town.door } })).body.classes.flatMap(
      ({ duties }) => duties,
    );

  test('are read by anybody from their day on; those of before are kept', async () => {
    expect((await publish({ from: '2026-11-20' })).status).toBe(201);
    expect(await read()).toHaveLength(16);
    await house.at('2026-11-20T00:01');
    await house.settle();
    expect(await read()).toEqual([mediation.words]);
    const { versions, base } = (await administrator.ask(settingApi.duties)).body;
    expect([base, versions.map(({ terms }) => terms.duties.length)]).toEqual([1, [1, 16]]);
  });

  test.each<[string, string]>([
    ['forces photos', '每次上门必须拍照'],
    ['sets a quota', '每月走访不少于 20 户'],
    ['ranks people', '网格员积分排名靠前的表扬'],
  ])('one that %s is refused', async (_, words) => {
    const { status, body } = await publish({ terms: { duties: [{ class: 'service', words }] } });
    expect([status, Object.keys(body.fields ?? {})]).toEqual([400, ['terms']]);
  });

  test('are published by who administers the district, on the newest version', async () => {
    expect((await publish({}, await house.as('孙主任'))).status).toBe(403);
    expect((await publish()).status).toBe(201);
    expect((await publish()).body.code).toBe('setting.changed');
  });
});

describe('kinds of bulletins', () => {
  const publish = (kinds: PublishKinds['terms']['kinds'], more: Partial<PublishKinds> = {}) =>
    administrator.ask(settingApi.publishKinds, { body: { terms: { kinds }, ...said, ...more } });
  const offered = async () =>
    (await (await house.as('钱洁')).ask(bulletinOfficeApi.form)).body.kinds.map(({ name }) => name);

  test('are offered as published; a bulletin of one that is not offered any more keeps its name', async () => {
    const { id } = await wrote(house, await house.as('孙主任'), { kind: 'policy' });
    await house.settle();
    const heating = { code: 'heating', name: '供暖', icon: 'fire' };
    const kept = others.filter(({ code }) => code !== 'policy');
    expect((await publish([heating, outage, ...kept])).status).toBe(201);
    expect((await offered()).slice(0, 2)).toEqual(['供暖', '停水停电']);
    expect(await offered()).not.toContain('政策');
    const shown = await (await house.as('王奶奶')).ask(bulletinApi.look, { params: { id } });
    expect([shown.status, JSON.stringify(shown.body)]).toEqual([200, expect.stringContaining('政策')]);
    expect((await publish([...kept, outage, heating], { base: 1 })).status).toBe(201);
    expect((await offered()).at(-1)).toBe('供暖');
  });

  test('that a template begins with, or of one name, are refused', async () => {
    expect((await publish(others)).body.fields?.terms).toContain('【日期】停水');
    const twin = { code: 'again', name: '停水停电', icon: 'pipe' };
    expect((await publish([outage, twin, ...others])).body.fields).toEqual({
      terms: '两类公告的名称不能一样',
    });
    const odd = await publish([outage, ...others, { code: 'No 1', name: '怪', icon: 'pipe' }]);
    expect(odd.status).toBe(400);
  });
});

describe('how homes are reached', () => {
  const call = { manner: 'urgent', means: 'call', afterMinutes: 30 } as const;
  const publish = (terms: PublishReach['terms'], more: Partial<PublishReach> = {}) =>
    administrator.ask(settingApi.publishReach, { body: { terms, ...said, ...more } });

  test('is laid down with from how many homes on a second person looks', async () => {
    expect((await publish({ lookFrom: 12, lookDays: 2, steps: [call] })).status).toBe(201);
    const { terms, versions } = (await administrator.ask(settingApi.reach)).body;
    expect(terms).toEqual({ lookFrom: 12, lookDays: 2, steps: [call] });
    expect(versions.at(-1)?.terms).toMatchObject({ lookFrom: 500 });
    expect((await (await house.as('钱洁')).ask(bulletinOfficeApi.form)).body.lookFrom).toBe(12);
  });

  test('a step twice, or within five minutes, is refused', async () => {
    expect((await publish({ lookFrom: 12, lookDays: 2, steps: [call, call] })).body.fields).toEqual({
      terms: '一种送法里，同一步只能有一次',
    });
    expect((await publish({ lookFrom: 12, lookDays: 2, steps: [{ ...call, afterMinutes: 1 }] })).status).toBe(
      400,
    );
    expect(
      (await publish({ lookFrom: 12, lookDays: 2, steps: [] }, { source: '每天打卡的通知' })).status,
    ).toBe(400);
  });
});
