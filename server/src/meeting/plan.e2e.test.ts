import { meetingApi, meetingOfficeApi, venueApi } from '@linli/shared/meeting/meeting.api';
import type { OpenSeries } from '@linli/shared/meeting/venue.contract';
import { openHouse, type House } from '../platform/testing/house';
import { MeetingQueries } from './meeting.queries';
import { Db } from '../platform/db/db';
import { detail, nothingOn, page, plan, signUp, titles, tryPlan, venue } from './testing/gatherings';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
beforeEach(() => nothingOn(house));
afterAll(() => house.close());

const form = async (who = '孙主任') => (await (await house.as(who)).ask(meetingOfficeApi.form)).body;

test.each([
  ['in the past', { startsAt: '2026-11-17T06:00:00Z' }, 'startsAt'],
  ['that ends before it begins', { endsAt: '2026-11-20T05:00:00Z' }, 'endsAt'],
  ['whose agenda is longer than itself', { agenda: [{ title: '报账', minutes: 61 }] }, 'agenda'],
  ['without an agenda', { agenda: [] }, 'agenda'],
  ['nowhere', { spot: undefined }, 'venueId'],
  ['of a kind that the district does not know', { kind: 'gossip' }, 'kind'],
])('a meeting %s is refused at its field', async (_, more, field) => {
  const { status, body } = await tryPlan(house, more as Parameters<typeof tryPlan>[1]);
  expect([status, Object.keys(body.fields ?? {})]).toEqual([400, [field]]);
});

test('only those who steer a place call its people together, and others see nothing of the desk', async () => {
  expect((await tryPlan(house, {}, '王奶奶')).status).toBe(403);
  expect((await tryPlan(house, {}, '何远')).body.code).toBe('place.missing');
  const id = await plan(house);
  expect((await (await house.as('何远')).ask(meetingOfficeApi.detail, { params: { id } })).status).toBe(404);
});

test('a venue has one meeting at a time, and none when it is closed or too small', async () => {
  const { id: venueId } = await venue(house);
  const first = await plan(house, { venueId });
  expect((await tryPlan(house, { venueId })).body.fields).toHaveProperty('venueId');
  const next = { startsAt: '2026-11-20T07:00:00Z', endsAt: '2026-11-20T08:00:00Z' };
  expect((await tryPlan(house, { venueId, ...next, capacity: 11 })).body.fields).toHaveProperty('capacity');
  await plan(house, { venueId, ...next, capacity: 10 });
  const off = { version: 1, reason: '改期' };
  await (await house.as('钱洁')).ask(meetingOfficeApi.callOff, { params: { id: first }, body: off });
  await plan(house, { venueId });
  const closed = { name: '议事亭', spot: '3 号楼旁', closed: true };
  await (await house.as('钱洁')).ask(venueApi.change, { params: { id: venueId }, body: closed });
  const later = { startsAt: '2026-11-23T06:00:00Z', endsAt: '2026-11-23T07:00:00Z' };
  expect((await tryPlan(house, { venueId, ...later })).body.fields).toHaveProperty('venueId');
});

test('a change moves the agenda along, tells those who come, and never takes a seat away', async () => {
  const id = await plan(house, { capacity: 1 });
  for (const who of ['王奶奶', '陈姐']) await signUp(house, who, id);
  const revise = async (capacity: number, version: number) =>
    (await house.as('钱洁')).ask(meetingOfficeApi.revise, {
      params: { id },
      body: {
        ...{ title: '车棚怎么收费', spot: '黄桷树下', capacity, version },
        ...{ startsAt: '2026-11-21T06:00:00Z', endsAt: '2026-11-21T07:00:00Z' },
        agenda: [{ title: '只有一条', minutes: 60 }],
      },
    });
  expect((await revise(2, 1)).status).toBe(200);
  expect((await revise(2, 1)).body.code).toBe('meeting.stale');
  expect((await revise(1, 2)).body.fields).toHaveProperty('capacity');
  expect((await page(house, '陈姐', id)).agenda).toMatchObject([
    { title: '只有一条', startsAt: '2026-11-21T06:00:00.000Z' },
  ]);
  expect(await titles(house, '陈姐')).toEqual(expect.arrayContaining(['议事会有座位了']));
  expect(await titles(house, '王奶奶')).toEqual(['议事会改了']);
});

test('an invited party answers in time, says why not, or is shown to have said nothing; absence shows', async () => {
  const people = (await form()).people;
  const personId = people.find(({ name }) => name === '韩师傅')?.id ?? '';
  const id = await plan(house, {
    parties: [
      { kind: 'firm', name: '安居物业', personId },
      { kind: 'police', name: '望榆派出所' },
    ],
  });
  expect(await titles(house, '韩师傅')).toEqual(['请您来开会']);
  const [firm, police] = (await page(house, '韩师傅', id)).parties;
  expect([firm?.mine, firm?.look, police?.mine]).toEqual([true, 'asked', false]);
  const answer = async (party: string, body: { answer: 'sends' | 'cannot'; who?: string; reason?: string }) =>
    (await house.as('韩师傅')).ask(meetingApi.answer, { params: { id, party }, body });
  expect((await answer(firm?.id ?? '', { answer: 'cannot' })).body.fields).toHaveProperty('reason');
  expect((await answer(firm?.id ?? '', { answer: 'sends' })).body.fields).toHaveProperty('who');
  expect((await answer(police?.id ?? '', { answer: 'cannot', reason: '出警' })).status).toBe(404);
  await answer(firm?.id ?? '', { answer: 'sends', who: '马师傅' });
  await house.at('2026-11-19T14:01');
  const looks = (await page(house, '王奶奶', id)).parties;
  expect(looks.map(({ look }) => look)).toEqual(['sends', 'silent']);
  expect(JSON.stringify(looks)).not.toContain('马师傅');
  expect((await detail(house, id)).parties[0]?.who).toBe('马师傅');
  await house.at('2026-11-20T14:30');
  const came = { params: { id, party: police?.id ?? '' }, body: { came: false } };
  expect((await (await house.as('钱洁')).ask(meetingOfficeApi.presence, came)).status).toBe(200);
  expect((await page(house, '王奶奶', id)).parties.map(({ came }) => came)).toEqual([null, false]);
});

