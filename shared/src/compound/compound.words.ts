import type { PointState } from './compound.rules';

export const pointStateWords: Record<PointState, string> = {
  met: '已做到',
  runs: '正在补',
  late: '过了期限',
  gap: '还没有人负责',
};

/** What the fields of a point are called. */
export const compoundFieldWords = {
  met: '做到了没有',
  ownerId: '负责人',
  due: '补齐期限',
  note: '说明',
  evidence: '佐证材料',
  place: '地点',
} as const;

export const pointFaults = {
  unproven: '做到了的，附一份材料，或者写一句说明',
  owner: '负责人要在这个小区或社区任职',
  evidence: '有一份材料不是这个小区的',
  day: '没有这一天，请重新选',
} as const;
