import type { Look, LookAbout } from './privacy.rules';

/** What was looked at, as its owner reads it. */
export const lookWords: Record<Look, string> = {
  phone: '看了您的手机号',
  home: '看了您家的门牌',
  ballots: '看了您的选票',
};

/** On what occasion. */
export const lookAboutWords: Record<LookAbout, string> = {
  home: '住户登记',
  ticket: '报的事',
  callback: '回访',
  topic: '议题',
  wish: '心愿',
  claim: '认领的心愿',
  vote: '业主表决',
};
