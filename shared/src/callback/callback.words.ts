import type { CallResult } from './callback.rules';

export const callResultWords: Record<CallResult, string> = {
  reached: '打通了',
  unreached: '没打通',
  refused: '不愿意说',
};

/** What the fields of a call-back are called where something is wrong with them. */
export const callBackFieldWords = {
  reason: '打电话的原因',
  result: '打通了没有',
  solved: '办好了没有',
  stars: '满意程度',
  pressed: '有没有人请改评价',
  words: '说了什么',
} as const;

/** The message to whoever has people to call. */
export const callsAssignedWords = (count: number) => ({
  title: '有人等您回访',
  words: `新派给您 ${count} 个回访电话，在“我的”里点“回访”，两个工作日内打完`,
});
