import { momentWords } from '../deadline/deadline.words';
import type { Look } from './card.words';
import type { ClaimFault, ClaimState, Companion, ConfirmedWay, FailedBecause, NotYet } from './claim.rules';

export const claimStateWords: Record<ClaimState, string> = {
  held: '已认领',
  agreed: '约好了',
  under_way: '在办',
  done: '待确认',
  confirmed: '确认了',
  released: '放回去了',
  unfulfilled: '没办成',
  handed_over: '交给别人了',
};

const claimShapes: Record<ClaimState, readonly [look: string, icon: string]> = {
  held: ['act', 'locked'],
  agreed: ['act', 'calendar'],
  under_way: ['lamp', 'doing'],
  done: ['wait', 'pending'],
  confirmed: ['done', 'done'],
  released: ['end', 'withdrawn'],
  unfulfilled: ['end', 'declined'],
  handed_over: ['end', 'handover'],
};

/** How a state is drawn, with its word. */
export const claimLook = (state: ClaimState): Look => {
  const [look, icon] = claimShapes[state];
  return { look, icon, words: claimStateWords[state] };
};

export const companionWords: Record<Companion, string> = { arrange: '请社区安排', own: '我自己带' };

export const confirmedWayWords: Record<ConfirmedWay, string> = {
  tap: '本人确认',
  card: '确认卡',
  phone: '社区电话问过',
  second: '同行的人确认',
};

export const failedBecauseWords: Record<FailedBecause, string> = {
  nobody_came: '没有人来',
  not_possible: '办不了',
  not_finished: '没有办完',
  other: '别的原因',
};

/** What speaks against a claim, and what to do. */
export const claimFaultWords: Record<ClaimFault, string> = {
  closed: '这个心愿已经办完或者撤下来了',
  own: '这是您自己的心愿',
  unbound: '先在“我的”里绑定住址，再来接心愿',
  consent: '第一次接心愿，请先看看服务约定；未成年人要监护人同意',
  minor: '这个心愿要两位成年人一起去',
  already: '您已经接了这个心愿',
  many: '您手上的心愿够多了，办好一个再接',
  taken: '刚刚被别人接走了。可以排队，空出来先告诉您',
  first: '还剩的位置先留给第一次来的邻居，过两天还在就可以接',
};

export const notYetWords: Record<NotYet, string> = {
  nothing_proposed: '还没有人提时间',
  own_proposal: '等对方点头',
  needs_second: '要两个人一起去，先定下同行的人',
  not_the_day: '还没到约好的日子',
  before_time: '还没到约好的时间',
};

/** What the fields of a claim are called. */
export const claimFieldWords = {
  companion: '同伴',
  at: '什么时候去',
  teamId: '哪支队伍',
  consent: '服务约定',
  anyway: '还是要接',
  code: '确认码',
  minutes: '用了几分钟',
  reason: '原因',
  words: '说明',
  what: '看什么',
  move: '做什么',
  version: '哪一版',
  fields: '内容',
} as const;

interface Mentioned {
  readonly title: string | null;
}
const what = ({ title }: Mentioned): string => `“${title ?? '心愿'}”`;

/** What both sides are told of a claim. */
export const claimMessageWords = {
  proposed: (wish: Mentioned, at: string) => ({
    title: '对方提了个时间',
    words: `${what(wish)}：${momentWords(new Date(at))}，行不行点一下`,
  }),
  agreed: (wish: Mentioned, at: string) => ({
    title: '时间约好了',
    words: `${what(wish)}：${momentWords(new Date(at))}`,
  }),
  said: (wish: Mentioned) => ({ title: '心愿有人留言', words: `${what(wish)}，点开看看` }),
  done: (wish: Mentioned) => ({
    title: '办好了，请您确认',
    words: `${what(wish)}，对方说办好了。是不是，您点一下`,
  }),
  confirmed: (wish: Mentioned) => ({ title: '对方确认了', words: `${what(wish)}办好了，谢谢您` }),
  thanked: (wish: Mentioned) => ({ title: '有人谢谢您', words: `${what(wish)}，点开看看说了什么` }),
  failed: (wish: Mentioned) => ({ title: '这次没办成', words: `${what(wish)}放回去等别人来` }),
  released: (wish: Mentioned) => ({ title: '帮忙的人来不了', words: `${what(wish)}放回去了，会有别人来` }),
  remind: (wish: Mentioned, until: string) => ({
    title: '还没约时间',
    words: `${what(wish)}为您留到${momentWords(new Date(until))}。去不了就放回去，没有关系`,
  }),
  expired: (wish: Mentioned) => ({
    title: '心愿放回去了',
    words: `${what(wish)}没有约上时间，放回去等别人。没有关系`,
  }),
  silent: (wish: Mentioned) => ({
    title: '有个心愿没人确认',
    words: `${what(wish)}过了日子没有确认，请去问一问`,
  }),
  companion: (wish: Mentioned) => ({ title: '请安排一位同行的人', words: `${what(wish)}要两个人一起去` }),
  accompanied: (wish: Mentioned) => ({ title: '同行的人定了', words: `${what(wish)}，两个人一起进门` }),
} as const;
