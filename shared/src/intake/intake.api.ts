import { get, post } from '../route';
import type { TicketReceipt } from '../ticket/ticket.contract';
import type * as entry from './entry.contract';

export const intakeApi = {
  enter: post<entry.EnterMatter, TicketReceipt>('/entries'),
  find: post<entry.EnterFinding, TicketReceipt>('/findings'),
  entries: get<entry.Entries>('/entries'),
};
