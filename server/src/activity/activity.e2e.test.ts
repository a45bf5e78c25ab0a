import { activityApi, activityOfficeApi } from '@linli/shared/activity/activity.api';
import type { PlanActivity } from '@linli/shared/activity/activity.contract';
import { doorApi } from '@linli/shared/door/door.api';
import { hoursApi } from '@linli/shared/hours/hours.api';
import { teamOfficeApi } from '@linli/shared/team/team.api';
import { openHouse, type House } from '../platform/testing/house';
import { detail, hold, nothingOn, plan, signUp, titles, tryPlan } from './testing/occasions';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
beforeEach(() => nothingOn(house));
afterAll(() => house.close());

describe('an activity', () => {
  test('is seen at the doors of its place by anybody, and elsewhere by nobody', async () => {
    const id = await plan(house);
    const list = async (place: string) =>
      (await house.anyone().ask(activityApi.list, { body: { place } })).body.activities.map((one) => one.id);
    expect(await list(house.town.door)).toContain(id);
    expect(await list(house.town.farCommunity)).not.toContain(id);
    const page = (place?: string) =>
      house.anyone().ask(activityApi.page, { params: { id }, ...(place && { body: { place } }) });
    expect((await page(house.town.door)).body).toMatchObject({
      unit: '青石桥社区',
      phone: '8555 0100',
      taken: 0,
    });
    expect((await page(house.town.farCommunity)).body.code).toBe('activity.missing');
    expect((await page()).status).toBe(404);
    const far = { params: { id }, body: { place: house.town.farCommunity } };
    expect((await (await house.as('王奶奶')).ask(activityApi.signUp, far)).status).toBe(404);
    const door = await house.anyone().ask(doorApi.door, { params: { code: house.town.doorCode } });
    expect(door.body.activities?.map(({ title }) => title)).toContain('邻里义剪');
    const ofBuilding = await plan(house, { placeId: house.town.building });
    expect(await list(house.town.door)).toContain(ofBuilding);
    expect(await list(house.town.gate)).not.toContain(ofBuilding);
  });

  test('is planned by whoever steers its place, for a unit of theirs', async () => {
    expect((await tryPlan(house, {}, '何远')).body.code).toBe('place.missing');
    expect((await tryPlan(house, {}, '周晓禾')).status).toBe(403);
    const other = await tryPlan(house, { unitId: house.town.farCommunity });
    expect(other.body.fields).toHaveProperty('unitId');
    const id = await plan(house);
    const far = await (await house.as('何远')).ask(activityOfficeApi.detail, { params: { id } });
    expect(far.status).toBe(404);
  });

  test('may be a team’s, which then lets its helpers serve', async () => {
    const opened = { placeId: house.town.compound, name: '巧手队', kind: 'red_vest', words: '缝缝补补' };
    const clerk = await house.as('钱洁');
    const team = (await clerk.ask(teamOfficeApi.open, { body: opened })).body.id;
    const { units } = (await clerk.ask(activityOfficeApi.form)).body;
    expect(units).toContainEqual({ id: team, name: '巧手队' });
    const id = await plan(house, { unitId: team });
    expect((await detail(house, id)).unit).toBe('巧手队');
    for (const who of ['新邻居', '李明']) await signUp(house, who, id);
    await house.at('2026-11-20T11:30');
    const [one, two] = (await detail(house, id)).participants;
    const helped = [{ signUpId: one?.id ?? '', witnessId: two?.id ?? '', minutes: 60 }];
    const came = [one?.id ?? '', two?.id ?? ''];
    expect((await hold(house, id, { version: 1, came, helped })).status).toBe(200);
    const { services } = (await (await house.as('新邻居')).ask(hoursApi.mine)).body;
    expect(services).toMatchObject([{ organisation: '巧手队', minutes: 60, grade: 'B' }]);
  });

  test.each<[string, Partial<PlanActivity>, string]>([
    ['yesterday', { startsAt: '2026-11-17T01:00:00Z' }, 'startsAt'],
    ['that ends before it begins', { endsAt: '2026-11-20T00:00:00Z' }, 'endsAt'],
    ['with more places kept than there are', { capacity: 3, firstPlaces: 4 }, 'firstPlaces'],
    ['with a rhythm and no end', { every: 'week' }, 'until'],
    ['with an end and no rhythm', { until: '2026-12-20' }, 'every'],
    ['whose series ends before it begins', { every: 'week', until: '2026-11-19' }, 'until'],
    ['whose series ends on no day', { every: 'week', until: '2026-02-30' }, 'until'],
    ['of more dates than there may be', { every: 'week', until: '2027-11-20' }, 'until'],
  ])('%s is refused at its field', async (_, more, field) => {
    const { status, body } = await tryPlan(house, more);
    expect([status, Object.keys(body.fields ?? {})]).toEqual([400, [field]]);
  });

  test('comes on all dates of its series at the same hour, each called off by itself', async () => {
    const { body } = await tryPlan(house, { title: '周五书法', every: 'week', until: '2026-12-04' });
    expect(body.dates).toBe(3);
    const dates = async () =>
      (await (await house.as('孙主任')).ask(activityOfficeApi.list)).body.activities.filter(
        ({ title }) => title === '周五书法',
      );
    expect((await dates()).map(({ startsAt }) => startsAt).sort()).toEqual([
      '2026-11-20T01:00:00.000Z',
      '2026-11-27T01:00:00.000Z',
      '2026-12-04T01:00:00.000Z',
    ]);
    const second = (await dates()).find(({ startsAt }) => startsAt.startsWith('2026-11-27'))?.id ?? '';
    await signUp(house, '王奶奶', second);
    const off = { version: 1, reason: '老师那天有课' };
    const withdraw = async () =>
      (await house.as('孙主任')).ask(activityOfficeApi.withdraw, { params: { id: second }, body: off });
    expect((await withdraw()).status).toBe(200);
    expect((await withdraw()).body.code).toBe('activity.stale');
    expect((await dates()).filter(({ withdrawn }) => withdrawn)).toHaveLength(1);
    expect(await titles(house, '王奶奶')).toEqual(['活动不办了']);
    expect((await signUp(house, '陈姐', second)).body.code).toBe('activity.over');
  });
});
