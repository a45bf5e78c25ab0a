import { momentWords } from '../deadline/deadline.words';
import type { OwedKind } from './owed.rules';

/** What is owed, as lists call it. */
export const owedWords: Record<OwedKind, string> = {
  menu: '自主点单，等物业答复',
  prereview: '支部研究，等意见',
  petition: '联名够数，等召集',
  talk: '请求协商，等答复',
  task: '定下的事，等办好',
  electorate: '清册公示完，等定下来',
  objection: '清册异议，等答复',
};

/** What those who owe something are told. */
export const owedMessageWords = {
  soon: (words: string, due: Date) => ({ title: '快到期了', words: `${words}，${momentWords(due)}到期。` }),
  late: (words: string, due: Date) => ({
    title: '过期了，还没有结果',
    words: `${words}，${momentWords(due)}就到期了，请尽快给个说法，大家都看得到。`,
  }),
} as const;
