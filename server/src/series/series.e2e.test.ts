import { doorApi } from '@linli/shared/door/door.api';
import { seriesApi as api, seriesOfficeApi as officeApi } from '@linli/shared/series/series.api';
import type { OpenSeries } from '@linli/shared/series/series.contract';
import { teamOfficeApi } from '@linli/shared/team/team.api';
import { openHouse, type House, type Visitor } from '../platform/testing/house';

let house: House;
let clerk: Visitor;
let series: string;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T09:00');
  clerk = await house.as('钱洁');
});
afterAll(() => house.close());

const open = (more: Partial<OpenSeries> = {}, who = clerk) =>
  who.ask(officeApi.open, {
    body: {
      ...{ placeId: house.town.compound, title: '义诊', venue: '东门凉亭', firstDay: '2026-11-19' },
      ...{ weeks: 1, from: 840, until: 960, ...more },
    },
  });
const here = async () => (await house.anyone().ask(api.at, { body: { place: house.town.door } })).body.series;
const off = (day: string, who = clerk) =>
  who.ask(officeApi.callOff, { params: { id: series }, body: { day, reason: '医生出差' } });

test('a service that comes again is opened at a place, and what does not fit is told at its field', async () => {
  expect((await open({}, await house.as('王奶奶'))).status).toBe(403);
  expect((await open({ placeId: house.town.farCommunity })).status).toBe(404);
  const fields = async (more: Partial<OpenSeries>) => (await open(more)).body.fields;
  expect(await fields({ firstDay: '2026-11-17' })).toEqual({ firstDay: '第一次不能早于今天' });
  expect(await fields({ lastDay: '2026-11-18' })).toEqual({ lastDay: '最后一天不能早于第一次' });
  expect(await fields({ until: 840 })).toEqual({ until: '结束要晚于开始' });
  expect(await fields({ weeks: 3 })).toEqual({ weeks: '选每周、隔周或每四周' });
  expect(await fields({ teamId: house.town.grid })).toEqual({ teamId: '这支队伍不在这里' });
  const team = await clerk.ask(teamOfficeApi.open, {
    body: { placeId: house.town.community, name: '白衣队', kind: 'association' },
  });
  series = (await open({ teamId: team.body.id })).body.id;
  expect(await here()).toMatchObject([
    { title: '义诊', team: { name: '白衣队' }, days: [{ day: '2026-11-19', off: null }, {}, {}, {}] },
  ]);
  const door = await house.anyone().ask(doorApi.door, { params: { code: house.town.doorCode } });
  expect(door.body.serving).toEqual(['义诊，每周四 14:00–16:00']);
});

test('one of its days is called off for a reason that everybody reads, and no other day can be', async () => {
  expect((await off('2026-11-20')).body.fields).toHaveProperty('day');
  expect((await off('2026-11-26', await house.as('何远'))).status).toBe(404);
  expect((await off('2026-11-26')).status).toBe(200);
  expect((await here())[0]?.days.slice(0, 2)).toEqual([
    { day: '2026-11-19', off: null },
    { day: '2026-11-26', off: '医生出差' },
  ]);
  await house.at('2026-11-21T09:00');
  expect((await off('2026-11-19')).body.fields).toHaveProperty('day');
  expect((await here())[0]?.days[0]?.day).toBe('2026-11-26');
});

test('one that ended is shown no more, and ends once', async () => {
  expect((await clerk.ask(officeApi.end, { params: { id: series } })).status).toBe(200);
  await house.at('2026-11-22T09:00');
  expect(await here()).toEqual([]);
  expect((await clerk.ask(officeApi.end, { params: { id: series } })).body.code).toBe('series.over');
  expect((await clerk.ask(officeApi.list)).body.series).toMatchObject([{ id: series, over: true }]);
});
