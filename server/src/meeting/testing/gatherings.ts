import { meetingApi, meetingOfficeApi, minutesApi, venueApi } from '@linli/shared/meeting/meeting.api';
import type {
  MeetingPage,
  OfficeMeeting,
  PlanMeeting,
  PlannedMeeting,
} from '@linli/shared/meeting/meeting.contract';
import { noticeApi } from '@linli/shared/notice/notice.api';
import type { Answer, House } from '../../platform/testing/house';
import { statement } from '../../platform/testing/statement';

/** Calls the compound's neighbours together for Friday two o'clock, with what a test cares about changed. */
export async function tryPlan(
  house: House,
  more: Partial<PlanMeeting> = {},
  who = '孙主任',
): Promise<Answer<PlannedMeeting>> {
  const body = {
    ...{ title: '车棚充电怎么收费', kind: 'council', placeId: house.town.compound },
    ...(!more.venueId && { spot: '黄桷树下' }),
    ...{ startsAt: '2026-11-20T06:00:00Z', endsAt: '2026-11-20T07:00:00Z', parties: [] },
    agenda: [
      { title: '听物业报账', minutes: 20 },
      { title: '大家商量', minutes: 40 },
    ],
    ...more,
  };
  return (await house.as(who)).ask(meetingOfficeApi.plan, { body });
}

/** Plans one and answers its id; fails the test when it is refused. */
export async function plan(house: House, more: Partial<PlanMeeting> = {}): Promise<string> {
  const { status, body } = await tryPlan(house, more);
  expect([status, body.message, body.fields]).toEqual([201, undefined, undefined]);
  return body.id;
}

/** Signs somebody up, with so many along. */
export const signUp = async (
  house: House,
  who: string,
  id: string,
  along = 0,
): Promise<Answer<MeetingPage>> =>
  (await house.as(who)).ask(meetingApi.signUp, { params: { id }, body: { along } });

/** A meeting as somebody reads it. */
export const page = async (house: House, who: string, id: string): Promise<MeetingPage> =>
  (await (await house.as(who)).ask(meetingApi.page, { params: { id } })).body;

/** A meeting as its organiser sees it. */
export const detail = async (house: House, id: string, who = '钱洁'): Promise<OfficeMeeting> =>
  (await (await house.as(who)).ask(meetingOfficeApi.detail, { params: { id } })).body;

/** Opens a venue of the compound with ten seats; answers its id and the code of its sign. */
export async function venue(house: House, name = '议事亭'): Promise<{ id: string; code: string }> {
  const visitor = await house.as('孙主任');
  const where = { placeId: house.town.compound, name, spot: '3 号楼旁', seats: 10 };
  const { id } = (await visitor.ask(venueApi.open, { body: where })).body;
  const { venues } = (await visitor.ask(meetingOfficeApi.form)).body;
  return { id, code: venues.find((one) => one.id === id)?.code ?? '' };
}

/** Writes the minutes of a meeting on what was written last, and hands them on. */
export async function written(
  house: House,
  id: string,
  who = '钱洁',
  because?: string,
): Promise<Answer<object>> {
  const { agenda, minutes } = await detail(house, id, who);
  const visitor = await house.as(who);
  const items = agenda.map((item) => ({
    ...{ itemId: item.id, said: '三位邻居说电费要公开', agreed: '每月公示一次', stage: null },
  }));
  const body = { base: minutes[0]?.edit ?? 0, items, ...(because && { because }) };
  const answer = await visitor.ask(minutesApi.write, { params: { id }, body });
  expect(answer.status).toBe(200);
  return visitor.ask(minutesApi.hand, { params: { id } });
}

/** What somebody was told, the newest first, once everything is carried. */
export async function titles(house: House, who: string): Promise<string[]> {
  await house.settle();
  return (await (await house.as(who)).ask(noticeApi.messages)).body.messages.map(({ title }) => title);
}

/** The house at nine on Wednesday 18 November, without any meeting, so that tests can share one. */
export async function nothingOn(house: House): Promise<void> {
  await house.at('2026-11-18T09:00');
  const tables = ['meeting_raise', 'meeting_action', 'meeting_minutes', 'show_of_hands', 'meeting_word'];
  const more = ['meeting_seat', 'meeting_party', 'agenda_item', 'meeting', 'meeting_series', 'meeting_venue'];
  for (const table of [...tables, ...more, 'message', 'throttle'])
    await statement(house.databaseUrl, `delete from ${table}`);
}
