import { faultsOf } from '../contract';
import { wordsOfFaults } from '../contract.words';
import { momentWords } from '../deadline/deadline.words';
import { givePrereview, type GivePrereview } from './prereview.contract';
import type { Opinion } from './prereview.rules';

export const opinionWords: Record<Opinion, string> = {
  agree: '同意往下走',
  amend: '建议改一改再定',
  disagree: '不建议这样办',
};
/** How each opinion looks beside its words. */
export const opinionLooks: Record<
  Opinion,
  { readonly look: 'done' | 'hold' | 'over'; readonly icon: 'done' | 'write' | 'info' }
> = {
  agree: { look: 'done', icon: 'done' },
  amend: { look: 'hold', icon: 'write' },
  disagree: { look: 'over', icon: 'info' },
};
export const prereviewLateWords = '过期了，还没有意见';
/** What districts start with: the matters that a branch looks at first. */
export const standardMatters = [
  '选聘或解聘物业',
  '使用公共收益',
  '物业费定价',
  '电动车充电',
  '公共设施维护',
] as const;

export const prereviewFaults = {
  matter: '请从清单里选',
  branch: '请选这里的支部',
  never: '没有这一天，请核对',
  future: '还没到这一天',
  early: '不能早于送去研究的那天',
} as const;
export const prereviewFieldWords = {
  matterId: '哪一类事',
  branchId: '哪个支部',
  on: '哪天研究的',
  present: '谁参加了',
  opinion: '意见',
  words: '理由',
} as const;
export const prereviewOwedWords = (title: string): string => `议题“${title}”请支部研究，给出意见和理由`;
/** What the people of a branch are told when a topic is sent to them. */
export const prereviewMessageWords = (title: string, due: Date) => ({
  title: '请支部研究一个议题',
  words: `“${title}”：请在 ${momentWords(due)}前开会研究，由书记在这个议题的页面里写下意见和理由。`,
});
export const prereviewEchoWords = (branch: string, opinion: string): string =>
  `${branch}研究过了：${opinion}，理由已公布`;

/** What is wrong with an opinion before it is sent, by its field. */
export const opinionFaults = (said: Partial<GivePrereview>): Record<string, string> =>
  wordsOfFaults(faultsOf(givePrereview, said), prereviewFieldWords, (field) =>
    field === 'opinion' || field === 'on' ? 'choose' : 'fill',
  );
