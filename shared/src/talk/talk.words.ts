import type { TalkMove, TalkState } from './talk.rules';

export const talkStateWords: Record<TalkState, string> = {
  asked: '等答复',
  agreed: '约好了',
  held: '谈过了',
  declined: '没有谈',
  withdrawn: '已撤回',
};
export const talkMoveWords: Record<TalkMove, string> = {
  agree: '约个日子谈',
  decline: '说明为什么不谈',
  hold: '写下谈成什么',
  withdraw: '撤回',
};

export const talkFaults = {
  side: '请选同一个小区的物业、业委会或社区',
  itself: '请选另一方',
  noDay: '请写约在哪一天',
  never: '没有这一天，请核对',
  past: '这一天已经过了，请另约一天',
  early: '还没到约好的那天',
} as const;

/** What is owed: an answer, and after a yes the outcome. */
export const talkOwedWords = {
  answer: (from: string, title: string) => `${from}请求协商“${title}”，请答复`,
  outcome: (title: string) => `约好了谈“${title}”，请把谈成什么写出来`,
} as const;

export const talkFieldWords = {
  placeId: '哪个小区',
  fromId: '代表谁',
  toId: '请谁来谈',
  topicId: '议题',
  title: '谈什么',
  words: '说明',
  move: '怎么办',
  on: '约在哪一天',
  place: '地点',
} as const;

/** What the other side is told. */
export const talkMessageWords = {
  asked: (from: string, title: string) => ({
    title: '有人请你们协商',
    words: `${from}想谈“${title}”，请按时答复。`,
  }),
  agreed: (title: string, on: string) => ({ title: '约好日子了', words: `“${title}”约在 ${on} 谈。` }),
  declined: (title: string) => ({ title: '这次没有谈', words: `“${title}”：对方说明了原因，请看协商页。` }),
  held: (title: string) => ({
    title: '谈的结果写好了',
    words: `“${title}”谈成什么，请看协商页，大家都看得到。`,
  }),
} as const;
