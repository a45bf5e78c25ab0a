import { momentWords } from '../deadline/deadline.words';
import type { BoxOwed, HomeVoter, HomeVoteState } from './home-vote.rules';

export const homeVoteStateWords: Record<HomeVoteState, string> = {
  running: '正在进行',
  over: '投票结束了',
  lapsed: '监票人没有做齐钥匙，没投成',
};

export const homeVoterWords: Record<HomeVoter, string> = {
  owner: '每户一票，由业主投',
  resident: '每户一票，住在这里的人都能投，一户投一次',
};

/** What tellers owe to a secret vote, as it follows their names. */
export const boxOwedWords: Record<BoxOwed, string> = { keys: '做钥匙', box: '开箱计票' };

/** Why somebody without a home that has a voice sees no button. */
export const noVoiceWords: Record<HomeVoter, string> = {
  owner: '您在这里没有登记为业主，所以没有投票的按钮。租户和家人可以答征询。',
  resident: '您没有登记住在这里，所以没有投票的按钮。',
};

/** What this is not. */
export const notStatutoryWords = '按户数的不记名投票，不代替按面积和户数的业主表决';

/** What the fields of a secret vote of homes are called. */
export const homeVoteFieldWords = {
  placeId: '哪个小区或楼',
  topicId: '议题',
  title: '题目',
  words: '说明',
  options: '可选的项',
  most: '最多选几项',
  who: '谁来投',
  until: '最后一天',
  tellers: '监票人',
  what: '打印什么',
  code: '票条上的号',
} as const;

export const homeVoteFaults = {
  past: '最早投到明天',
  far: (days: number) => `最晚投到 ${days} 天以后`,
  never: '没有这一天',
  twice: '有两项是一样的',
  most: '不能比选项还多',
  teller: '请从名单里选两到五位',
  slip: '没有这张票条，请照着纸再打一遍',
} as const;

/** The last minute of a vote, as people say the end of a day. */
export const lastMoment = (closesAt: string): string => momentWords(new Date(+new Date(closesAt) - 60_000));

/** What voters, tellers and those who steer are told of a secret vote: never which home took part. */
export const homeVoteMessageWords = {
  made: (title: string) => ({
    title: '请您当监票人',
    words: `“${title}”每户一票。请在手机上做您那一半钥匙，都做好了才开始投票`,
  }),
  opened: (title: string, closesAt: string) => ({
    title: '不记名投票开始了',
    words: `“${title}”每户一票，投到 ${lastMoment(closesAt)}。谁都看不到投了什么`,
  }),
  closed: (title: string) => ({
    title: '票箱等您来开',
    words: `“${title}”投完了。请带上钥匙码，和另一位监票人一起开箱`,
  }),
  late: (title: string) => ({ title: '票箱过了期还没开', words: `“${title}”，请两位监票人今天开箱` }),
  counted: (title: string, few: boolean) => ({
    title: '不记名投票计好票了',
    words: few ? `“${title}”投的票太少，说出来会让人猜到谁投了什么，所以不公布` : `“${title}”的结果可以看了`,
  }),
  lapsed: (title: string) => ({
    title: '不记名投票没投成',
    words: `“${title}”到了最后一天，监票人的钥匙还没有做齐`,
  }),
} as const;
