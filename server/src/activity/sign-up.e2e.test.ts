import { activityApi, activityOfficeApi } from '@linli/shared/activity/activity.api';
import { peopleApi } from '@linli/shared/people/people.api';
import { openHouse, type House } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { act, nothingOn, plan, signUp, standing, titles } from './testing/occasions';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
beforeEach(() => nothingOn(house));
afterAll(() => house.close());

describe('signing up', () => {
  test('takes a place once, and leaving it costs nothing', async () => {
    const id = await plan(house, { capacity: 2 });
    expect((await signUp(house, '王奶奶', id)).body).toMatchObject({ taken: 1, standing: { state: 'in' } });
    expect((await signUp(house, '王奶奶', id)).body.taken).toBe(1);
    expect((await act(house, '王奶奶', id, 'leave')).status).toBe(200);
    expect(await standing(house, '王奶奶', id)).toMatchObject({ state: 'left' });
    expect((await act(house, '王奶奶', id, 'leave')).body.code).toBe('activity.missing');
    expect((await signUp(house, '王奶奶', id)).body.standing.state).toBe('in');
    const page = JSON.stringify(
      (await house.anyone().ask(activityApi.page, { params: { id }, body: { place: house.town.door } })).body,
    );
    expect(page).not.toContain('王奶奶');
    await house.at('2026-11-20T09:00');
    expect((await act(house, '王奶奶', id, 'leave')).status).toBe(200);
    expect((await signUp(house, '陈姐', id)).body.code).toBe('activity.over');
  });

  test('a place that is free again is offered to the next in line, and to the one after when no word comes', async () => {
    const id = await plan(house, { capacity: 1 });
    for (const who of ['王奶奶', '陈姐', '李明']) await signUp(house, who, id);
    expect(await standing(house, '李明', id)).toMatchObject({ state: 'waiting', line: 2 });
    await act(house, '王奶奶', id, 'leave');
    expect(await standing(house, '陈姐', id)).toMatchObject({
      state: 'offered',
      offerUntil: expect.stringContaining('2026-11-18T05:00') as string,
    });
    expect(await titles(house, '陈姐')).toEqual(['活动有名额了，您来吗']);
    expect((await signUp(house, '新邻居', id)).body.standing).toMatchObject({ state: 'waiting', line: 2 });
    await house.at('2026-11-18T12:59');
    await house.settle();
    expect((await standing(house, '陈姐', id)).state).toBe('offered');
    await house.at('2026-11-18T13:01');
    expect((await act(house, '陈姐', id, 'take')).body.code).toBe('activity.offer_over');
    expect(await titles(house, '陈姐')).toEqual(['活动名额给了下一位', '活动有名额了，您来吗']);
    expect((await standing(house, '李明', id)).state).toBe('offered');
    expect((await act(house, '李明', id, 'take')).status).toBe(200);
    expect((await act(house, '李明', id, 'take')).status).toBe(200);
    expect(await standing(house, '新邻居', id)).toMatchObject({ state: 'waiting', line: 1 });
    expect((await act(house, '新邻居', id, 'take')).body.code).toBe('move.not_now');
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
    expect(await titles(house, '王奶奶')).toEqual(['活动改了']);
  });

  test('those who come are reminded once, the day before', async () => {
    const id = await plan(house);
    await signUp(house, '王奶奶', id);
    await house.at('2026-11-19T12:59');
    expect(await titles(house, '王奶奶')).toEqual([]);
    await house.at('2026-11-19T13:00');
    expect(await titles(house, '王奶奶')).toContain('活动快到了');
    await house.at('2026-11-19T14:00');
    expect((await titles(house, '王奶奶')).filter((title) => title === '活动快到了')).toHaveLength(1);
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
