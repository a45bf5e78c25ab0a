import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { standardAble } from '@linli/shared/able-person/able-person.rules';
import { standardAbleFields } from '@linli/shared/able-person/able-person.words';
import { standardActivities } from '@linli/shared/activity/activity.rules';
import { standardMeetings } from '@linli/shared/meeting/meeting.rules';
import { standardBulletins } from '@linli/shared/bulletin/standard.words';
import { standardFeedback } from '@linli/shared/feedback/feedback.rules';
import { standardCare } from '@linli/shared/care/care.rules';
import { standardHomes } from '@linli/shared/home/home.rules';
import { standardBallots } from '@linli/shared/ballot/ballot.rules';
import { standardHours } from '@linli/shared/hours/hours.rules';
import { standardCallTerms } from '@linli/shared/assignment/assignment.rules';
import type { Category } from '@linli/shared/dispatch/dispatch.contract';
import { standardPolicies, type StandardPolicyCode } from '@linli/shared/deadline/policy.rules';
import { standardMatters } from '@linli/shared/prereview/prereview.words';
import { standardSteps } from '@linli/shared/owed/owed.rules';
import { standardPoints } from '@linli/shared/points/points.rules';
import { standardProjects } from '@linli/shared/project/project.rules';
import { standardRegister } from '@linli/shared/register/register.rules';
import { standardDuties } from '@linli/shared/party/party.words';
import { standardTerms } from '@linli/shared/service-term/standard.words';
import { standardVolunteering } from '@linli/shared/volunteer/standard.words';
import { standardTopics } from '@linli/shared/topic/standard.words';
import { standardWishes } from '@linli/shared/wish/wish.rules';
import { standardWishKinds } from '@linli/shared/wish/wish.words';
import { standardTools } from '@linli/shared/tool/tool.rules';
import { standardWatch } from '@linli/shared/watch/watch.rules';
import { standardPolicyNames } from '@linli/shared/deadline/policy.words';
import { standardLadders } from '@linli/shared/escalation/standard.rules';
import { standardAlertTerms, type DeviceKind } from '@linli/shared/intake/alert.rules';
import type { Permission } from '@linli/shared/people/people.rules';
import type { PlaceKind } from '@linli/shared/place/place.contract';
import type { NewChannel } from '../src/channel/channel.service';
import type { Tx } from '../src/platform/db/db';
import { calendar2026, source } from './calendar-2026';
import type { Hands } from './hands';

const roles: readonly [code: string, name: string, permission: Permission, kinds: PlaceKind[]][] = [
  ['owner_inspector', '业主监督员', 'inspect', ['compound']],
  ['owners_committee', '业委会委员', 'inspect', ['compound']],
  ['building_head', '楼栋长', 'assist', ['building', 'entrance']],
  ['party_member', '党员志愿者', 'volunteer', ['compound', 'community']],
  ['volunteer', '志愿者', 'volunteer', ['compound', 'community']],
  ['part_time_member', '兼职委员', 'volunteer', ['community']],
  ['grid_worker', '网格员', 'handle', ['grid']],
  ['property_staff', '物业', 'handle', ['firm']],
  ['department_staff', '部门', 'handle', ['department']],
  ['community_worker', '社区工作者', 'coordinate', ['community']],
  ['community_secretary', '社区书记', 'lead', ['community']],
  ['street_supervisor', '街道督办', 'supervise', ['street']],
  ['district_supervisor', '区级督办', 'supervise', ['district']],
  ['administrator', '管理员', 'administer', ['district']],
];

type Kind = Category & { policyCode: StandardPolicyCode };
const kind = (
  code: string,
  name: string,
  icon: string,
  policyCode: StandardPolicyCode,
  more: Partial<Kind> = {},
): Kind => ({
  code,
  name,
  icon,
  policyCode,
  hint: null,
  tile: null,
  visibility: 'public',
  urgent: false,
  ...more,
});

/** The ladders are our own; a district puts its rules in their place. */
const ladderSource = '邻里通用督办规则';

