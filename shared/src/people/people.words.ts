import type { Engagement, Origin } from './people.rules';

/** How somebody serves, and from where they came, as people say it. */
export const engagementWords: Record<Engagement, string> = {
  full_time: '专职',
  hired: '聘用',
  part_time: '兼职',
};
export const originWords: Record<Origin, string> = {
  retiree: '退休人员',
  property: '物业人员',
  volunteer: '志愿者',
  auxiliary_police: '辅警',
  party_member: '党员',
  other: '其他',
};

/** What the fields of people's forms are called. */
export const peopleFieldWords = {
  code: '邀请码',
  name: '称呼',
  version: '隐私说明的版次',
  role: '职责',
  placeId: '在哪里',
  phone: '手机号',
  workPhone: '工作电话',
  person: '谁请假',
  personId: '谁请假',
  substituteId: '代班的人',
  since: '开始日期',
  until: '结束日期',
  reason: '原因',
  days: '天数',
  words: '想说的话',
  lift: '是否解除',
} as const;

/** How a leave stands today. */
export const leaveStandingWords = {
  coming: '还没开始',
  away: '正在请假',
  over: '过去了',
  calledOff: '销假了',
} as const;

/** What WeChat's one-time code is called when it is missing or wrong. */
export const wechatFieldWords = { code: '微信验证' } as const;
