import { activityApi, activityOfficeApi } from '@linli/shared/activity/activity.api';
import type {
  ActivityPage,
  HoldActivity,
  OccasionDetail,
  PlanActivity,
  PlannedActivity,
} from '@linli/shared/activity/activity.contract';
import { noticeApi } from '@linli/shared/notice/notice.api';
import type { Answer, House } from '../../platform/testing/house';
import { statement } from '../../platform/testing/statement';

/** Plans an activity of the community at its compound for Friday morning, with what a test cares about changed. */
export async function tryPlan(
  house: House,
  more: Partial<PlanActivity> = {},
  who = '孙主任',
): Promise<Answer<PlannedActivity>> {
  const body = {
    ...{ title: '邻里义剪', venue: '党群服务站', firstPlaces: 0 },
    ...{ startsAt: '2026-11-20T01:00:00Z', endsAt: '2026-11-20T03:00:00Z' },
    ...{ placeId: house.town.compound, unitId: house.town.community },
    ...more,
  };
  return (await house.as(who)).ask(activityOfficeApi.plan, { body });
}

/** Plans one and answers its id; fails the test when it is refused. */
export async function plan(house: House, more: Partial<PlanActivity> = {}): Promise<string> {
  const { status, body } = await tryPlan(house, more);
  expect([status, body.message, body.fields]).toEqual([201, undefined, undefined]);
  return body.id;
}

/** Signs somebody up from the door of 12 号楼 2 单元. */
export async function signUp(house: House, who: string, id: string): Promise<Answer<ActivityPage>> {
  const body = { place: house.town.door };
  return (await house.as(who)).ask(activityApi.signUp, { params: { id }, body });
}

/** Where somebody stands towards an activity, as their page says it. */
export async function standing(house: House, who: string, id: string): Promise<ActivityPage['standing']> {
  const body = { place: house.town.door };
  return (await (await house.as(who)).ask(activityApi.page, { params: { id }, body })).body.standing;
}

/** An activity as its organiser sees it. */
export async function detail(house: House, id: string): Promise<OccasionDetail> {
  return (await (await house.as('钱洁')).ask(activityOfficeApi.detail, { params: { id } })).body;
}

/** Leaves an activity, or takes the place that is kept. */
export const act = async (house: House, who: string, id: string, what: 'leave' | 'take') =>
  (await house.as(who)).ask(activityApi[what], { params: { id } });

/** What somebody was told, the newest first, once everything is carried. */
export async function titles(house: House, who: string): Promise<string[]> {
  await house.settle();
  return (await (await house.as(who)).ask(noticeApi.messages)).body.messages.map(({ title }) => title);
}

/** Says who came and who helped. */
export const hold = async (house: House, id: string, body: HoldActivity, who = '孙主任') =>
  (await house.as(who)).ask(activityOfficeApi.hold, { params: { id }, body });

/** The house at nine on Wednesday 18 November, without any activity, so that tests can share one. */
export async function nothingOn(house: House): Promise<void> {
  await house.at('2026-11-18T09:00');
  for (const table of ['sign_up', 'activity', 'message', 'throttle'])
    await statement(house.databaseUrl, `delete from ${table}`);
}