/** What may be reported at first: eight tiles, the rest under 更多; matters between people are for staff only. */
const categories: readonly Kind[] = [
  kind('lighting', '照明', 'light', '123', { tile: 1, hint: '楼道灯、路灯' }),
  kind('leak', '漏水', 'leak', 'same_day', { tile: 2, urgent: true, hint: '天花板、管道漏水' }),
  kind('lift', '电梯', 'lift', 'same_day', { tile: 3, urgent: true, hint: '困人请先打 119' }),
  kind('trash', '垃圾', 'trash', '123', { tile: 4, hint: '没清运、乱堆放' }),
  kind('door', '门禁', 'gate', '123', { tile: 5, hint: '单元门、门禁卡' }),
  kind('fire_lane', '消防通道', 'fire', 'same_day', { tile: 6, urgent: true, hint: '通道被堵、器材缺失' }),
  kind('noise', '噪音', 'noise', '123', { tile: 7, visibility: 'staff', hint: '装修、宠物、半夜吵闹' }),
  kind('unsure', '说不准', 'other', '123', { tile: 8, hint: '网格员会先来看' }),
  kind('parking', '停车', 'parking', '123'),
  kind('charging', '充电', 'bike', 'same_day', { urgent: true, hint: '飞线充电、充电桩坏了' }),
  kind('drain', '下水堵了', 'drain', '123'),
  kind('pipe', '水管', 'pipe', '123', { hint: '停水、水压小、水管破损' }),
  kind('sanitation', '环境卫生', 'thing', '123'),
  kind('green', '绿化', 'tree', '123'),
  kind('road', '路面', 'route', '123'),
  kind('wall', '外墙', 'building', 'same_day', { urgent: true, hint: '墙皮脱落、窗户松动' }),
  kind('facility', '健身设施', 'repair', '123'),
  kind('property', '物业服务', 'estate', '123'),
  kind('dispute', '邻里纠纷', 'people', '123', { visibility: 'staff' }),
  kind('safety', '人身安全', 'shield', '10min_1h', {
    visibility: 'staff',
    urgent: true,
    hint: '正在发生的危险请先打 110 或 119',
  }),
];

/** How a district starts to look after its work: a tenth is called back, at least one a day and community. */
const oversight = {
  orderDays: 3,
  callShare: 0.1,
  callMinimum: 1,
  callDays: 2,
  callAgainMinutes: 120,
  questionDays: 30,
  leastRated: 5,
  figureMonths: 6,
  leastCompared: 30,
  goals: { accept_on_time: 0.95, resolve_on_time: 0.9, feedback_on_time: 0.95 },
};

/** The ways in that every district has; another system's secret is given when it is connected. */
const channels: readonly NewChannel[] = [
  { code: 'sign', name: '扫码报事', kind: 'sign' },
  { code: 'hotline', name: '12345热线', kind: 'system' },
  { code: 'city', name: '城市通', kind: 'system' },
  { code: 'express', name: '民意直通车', kind: 'system' },
  { code: 'window', name: '窗口和电话', kind: 'window' },
  { code: 'finding', name: '网格员发现', kind: 'finding' },
  { code: 'device', name: '设备报警', kind: 'device' },
  { code: 'open311', name: 'Open311', kind: 'system' },
];

/** What the alert of a device becomes when somebody finds it to be real. */
const alarms: readonly [kind: DeviceKind, category: string][] = [
  ['lift', 'lift'],
  ['smoke', 'fire_lane'],
  ['charging', 'charging'],
];

/** How deep the trees are and what their levels are called at first, the district first. */
const levels = {
  administrative: ['区', '街道', '社区', '小区', '楼栋', '单元'],
  grid: ['区', '街道', '社区', '网格', '微网格'],
  party: ['区委', '街道党工委', '社区大党委', '小区（网格）党支部', '楼栋党小组'],
  owners: ['小区', '业委会或自治小组'],
} as const;

/** The five haves of a compound, with what shows each of them. */
const standard = [
  { code: 'organisation', title: '有组织', words: '党支部单建或联建，支委分工写清楚' },
  { code: 'venue', title: '有场所', words: '有能开会、能接待居民的地方，写明地址和开放时间' },
  { code: 'ledger', title: '有党员台账', words: '在册和报到党员各有多少，只登记本人同意的' },
  { code: 'contact', title: '有联系机制', words: '支部、业委会、物业多久碰一次头，谁来召集' },
  { code: 'emergency', title: '有应急动员预案', words: '台风、停水停电、火灾时叫谁、怎么叫、在哪里集合' },
] as const;

