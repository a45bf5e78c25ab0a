import type { ClaimMoveFields, ClaimView } from '@linli/shared/wish/claim.contract';
import type { ClaimMove } from '@linli/shared/wish/claim.rules';

type Asked = 'at' | 'minutes' | 'reason' | 'words';

/** What a move of a promise is called, the fields it asks for, and what is said when it is done. */
export interface ClaimForm {
  readonly words: string;
  readonly done: string;
  readonly asks?: readonly Asked[];
  /** What the button below the fields says. */
  readonly send?: string;
  /** Above the fields: what follows from it. */
  readonly note?: string;
  /** How the field of words is called. */
  readonly say?: string;
}

/** Moves that are drawn as buttons, the most wanted first; sharing a phone is a switch, and the rest is the app's. */
export const claimForms: Partial<Record<ClaimMove, ClaimForm>> = {
  agree: { words: '这个时间行', done: '约好了' },
  confirm: {
    words: '办好了，确认',
    done: '谢谢您',
    asks: ['words'],
    send: '确认办好了',
    say: '想对他说的话',
  },
  start: { words: '开始了', done: '开始了' },
  finish: {
    words: '办好了',
    done: '等对方确认',
    asks: ['minutes'],
    send: '告诉对方',
    note: '对方点一下确认，这次就算办成了',
  },
  propose: {
    words: '提个时间',
    done: '等对方点头',
    asks: ['at'],
    send: '问对方行不行',
    note: '对方点头才算约好',
  },
  thank: { words: '谢谢他', done: '送到了', asks: ['words'], send: '送过去', say: '想对他说的话' },
  fail: {
    words: '没办成',
    done: '放回去等别人了',
    asks: ['reason', 'words'],
    send: '就这样，放回去',
    note: '心愿会放回去等别人来',
    say: '还想说什么',
  },
  release: {
    words: '放回去',
    done: '放回去了，没关系',
    asks: ['words'],
    send: '放回去，等别人来',
    note: '不扣分，不公开，不用说明理由。对方会知道有别人来',
    say: '想留一句话也行',
  },
  passOn: { words: '请别人替我去', done: '' },
};

const order = Object.keys(claimForms) as ClaimMove[];

/** The moves that are open, as buttons: the first is the main one, and only where it moves things on. */
export function buttonsOf({ openMoves, proposed, part, begun }: ClaimView): {
  main: ClaimMove | null;
  others: ClaimMove[];
} {
  const mine = part === 'claimer' ? begun.claimer : begun.wisher;
  // who has said that it began need not say it again
  const open = order.filter((move) => openMoves.includes(move) && !(move === 'start' && mine));
  const [first] = open;
  // a time of one's own waits for the other side: another one is possible, but not what is wanted now
  const waits = first === 'propose' && proposed !== null && part !== 'worker';
  const leads = first && !waits && !['fail', 'release', 'passOn'].includes(first);
  return { main: leads ? first : null, others: leads ? open.slice(1) : open };
}

/** A code that a move brought, and how it is passed on. */
export const codeWords: Partial<Record<ClaimMove, { title: string; words: string }>> = {
  companion: {
    title: '把这个码念给同伴',
    words: '同伴打开邻里，在“我的接单”里点“跟人同行，填同行码”。只显示这一次。',
  },
  passOn: {
    title: '把这个码念给替您去的人',
    words: '他打开邻里，在“我的接单”里点“替人去，填交接码”。他填了以前，还是您的。只显示这一次。',
  },
};

export type Fields = ClaimMoveFields;
