import { handWords } from '../ticket/ticket.words';
import type { CalledLine } from './assignment.contract';
import type { CallRole, CallState } from './assignment.rules';

export const callRoleWords: Record<CallRole, string> = { ...handWords, host: '主办', cohost: '协办' };

/** How far a call is, as staff say it. */
export const callStateWords: Record<CallState, string> = {
  awaited: '等报到',
  present: '已报到',
  finished: '办好了',
  excused: '来不了',
  dismissed: '不用来了',
  relieved: '有人代班',
  taken: '现在归它办了',
  ended: '随这件事结束',
};

/** The name of who was called, with their role. A person whose name the reader may not know is 一位帮手. */
export const calledWords = ({ unit, person }: Pick<CalledLine, 'unit' | 'person'>): string =>
  unit ?? ([person?.role, person?.name].filter(Boolean).join(' ') || '一位帮手');

/** As what, and how urgently. */
export const calledAs = ({ kind, role }: Pick<CalledLine, 'kind' | 'role'>): string =>
  kind === 'emergency' ? `紧急 · ${callRoleWords[role]}` : callRoleWords[role];