test('hands are counted among those who are there, once it has begun', async () => {
  const id = await plan(house);
  const count = async (yes: number) =>
    (await house.as('钱洁')).ask(meetingOfficeApi.hands, {
      params: { id },
      body: { question: '每度一块二行不行', yes, no: 0, abstain: 1 },
    });
  expect((await count(0)).body.code).toBe('meeting.not_yet');
  await house.at('2026-11-20T14:10');
  const guest = { name: '老周', along: 1 };
  await (await house.as('钱洁')).ask(meetingOfficeApi.enter, { params: { id }, body: guest });
  expect((await count(2)).body.fields).toHaveProperty('yes');
  expect((await count(1)).status).toBe(200);
  expect((await detail(house, id)).hands).toMatchObject([{ yes: 1, no: 0, abstain: 1, present: 2 }]);
});

test('what could not be settled is raised with a clock, told to the level above, and taken up by its next meeting', async () => {
  const id = await plan(house, { kind: 'five' });
  expect((await signUp(house, '王奶奶', id)).body.code).toBe('meeting.closed');
  const raise = async (of: string, who = '钱洁') =>
    (await house.as(who)).ask(meetingOfficeApi.raise, {
      params: { id: of },
      body: { reason: '电价两边谈不拢' },
    });
  expect((await raise(id)).body.code).toBe('meeting.not_yet');
  await house.at('2026-11-20T15:00');
  expect((await raise(id)).status).toBe(200);
  expect((await raise(id)).body.code).toBe('meeting.raised');
  expect(await titles(house, '孙主任')).toContain('有会议提到您这一级');
  const [waiting] = (await form()).raised;
  expect(waiting).toMatchObject({ reason: '电价两边谈不拢', late: false, due: '2026-11-27T09:30:00.000Z' });
  const next = await plan(house, {
    ...{ placeId: waiting?.placeId, raiseId: waiting?.id },
    ...{ startsAt: '2026-11-24T06:00:00Z', endsAt: '2026-11-24T07:00:00Z' },
  });
  expect((await form()).raised).toEqual([]);
  expect((await page(house, '王奶奶', id)).raised).toMatchObject({ to: 'community', meetingId: next });
});

test('a series owes its next date, and making it moves the date on', async () => {
  const people = (await form()).people;
  const ask: OpenSeries = {
    ...{
      placeId: house.town.compound,
      kind: 'council',
      title: '每月现场议事',
      spot: '黄桷树下',
      every: 'month',
    },
    ...{ firstOn: '2026-11-20', from: 840, until: 900 },
    ownerId: people.find(({ name }) => name === '钱洁')?.id ?? '',
  };
  const open = async (more: Partial<OpenSeries>) =>
    (await house.as('孙主任')).ask(venueApi.openSeries, { body: { ...ask, ...more } });
  expect((await open({ firstOn: '2026-11-17', until: 800 })).body.fields).toEqual({
    firstOn: expect.any(String) as string,
    until: expect.any(String) as string,
  });
  const { id: seriesId } = (await open({})).body;
  const { compound } = house.town;
  const owed = () =>
    house.app.get(Db).read(async (read) => {
      const [stand] = await read.rows.query<{ path: string }[]>(
        `select path from stand where place_id = $1 and tree = 'administrative'`,
        [compound],
      );
      return house.app.get(MeetingQueries).owed(read, [stand?.path ?? '']);
    });
  expect([(await form()).series[0]?.overdue, await owed()]).toEqual([false, []]);
  await house.at('2026-11-20T09:00');
  expect((await form()).series[0]?.overdue).toBe(true);
  expect(await owed()).toMatchObject([{ what: 'series', who: '钱洁' }]);
  await plan(house, { seriesId });
  expect((await form()).series[0]).toMatchObject({ nextOn: '2026-12-20', overdue: false });
  await (await house.as('孙主任')).ask(venueApi.endSeries, { params: { id: seriesId } });
  expect((await form()).series).toEqual([]);
  expect((await tryPlan(house, { seriesId })).body.code).toBe('meeting_series.missing');
});

test('a kind is named anew by those who lead, and one that is closed takes no more meetings', async () => {
  const save = async (who: string, code?: string) =>
    (await house.as(who)).ask(venueApi.saveKind, {
      body: {
        ...(code && { code }),
        name: '坝坝会',
        open: true,
        parties: [],
        template: ['说了什么'],
        closed: false,
      },
    });
  expect((await save('钱洁')).status).toBe(403);
  expect((await save('孙主任', 'nothing')).body.code).toBe('meeting_kind.missing');
  expect((await save('孙主任')).status).toBe(200);
  expect((await form()).kinds.map(({ name }) => name)).toContain('坝坝会');
});
