import type { ExceptionWhy } from './exception.contract';

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
