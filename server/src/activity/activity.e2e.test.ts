import { activityApi, activityOfficeApi } from '@linli/shared/activity/activity.api';
import type { HoldActivity, PlanActivity } from '@linli/shared/activity/activity.contract';
import { doorApi } from '@linli/shared/door/door.api';
import { hoursApi } from '@linli/shared/hours/hours.api';
import { noticeApi } from '@linli/shared/notice/notice.api';
import { peopleApi } from '@linli/shared/people/people.api';
import { teamOfficeApi } from '@linli/shared/team/team.api';
import { openHouse, type House } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { detail, plan, signUp, standing, tryPlan } from './testing/occasions';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
beforeEach(async () => {
  await house.at('2026-11-18T09:00');
  for (const table of ['sign_up', 'activity', 'message', 'throttle'])
    await statement(house.databaseUrl, `delete from ${table}`);
});
afterAll(() => house.close());

const act = async (who: string, id: string, what: 'leave' | 'take') =>
  (await house.as(who)).ask(activityApi[what], { params: { id } });
const titles = async (who: string) => {
  await house.settle();
  return (await (await house.as(who)).ask(noticeApi.messages)).body.messages.map(({ title }) => title);
};
const code = async (id: string) =>
  (await (await house.as('钱洁')).ask(activityOfficeApi.code, { params: { id } })).body.code;
const checkIn = async (who: string, id: string, said: string) =>
  (await house.as(who)).ask(activityApi.checkIn, { params: { id }, body: { code: said } });
const hold = async (id: string, body: HoldActivity, who = '孙主任') =>
  (await house.as(who)).ask(activityOfficeApi.hold, { params: { id }, body });
const enter = async (id: string, name: string) =>
  (await house.as('钱洁')).ask(activityOfficeApi.enter, { params: { id }, body: { name } });
const signUpOf = async (id: string, name: string) =>
  (await detail(house, id)).participants.find((one) => one.name === name);

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
    expect((await hold(id, { version: 1, came, helped })).status).toBe(200);
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
    expect(await titles('王奶奶')).toEqual(['活动不办了']);
    expect((await signUp(house, '陈姐', second)).body.code).toBe('activity.over');
  });
});

