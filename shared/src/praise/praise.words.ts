import type { PraiseMove, PraiseState } from './praise.rules';

export const praiseStateWords: Record<PraiseState, string> = {
  proposed: '等本人点头',
  shown: '在楼门页上',
  declined: '本人不想公开',
  withdrawn: '撤下了',
};

export const praiseMoveWords: Record<PraiseMove, string> = {
  agree: '可以公开',
  decline: '不公开',
  withdraw: '撤下来',
};

/** What the fields of praise are called. */
export const praiseFieldWords = {
  personId: '表扬谁',
  placeId: '在哪里公开',
  words: '表扬的话',
  version: '哪一次',
  move: '怎么答',
} as const;

export const praiseMessageWords = {
  proposed: {
    title: '社区想表扬您',
    words: '写了几句话，您点头才会公开，随时能撤下来。在“我的”里点“我的时长”，再点“表扬我的话”看',
  },
} as const;
