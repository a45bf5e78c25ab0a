import type { ExceptionWhy } from './exception.contract';
import type { TenantTerms } from './ground.contract';

/** What the fields of asks about settings are called. */
export const settingFieldWords = {
  base: '版本',
  source: '依据',
  from: '从哪天起',
  rungs: '各级',
  kind: '哪一种设置',
  pace: '怎么算时间',
  categoryId: '类别',
  urgent: '急不急',
  placeKind: '地点的种类',
  policyCode: '时限规则',
  terms: '内容',
  callShare: '回访的比例',
  name: '名称',
  hint: '举例',
  tile: '首页第几格',
  place: '地点',
  placeId: '在哪里',
  unitId: '派给谁',
  what: '这家管什么',
  rule: '放开哪一条',
  why: '因为什么',
  words: '说明',
  approver: '谁批准的',
  until: '到哪天为止',
} as const;

export const exceptionWhyWords: Record<ExceptionWhy, string> = { security: '安全', emergency: '应急' };

/** The source of what was there before anybody published anything. */
export const initialSource = '开通时的设置';

/** What is wrong with a setting in the light of the others. */
export const settingFaultWords = {
  name: '已经有一类叫这个名字了',
  tile: (name: string) => `这一格现在是“${name}”，请先把它挪走`,
  templateKind: '还没有这一类公告，请重新选',
  kindTwice: '两类公告的名称不能一样',
  kindUsed: (title: string) => `模板“${title}”还用着这一类，请先改模板`,
  stepTwice: '一种送法里，同一步只能有一次',
  sign: '扫码报事是居民自己报的路，不能关',
  share: '填 0 到 1 之间的数，0.1 就是十件里回访一件',
} as const;

/** What the facts of who runs this are called, in the order in which they are shown. */
export const tenantFieldWords: Record<keyof TenantTerms, string> = {
  owner: '主办单位',
  filing: '备案号',
  address: '地址',
  hours: '服务时间',
  phone: '联系电话',
  complaintPhone: '投诉电话',
};
