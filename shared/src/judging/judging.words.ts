import type { JudgeWay, JudgingOutcome } from './judging.rules';

export const judgingOutcomeWords: Record<JudgingOutcome, string> = {
  done: '大家说办成了',
  again: '重新办',
  silent: '没有人评，算办完',
};

/** A share as people say it where they can: 两成. */
export const shareWords = (percent: number): string => {
  const tenths = '零一两三四五六七八九';
  return percent % 10 === 0 && percent > 0 && percent < 100 ? `${tenths[percent / 10]}成` : `${percent}%`;
};

export const judgingWhyWords = {
  early: '定下的事都办完以后才能评',
  over: '这一轮已经评完了',
  signed_out: '登录以后才能评',
  not_asked: '这一轮请了参加过这件事的人和抽到的住户来评',
} as const;

/** Why the topic goes on as it does after a round. */
export const judgedWords: Record<JudgingOutcome, (no: number, all: number) => string> = {
  again: (no, all) => `评事：${all} 人里有 ${no} 人说没办成，重新办`,
  done: (no, all) => `评事：${all} 人里有 ${all - no} 人说办成了`,
  silent: () => '评事：没有人评，到期结束',
};
export const judgingBeginsWords = '定下的事都办完了，请大家评';

/** What those who were drawn are told. */
export const judgingMessageWords = (title: string) => ({
  title: '请您评一评',
  words: `“${title}”办完了，抽到了您家：办成了没有，请说一声。`,
});

export const judgingFieldWords = {
  done: '办成了没有',
  words: '说一句',
  personId: '谁评的',
  way: '怎么说的',
} as const;
export const judgeWayWords: Record<JudgeWay, string> = { paper: '写在纸上', call: '电话里说' };
export const judgingEnterFaults = {
  personId: '请从还没评的人里选',
  own: '您自己的，请在手机上评',
} as const;
export const enteredWords = (entered: number): string => `其中 ${entered} 人由工作人员代填`;
/** 40 人评了，其中 2 人由工作人员代填. */
export const answeredWords = ({ answered, entered }: { answered: number; entered: number }): string =>
  [`${answered} 人评了`, entered > 0 && enteredWords(entered)].filter(Boolean).join('，');
