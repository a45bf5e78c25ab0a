import type { ParkedKind, WaitKind } from './watch.rules';

/** Whom something waits for, where no name says it. */
export const waitWords: Record<WaitKind, string> = {
  reporter: '报事人回话',
  department: '部门办',
  firm: '物业和公司办',
  helper: '请来的人',
  decision: '上面答复',
  exclusion: '定计不计入',
  letter: '微信通知没送到，打个电话',
};

/** A bulletin for which nobody is there to look. */
export const lookOwedWords = '等另一个人看一眼公告';

export const parkedWords: Record<ParkedKind, string> = { delivery: '内部消息', errand: '外面的差事' };

/** What the fields of a retry are called. */
export const watchFieldWords = { kind: '哪一种', id: '哪一件', listener: '送给谁' } as const;
