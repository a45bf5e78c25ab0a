import type { BoxState, TellerMove } from './ballot.rules';
import type { PaperState } from './paper.rules';

export const boxStateWords: Record<BoxState, string> = {
  waiting: '等监票人做钥匙',
  open: '正在投票',
  closed: '已经封箱，等开箱计票',
  counted: '已经开箱计票',
};

export const tellerMoveWords: Record<TellerMove, string> = {
  keep: '做我这一半钥匙',
  paper: '点一批纸票',
  open: '两人开箱计票',
  resume: '核对好了，接着发票',
};

export const paperStateWords: Record<PaperState, string> = {
  once: '等另一位监票人再点一遍',
  agreed: '两人点的一样',
  differs: '两人点的不一样，请都重点一遍',
};

/** What the fields of secret ballots are called. */
export const ballotFieldWords = {
  voteId: '哪次表决',
  slotId: '哪一票',
  blinded: '盲签的选票',
  tracker: '查票号',
  sealed: '封好的选票',
  signature: '选票的签章',
  code: '我的钥匙码',
  codes: '两位监票人的钥匙码',
  reason: '核对的情况',
  ballots: '一共几张',
  questions: '每一项几票',
  spoilt: '作废几张',
  photos: '这一批的照片',
} as const;
