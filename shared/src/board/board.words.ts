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