describe('signing up', () => {
  test('takes a place once, and leaving it costs nothing', async () => {
    const id = await plan(house, { capacity: 2 });
    expect((await signUp(house, '王奶奶', id)).body).toMatchObject({ taken: 1, standing: { state: 'in' } });
    expect((await signUp(house, '王奶奶', id)).body.taken).toBe(1);
    expect((await act('王奶奶', id, 'leave')).status).toBe(200);
    expect(await standing(house, '王奶奶', id)).toMatchObject({ state: 'left' });
    expect((await act('王奶奶', id, 'leave')).body.code).toBe('activity.missing');
    expect((await signUp(house, '王奶奶', id)).body.standing.state).toBe('in');
    const page = JSON.stringify(
      (await house.anyone().ask(activityApi.page, { params: { id }, body: { place: house.town.door } })).body,
    );
    expect(page).not.toContain('王奶奶');
    await house.at('2026-11-20T09:00');
    expect((await act('王奶奶', id, 'leave')).status).toBe(200);
    expect((await signUp(house, '陈姐', id)).body.code).toBe('activity.over');
  });

  test('a place that is free again is offered to the next in line, and to the one after when no word comes', async () => {
    const id = await plan(house, { capacity: 1 });
    for (const who of ['王奶奶', '陈姐', '李明']) await signUp(house, who, id);
    expect(await standing(house, '李明', id)).toMatchObject({ state: 'waiting', line: 2 });
    await act('王奶奶', id, 'leave');
    expect(await standing(house, '陈姐', id)).toMatchObject({
      state: 'offered',
      offerUntil: expect.stringContaining('2026-11-18T05:00') as string,
    });
    expect(await titles('陈姐')).toEqual(['活动有名额了，您来吗']);
    expect((await signUp(house, '新邻居', id)).body.standing).toMatchObject({ state: 'waiting', line: 2 });
    await house.at('2026-11-18T12:59');
    await house.settle();
    expect((await standing(house, '陈姐', id)).state).toBe('offered');
    await house.at('2026-11-18T13:01');
    expect((await act('陈姐', id, 'take')).body.code).toBe('activity.offer_over');
    expect(await titles('陈姐')).toEqual(['活动名额给了下一位', '活动有名额了，您来吗']);
    expect((await standing(house, '李明', id)).state).toBe('offered');
    expect((await act('李明', id, 'take')).status).toBe(200);
    expect((await act('李明', id, 'take')).status).toBe(200);
    expect(await standing(house, '新邻居', id)).toMatchObject({ state: 'waiting', line: 1 });
    expect((await act('新邻居', id, 'take')).body.code).toBe('move.not_now');
  });

  test('places are kept for first-timers until a day before, then go to the line', async () => {
    const before = await plan(house);
    await signUp(house, '王奶奶', before);
    await statement(house.databaseUrl, 'update sign_up set came = true where activity_id = $1', [before]);
    const id = await plan(house, { capacity: 1, firstPlaces: 1 });
    expect((await signUp(house, '王奶奶', id)).body).toMatchObject({
      kept: 1,
      standing: { state: 'waiting' },
    });
    await house.at('2026-11-19T08:59');
    await house.settle();
    expect((await standing(house, '王奶奶', id)).state).toBe('waiting');
    await house.at('2026-11-19T09:00');
    await house.settle();
    expect((await standing(house, '王奶奶', id)).state).toBe('offered');
    const other = await plan(house, {
      capacity: 1,
      firstPlaces: 1,
      startsAt: '2026-11-25T01:00:00Z',
      endsAt: '2026-11-25T03:00:00Z',
    });
    await signUp(house, '王奶奶', other);
    expect((await signUp(house, '陈姐', other)).body.standing.state).toBe('in');
  });

  test('more places go to those who wait, and never fewer than are taken', async () => {
    const id = await plan(house, { capacity: 1 });
    for (const who of ['王奶奶', '陈姐']) await signUp(house, who, id);
    const revise = async (capacity: number, version: number) =>
      (await house.as('钱洁')).ask(activityOfficeApi.revise, {
        params: { id },
        body: {
          ...{ title: '邻里义剪', venue: '一楼大厅', firstPlaces: 0, capacity, version },
          ...{ startsAt: '2026-11-20T01:00:00Z', endsAt: '2026-11-20T03:00:00Z' },
        },
      });
    expect((await revise(2, 1)).status).toBe(200);
    expect((await revise(2, 1)).body.code).toBe('activity.stale');
    expect((await standing(house, '陈姐', id)).state).toBe('offered');
    expect((await revise(1, 2)).body.fields).toHaveProperty('capacity');
    expect(await titles('王奶奶')).toEqual(['活动改了']);
  });

  test('those who come are reminded once, the day before', async () => {
    const id = await plan(house);
    await signUp(house, '王奶奶', id);
    await house.at('2026-11-19T12:59');
    expect(await titles('王奶奶')).toEqual([]);
    await house.at('2026-11-19T13:00');
    expect(await titles('王奶奶')).toContain('活动快到了');
    await house.at('2026-11-19T14:00');
    expect((await titles('王奶奶')).filter((title) => title === '活动快到了')).toHaveLength(1);
  });

  test('of somebody who leaves Linli goes to the next in line', async () => {
    const id = await plan(house, {
      capacity: 1,
      startsAt: '2026-11-25T01:00:00Z',
      endsAt: '2026-11-25T03:00:00Z',
    });
    await signUp(house, '马师傅', id);
    await signUp(house, '王奶奶', id);
    await (await house.as('马师傅')).ask(peopleApi.leaveLinli);
    await house.at('2026-11-19T10:00');
    await house.settle();
    expect((await standing(house, '王奶奶', id)).state).toBe('offered');
  });
});

