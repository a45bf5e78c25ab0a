import type {
  CompoundType,
  DutyClass,
  FilingState,
  MemberKind,
  PartyHomeState,
  SecretarySource,
} from './party.rules';

export const compoundTypeWords: Record<CompoundType, string> = {
  old: '老旧小区',
  commercial: '商品房小区',
  resettlement: '安置小区',
  family_yard: '单位家属院',
};

export const secretarySourceWords: Record<SecretarySource, string> = {
  full_time: '专职',
  in_service: '在职党员',
  committee: '社区两委成员',
  other: '其他',
};

export const filingStateWords: Record<FilingState, string> = {
  filed: '等街道确认',
  confirmed: '已备案',
  returned: '退回补正',
};

export const partyHomeStateWords: Record<PartyHomeState, string> = {
  offered: '等社区确认',
  confirmed: '已挂牌',
  declined: '社区没有确认',
  withdrawn: '已撤回',
};

export const dutyClassWords: Record<DutyClass, string> = {
  policy: '政策宣传员',
  information: '信息收集员',
  mediation: '矛盾调解员',
  service: '便民服务员',
  civility: '文明监督员',
};

export const memberKindWords: Record<MemberKind, string> = {
  own: '自管党员',
  in_service: '在职党员',
  young: '青年党员',
  retired: '离退休党员',
  mobile: '流动党员',
};

/** What the fields of filings and households are called. */
export const partyFieldWords = {
  seatId: '哪位书记',
  compoundType: '小区类型',
  source: '书记来源',
  mentorSeatId: '帮带的书记',
  day: '备案日期',
  words: '要补正什么',
  homeId: '哪一处家',
  consent: '本人同意挂牌',
  place: '地点',
  kind: '哪一类',
  placeId: '哪个社区',
} as const;

export const partyFaults = {
  seat: '这位不是在任的支部书记',
  mentor: '帮带的要是本区另一位在任的书记',
  date: '没有这一天，请核对',
  future: '备案日期不能晚于今天',
  consent: '挂牌要本人同意，请先勾选',
  home: '只能登记自己住的家',
  member: '写进台账要本人同意，请先打开',
} as const;

/** The words of the plaque at a household's door. */
export const plaqueWords = {
  title: '党员户',
  vow: '邻里有事，可以敲门',
  consent: '本人自愿挂牌，随时可以取下',
} as const;

/** The sixteen duties that a district starts with, by their classes. */
export const standardDuties: readonly (readonly [DutyClass, string])[] = [
  ['policy', '把新的政策用大白话讲给邻居听'],
  ['policy', '提醒符合条件的家庭去申请补贴和待遇'],
  ['policy', '看到要紧的通知，告诉不看手机的人'],
  ['information', '留意楼里的新变化，搬来搬走的告诉社区'],
  ['information', '听到的意见和难处，原样带给社区'],
  ['information', '看到安全隐患，马上报上来'],
  ['information', '记得哪几户老人和孩子需要多看一眼'],
  ['mediation', '邻居有了误会，先听两边说'],
  ['mediation', '调解不下的，请社区出面，不硬劝'],
  ['mediation', '调解时知道的事，不往外说'],
  ['service', '替不方便的邻居报一件事、跑一趟'],
  ['service', '告诉邻居哪里能办事、几点开门'],
  ['service', '停水停电时帮着通知到每一户'],
  ['civility', '楼道堆物、乱停车，好好劝一句'],
  ['civility', '带头分好垃圾，教不会分的邻居'],
  ['civility', '邻里互助的好事，说给大家听'],
];