/** Puts into a district what every district starts with: roles, policies, ladders, the working calendar, ways in, how its work is looked after, terms of bulletins, categories, terms of alerts. Answers category ids by code. */
export async function layGround(
  tx: Tx,
  {
    people,
    dispatch,
    calendars,
    policies,
    assignments,
    escalations,
    channels: ways,
    alerts,
    supervisions,
    projects,
    watch,
    bulletins,
    feedback,
    care,
    homes,
    hours,
    packs,
    ballots,
    points,
    registers,
    bodies,
    compounds,
    duties,
    terms,
    agreements,
    wishes,
    topics,
    owed,
    prereviews,
    activities,
    meetings,
    tools,
    ables,
  }: Hands,
  districtId: string,
): Promise<Map<string, string>> {
  for (const [code, name, permission, kinds] of roles)
    await people.openRole(tx, { code, name, permission, kinds });
  const first = { districtId, by: null, fromAt: tx.at };
  const initial = { ...first, source: '邻里初始规则' };
  for (const code of Object.keys(standardPolicies) as StandardPolicyCode[]) {
    const { accept, resolve, feedback, interimMeetsFeedback, pause, extension } = standardPolicies[code];
    const terms = { accept, resolve, feedback, interimMeetsFeedback, pause, extension };
    const policy = { code, name: standardPolicyNames[code], ...terms };
    await policies.publish(tx, initial, policy);
  }
  for (const ladder of standardLadders)
    await escalations.publishLadder(tx, { ...first, source: ladderSource }, ladder);
  await assignments.setTerms(tx, districtId, standardCallTerms);
  await supervisions.layDown(tx, { districtId, ...oversight });
  for (const channel of channels) await ways.open(tx, districtId, channel);
  const notice = `${source.title} ${source.number}`;
  await calendars.publishCalendar(tx, { ...first, source: notice }, { ...calendar2026, communityId: null });
  for (const policy of standardProjects) await projects.allow(tx, districtId, policy);
  for (const [tree, names] of Object.entries(levels))
    await bodies.layLevels(tx, districtId, tree as keyof typeof levels, names);
  await compounds.layDown(tx, districtId, standard);
  await duties.layDown(tx, districtId, standardDuties);
  await terms.layDown(tx, districtId, standardTerms);
  await agreements.layDown(tx, districtId, standardVolunteering);
  await wishes.layDown(tx, { districtId, since: localDate(tx.at) }, standardWishes, standardWishKinds);
  await topics.layDown(tx, { districtId, by: null }, standardTopics);
  await registers.layDown(tx, districtId, standardRegister);
  await watch.watchBy(tx, districtId, standardWatch);
  await bulletins.layDown(tx, districtId, standardBulletins);
  await feedback.layDown(tx, districtId, standardFeedback);
  await care.layDown(tx, districtId, standardCare);
  await homes.layDown(tx, districtId, standardHomes);
  await hours.layDown(tx, districtId, standardHours);
  await packs.choose(tx, districtId, 'national');
  await ballots.layDown(tx, districtId, standardBallots);
  await points.layDown(tx, districtId, standardPoints);
  await owed.layDown(tx, districtId, standardSteps);
  await prereviews.layDown(tx, districtId, standardMatters);
  await activities.layDown(tx, districtId, standardActivities);
  await meetings.layDown(tx, districtId, standardMeetings);
  await tools.layDown(tx, districtId, standardTools);
  await ables.layDown(tx, districtId, standardAble, standardAbleFields);
  // A category that is opened later has a policy from its first matter on.
  await policies.assign(tx, initial, { categoryId: null, urgent: null, placeKind: null, policyCode: '123' });
  const ids = new Map<string, string>();
  for (const [sort, { policyCode, ...category }] of categories.entries()) {
    const categoryId = await dispatch.openCategory(tx, districtId, { ...category, sort });
    await policies.assign(tx, initial, { categoryId, urgent: null, placeKind: null, policyCode });
    ids.set(category.code, categoryId);
  }
  for (const [kind, code] of alarms) {
    const categoryId = ids.get(code);
    if (categoryId) await alerts.agree(tx, { districtId, kind, categoryId, ...standardAlertTerms });
  }
  return ids;
}
