import type { lastDayFault, NomineeState } from './recruitment.rules';

export const nomineeStateWords: Record<NomineeState, string> = {
  named: '等本人同意',
  standing: '等社区定',
  chosen: '选上了',
  declined: '这次没有选上',
  withdrawn: '已撤回',
};

export const lastDayWords: Record<NonNullable<ReturnType<typeof lastDayFault>>, string> = {
  never: '没有这一天，请核对',
  past: '截止日期已经过了',
  far: '最多半年以后截止',
};

/** What the fields of calls are called. */
export const recruitmentFieldWords = {
  placeId: '哪个社区',
  place: '地点',
  title: '招什么人',
  words: '说明',
  until: '截止日期',
  name: '邻居的称呼',
  code: '推荐码',
} as const;

/** What somebody who stood is told. */
export const recruitmentMessageWords = {
  chosen: (title: string) => ({ title: '您选上了', words: `${title}：社区选上了您。社区的话在招募页里看。` }),
  declined: (title: string) => ({
    title: '这次没有选上',
    words: `${title}：谢谢您愿意出来。社区的话在招募页里看。`,
  }),
} as const;
