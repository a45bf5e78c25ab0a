import { meetingApi, meetingOfficeApi, minutesApi, venueApi } from '@linli/shared/meeting/meeting.api';
import { openHouse, type House } from '../platform/testing/house';
import { detail, nothingOn, plan, venue, written } from './testing/gatherings';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
beforeEach(() => nothingOn(house));
afterAll(() => house.close());

const fetched = async (path: string) => {
  const answer = await fetch(`${house.url}${path}`);
  return { status: answer.status, kind: answer.headers.get('content-type'), text: await answer.text() };
};

test('a meeting is put into anybody’s calendar, and taken out again when it is called off', async () => {
  const id = await plan(house);
  const file = await fetched(`/api/meetings/${id}/calendar.ics`);
  expect(file.kind).toBe('text/calendar; charset=utf-8');
  expect(file.text).toContain('DTSTART;TZID=Asia/Shanghai:20261120T140000\r\n');
  expect(file.text).toContain(`UID:${id}@`);
  const body = { version: 1, reason: '下大雨' };
  await (await house.as('钱洁')).ask(meetingOfficeApi.callOff, { params: { id }, body });
  expect((await fetched(`/api/meetings/${id}/calendar.ics`)).text).toContain('STATUS:CANCELLED');
});

test('minutes are paper for everybody once they are published', async () => {
  const id = await plan(house);
  await house.at('2026-11-20T14:10');
  await written(house, id);
  expect((await fetched(`/api/meetings/${id}/minutes.pdf`)).status).toBe(404);
  await (await house.as('孙主任')).ask(minutesApi.publish, { params: { id } });
  const paper = await fetched(`/api/meetings/${id}/minutes.pdf`);
  expect([paper.status, paper.kind, paper.text.slice(0, 5)]).toEqual([200, 'application/pdf', '%PDF-']);
  expect((await detail(house, id)).published).toBe(true);
});

test('the sign of a venue is printed by those who keep it, and leads anybody to what is on there', async () => {
  const { id, code } = await venue(house);
  const sign = async (who: string) => (await house.as(who)).ask(venueApi.sign, { params: { id } });
  expect((await sign('何远')).body).toMatchObject({ code: 'venue.missing' });
  const { url } = (await sign('钱洁')).body;
  expect((await fetched(url)).text.slice(0, 5)).toBe('%PDF-');
  expect((await fetched(url.replace(id, house.town.compound))).status).toBe(403);
  expect((await fetched(`/v/${code}`)).text).toContain('这里最近没有会');
  const meeting = await plan(house, { venueId: id, title: '车棚<怎么>收费' });
  const page = (await fetched(`/v/${code}`)).text;
  expect(page).toContain('车棚&#60;怎么&#62;收费');
  expect(page).toContain(`/deliberation/meeting/index?id=${meeting}`);
  expect((await house.anyone().ask(meetingApi.venue, { params: { code: 'AAAAAAAAAAAA' } })).status).toBe(404);
});
