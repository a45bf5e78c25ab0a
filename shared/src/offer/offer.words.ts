import { momentWords } from '../deadline/deadline.words';
import type { Near } from '../volunteer/volunteer.rules';
import type { Why } from './offer.contract';
import type { OfferKind, OfferState } from './offer.rules';

export const offerStateWords: Record<OfferState, string> = {
  queued: '排在后面',
  offered: '等回话',
  accepted: '接了',
  declined: '来不了',
  unanswered: '没有回话',
  recalled: '不用了',
};

export const offerKindWords: Record<OfferKind, string> = {
  person: '问您一个人',
  team: '问您的队伍',
  pool: '问附近的邻居',
  second: '请您同行',
};

export const nearWords: Record<Near, string> = {
  building: '同一栋楼',
  compound: '同一个小区',
  community: '同一个社区',
};

/** Why somebody is asked, in one line: 同一栋楼 · 会水电维修 · 周末有空. */
export const whyWords = ({ near, skill, post, free }: Why): string =>
  [near && nearWords[near], skill && `会${skill}`, post, free && '那几天有空'].filter(Boolean).join(' · ');

/** What the fields of an offer are called. */
export const offerFieldWords = {
  to: '派给谁',
  people: '哪几位',
  teamId: '哪支队伍',
  personId: '谁',
  accept: '接不接',
  companion: '同伴',
  at: '什么时候去',
  consent: '服务约定',
  anyway: '还是要接',
} as const;

interface Mentioned {
  readonly title: string | null;
}
const what = ({ title }: Mentioned): string => `“${title ?? '心愿'}”`;

/** What people are told of offers. */
export const offerMessageWords = {
  offered: (wish: Mentioned, due: string | null) => ({
    title: '有个心愿想请您帮忙',
    words: `${what(wish)}。在“我的接单”里看，接不接都行${due ? `，${momentWords(new Date(due))}前回个话` : ''}`,
  }),
  second: (wish: Mentioned) => ({
    title: '想请您同行一趟',
    words: `${what(wish)}要两个人一起去。在“我的接单”里看，来不了没有关系`,
  }),
  nobody: (wish: Mentioned) => ({
    title: '派出去的心愿没人接',
    words: `${what(wish)}问了一圈没有人接，请您想想办法`,
  }),
} as const;
