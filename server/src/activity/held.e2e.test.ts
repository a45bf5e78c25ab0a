import { activityApi, activityOfficeApi } from '@linli/shared/activity/activity.api';
import { hoursApi } from '@linli/shared/hours/hours.api';
import { openHouse, type House } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { act, detail, hold, nothingOn, plan, signUp, standing } from './testing/occasions';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
beforeEach(() => nothingOn(house));
afterAll(() => house.close());

const code = async (id: string) =>
  (await (await house.as('钱洁')).ask(activityOfficeApi.code, { params: { id } })).body.code;
const checkIn = async (who: string, id: string, said: string) =>
  (await house.as(who)).ask(activityApi.checkIn, { params: { id }, body: { code: said } });
const enter = async (id: string, name: string) =>
  (await house.as('钱洁')).ask(activityOfficeApi.enter, { params: { id }, body: { name } });
const signUpOf = async (id: string, name: string) =>
  (await detail(house, id)).participants.find((one) => one.name === name);

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
    expect((await act(house, '王奶奶', id, 'leave')).body.code).toBe('activity.came');
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
    expect((await hold(house, id, { ...told, helped: [] })).body.code).toBe('activity.not_yet');
    await house.at('2026-11-20T11:30');
    expect((await hold(house, id, { ...told, helped: [help({}), help({})] })).body.fields).toHaveProperty(
      'helped',
    );
    for (const wrong of [
      { minutes: 241 },
      { witnessId: chen },
      { witnessId: li },
      { signUpId: guest },
      { witnessId: guest },
    ])
      expect((await hold(house, id, { ...told, helped: [help(wrong)] })).body.fields).toHaveProperty(
        'helped',
      );
    expect((await hold(house, id, { ...told, helped: [help({})] }, '何远')).body.code).toBe(
      'activity.missing',
    );
    expect((await hold(house, id, { ...told, helped: [help({})] })).status).toBe(200);
    expect((await hold(house, id, { ...told, version: 2, helped: [] })).body.code).toBe('activity.held');
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
    await act(house, '王奶奶', id, 'leave');
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