describe('at the door', () => {
  test('the code checks a person with a place in once; an old one, or too early, does not', async () => {
    const id = await plan(house, { capacity: 1 });
    await signUp(house, '王奶奶', id);
    await signUp(house, '陈姐', id);
    expect((await checkIn('王奶奶', id, await code(id))).body.code).toBe('activity.not_now');
    await house.at('2026-11-20T08:50');
    const old = await code(id);
    await house.at('2026-11-20T08:52');
    expect((await checkIn('王奶奶', id, old)).body.fields).toHaveProperty('code');
    expect((await checkIn('陈姐', id, await code(id))).body.code).toBe('activity.no_place');
    expect((await checkIn('李明', id, await code(id))).body.code).toBe('activity.missing');
    expect((await checkIn('王奶奶', id, await code(id))).status).toBe(200);
    expect((await checkIn('王奶奶', id, await code(id))).body.code).toBe('activity.came');
    expect((await act('王奶奶', id, 'leave')).body.code).toBe('activity.came');
    expect((await (await house.as('王奶奶')).ask(activityOfficeApi.code, { params: { id } })).status).toBe(
      403,
    );
    expect((await detail(house, id)).came).toBeNull();
  });

  test('who came, the organiser says; a helper has minutes that somebody else saw', async () => {
    const id = await plan(house);
    for (const who of ['王奶奶', '陈姐', '李明']) await signUp(house, who, id);
    expect((await enter(id, '老周')).status).toBe(200);
    const of = async (who: string) => {
      const people = house.town.people;
      const rows = await statement<{ id: string }>(
        house.databaseUrl,
        'select id from sign_up where activity_id = $1 and person_id = $2',
        [id, people[who] ?? ''],
      );
      return rows[0]?.id ?? '';
    };
    const [granny, chen, li] = [await of('王奶奶'), await of('陈姐'), await of('李明')];
    const guest = (await signUpOf(id, '老周'))?.id ?? '';
    const told = { version: 1, came: [granny, chen, guest] };
    const help = (more: object) => ({ signUpId: chen, witnessId: granny, minutes: 150, ...more });
    expect((await hold(id, { ...told, helped: [] })).body.code).toBe('activity.not_yet');
    await house.at('2026-11-20T11:30');
    expect((await hold(id, { ...told, helped: [help({}), help({})] })).body.fields).toHaveProperty('helped');
    for (const wrong of [
      { minutes: 241 },
      { witnessId: chen },
      { witnessId: li },
      { signUpId: guest },
      { witnessId: guest },
    ])
      expect((await hold(id, { ...told, helped: [help(wrong)] })).body.fields).toHaveProperty('helped');
    expect((await hold(id, { ...told, helped: [help({})] }, '何远')).body.code).toBe('activity.missing');
    expect((await hold(id, { ...told, helped: [help({})] })).status).toBe(200);
    expect((await hold(id, { ...told, version: 2, helped: [] })).body.code).toBe('activity.held');
    expect(await detail(house, id)).toMatchObject({ came: 3, taken: 4, held: true });
    const { services } = (await (await house.as('陈姐')).ask(hoursApi.mine)).body;
    expect(services).toMatchObject([
      { title: '邻里义剪', day: '2026-11-20', minutes: 150, grade: 'B', organisation: '青石桥社区' },
    ]);
    expect((await enter(id, '又一位')).body.code).toBe('activity.over');
  });

  test('somebody without an account waits like others, has the next place at once, and can call off', async () => {
    const id = await plan(house, { capacity: 1 });
    await signUp(house, '王奶奶', id);
    for (const name of ['老周', '老吴']) await enter(id, name);
    await signUp(house, '陈姐', id);
    await act('王奶奶', id, 'leave');
    expect(await signUpOf(id, '老周')).toMatchObject({ state: 'in', entered: true });
    const off = async (name: string, who = '钱洁') => {
      const params = { id, signUp: (await signUpOf(id, name))?.id ?? '' };
      return (await house.as(who)).ask(activityOfficeApi.leave, { params });
    };
    expect((await off('老吴', '何远')).body.code).toBe('activity.missing');
    expect((await off('老吴')).status).toBe(200);
    expect((await off('老周')).status).toBe(200);
    expect((await standing(house, '陈姐', id)).state).toBe('offered');
    await house.at('2026-11-20T09:10');
    await enter(id, '老郑');
    expect(await signUpOf(id, '老郑')).toMatchObject({ state: 'in' });
  });

  test('the name of somebody without an account is erased a month after', async () => {
    const id = await plan(house);
    await enter(id, '老周');
    await house.at('2026-12-20T10:00');
    await house.settle();
    expect((await detail(house, id)).participants.map(({ name }) => name)).toEqual(['老周']);
    await house.at('2026-12-20T11:00');
    await house.settle();
    expect((await detail(house, id)).participants.map(({ name }) => name)).toEqual(['']);
  });
});
