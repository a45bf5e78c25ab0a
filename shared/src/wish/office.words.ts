import type { CheckState } from '../check/check.rules';
import type { ClaimMove } from './claim.rules';
import type { OfficeView } from './wish.contract';

/** What staff have to do about wishes, view by view. */
export const officeViewWords: Record<OfficeView, string> = {
  review: '等核实',
  companion: '要人同行',
  confirm: '没人确认',
  alarm: '没人接',
  open: '公布着的',
  ended: '办完的',
};

/** What is said where a view is empty. */
export const emptyViewWords: Record<OfficeView, string> = {
  review: '没有等核实的心愿。邻居许了、或者窗口登记了，会到这里来。',
  companion: '没有要社区安排同行的。',
  confirm: '没有过了日子还没确认的。',
  alarm: '没有一直没人接的。',
  open: '现在没有公布着的心愿。',
  ended: '六十天里没有办完或者撤下的。',
};

/** What WeChat's check of a wish's words came to, for whoever looks at it. */
export const checkedWords: Record<CheckState, string> = {
  waiting: '微信还没有看',
  sent: '微信正在看',
  passed: '微信看过，没有问题',
  doubted: '微信拿不准，请您定',
  risky: '微信认为有问题，请仔细看',
  unheard: '微信没有给出结果，请您定',
  complained: '有邻居反映过，请再看看',
  allowed: '社区看过，可以',
  withheld: '社区看过，不公开',
};

/** What staff do with a claim for the side that is helped, as the button says it. */
export const officeClaimMoves = {
  agree: '就这个时间',
  propose: '提个时间',
  sharePhone: '把电话给对方',
  hidePhone: '收回电话',
  start: '人到了',
  confirm: '问过了，办好了',
  fail: '没办成',
  release: '放回去',
} as const satisfies Partial<Record<ClaimMove, string>>;
export type OfficeClaimMove = keyof typeof officeClaimMoves;

/** What is said once such a move is made. */
export const officeClaimDone: Record<OfficeClaimMove, string> = {
  agree: '约好了，对方会收到',
  propose: '提了，等对方点头',
  sharePhone: '对方看得到电话了',
  hidePhone: '收回了',
  start: '记下了',
  confirm: '确认了，服务时长记上了',
  fail: '记下了，心愿放回去等别人来',
  release: '放回去了，会有别人来',
};
