import { momentWords } from '../deadline/deadline.words';
import type { FeedbackSaid } from './feedback.contract';
import type { FeedbackKind, FeedbackState } from './feedback.rules';

export const feedbackKindWords: Record<FeedbackKind, string> = {
  broken: '用不了',
  hard: '不好用',
  wrong: '内容不对',
  idea: '有个建议',
  conduct: '有人在邻里上做得不对',
};

export const feedbackStateWords: Record<FeedbackState, string> = {
  open: '等人看',
  taken: '有人在看',
  answered: '答复了',
  declined: '没有采纳',
};

export const feedbackSaidWords: Record<FeedbackSaid, string> = {
  said: '意见',
  answered: '答复',
  declined: '没有采纳，因为',
  again: '没解决',
};

/** What the fields of a feedback are called. */
export const feedbackFieldWords = {
  kind: '哪一种',
  words: '要说的话',
  page: '在哪一页',
  placeId: '在哪里',
  photoIds: '截图',
  view: '看哪些',
  version: '哪一次',
  outcome: '怎么答复',
} as const;

/** What somebody is asked of whom nothing says where they belong. */
export const feedbackWhereWords = '先选您在哪个小区';

/** By when it is taken up or answered, and whether that has passed. */
export const owedWords = ({
  what,
  due,
  late,
}: {
  what: 'accept' | 'answer';
  due: string;
  late: boolean;
}): string =>
  `${late ? '超过了' : ''}${momentWords(new Date(due))}${late ? '，还没' : '前'}${what === 'accept' ? '受理' : '答复'}`;

/** What people are told of a feedback, by its number. */
export const feedbackMessageWords = {
  written: (number: number, kind: FeedbackKind) => ({
    title: '有一条意见等着看',
    words: `${number} 号意见：${feedbackKindWords[kind]}。在电脑上的“核对”里点“意见”看`,
  }),
  reopened: (number: number) => ({
    title: '意见没解决',
    words: `${number} 号意见，写的人说没解决。在电脑上的“核对”里点“意见”看`,
  }),
  late: (number: number) => ({
    title: '意见超期没办',
    words: `${number} 号意见到期没有人管。在电脑上的“核对”里点“意见”看`,
  }),
  answered: (number: number) => ({
    title: '您的意见有答复了',
    words: `${number} 号意见答复了。在“我的”里点“意见与建议”看；没解决可以再说一次`,
  }),
  declined: (number: number) => ({
    title: '您的意见有答复了',
    words: `${number} 号意见这次没有采纳，写了原因。在“我的”里点“意见与建议”看`,
  }),
} as const;
