import type { Nothing } from '../people/people.contract';
import { get, post } from '../route';
import type { TicketReceipt } from '../ticket/ticket.contract';
import type * as entry from './entry.contract';
import type * as foreign from './foreign.contract';

export const intakeApi = {
  enter: post<entry.EnterMatter, TicketReceipt>('/entries'),
  find: post<entry.EnterFinding, TicketReceipt>('/findings'),
  entries: get<entry.Entries>('/entries'),
  tell: post<foreign.ForeignLine, foreign.ForeignStatus>('/intake/:channel'),
  status: get<foreign.ForeignStatus>('/intake/:channel/:foreignId'),
  refused: get<foreign.RefusedLines>('/refused'),
  takeRefused: post<foreign.TakeRefused, TicketReceipt>('/refused/:id/taken'),
  dropRefused: post<foreign.DropRefused, Nothing>('/refused/:id/dropped'),
};

/** The headers with which a system signs: seconds since 1970, and the signature as sha256=<hex>. */
export const signedBy = { timestamp: 'x-linli-timestamp', signature: 'x-linli-signature' } as const;
