import type { Spot } from './board.contract';
import { ticketFieldWords } from '../ticket/ticket.words';

/** What the fields of asks of the board are called. */
export const boardFieldWords = {
  ...ticketFieldWords,
  below: '哪里',
  name: '名称',
  filter: '筛选',
  tickets: '哪几件',
} as const;

/** Several reasons as one sentence. */
export const reasonWords = (reasons: readonly string[]): string => reasons.join('；');

/** 3 件 · 1 件超期. */
export const spotWords = ({ open, late }: Pick<Spot, 'open' | 'late'>): string =>
  [open ? `${open} 件` : '没有在办的', late ? `${late} 件超期` : ''].filter(Boolean).join(' · ');
