import { ticketFieldWords } from '../ticket/ticket.words';

/** What the fields of an entry are called where something is wrong with them. */
export const entryFieldWords = {
  ...ticketFieldWords,
  name: '称呼',
  consent: '本人同意登记',
} as const;
