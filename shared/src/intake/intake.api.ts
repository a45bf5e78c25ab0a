import type { Nothing } from '../people/people.contract';
import { get, post } from '../route';
import type { TicketReceipt } from '../ticket/ticket.contract';
import type * as alert from './alert.contract';
import type * as entry from './entry.contract';
import type * as foreign from './foreign.contract';
import type { Imported, ImportLook, Imports } from './import.contract';

export const intakeApi = {
  enter: post<entry.EnterMatter, TicketReceipt>('/entries'),
  find: post<entry.EnterFinding, TicketReceipt>('/findings'),
  entries: get<entry.Entries>('/entries'),
  tell: post<foreign.ForeignLine, foreign.ForeignStatus>('/intake/:channel'),
  status: get<foreign.ForeignStatus>('/intake/:channel/:foreignId'),
  raise: post<alert.RaiseAlert, alert.AlertState>('/intake/:channel/alerts'),
  alerts: get<alert.Alerts>('/alerts'),
  seeAlert: post<Nothing, Nothing>('/alerts/:id/seen'),
  decideAlert: post<alert.DecideAlert, Nothing>('/alerts/:id/decided'),
  refused: get<foreign.RefusedLines>('/refused'),
  takeRefused: post<foreign.TakeRefused, TicketReceipt>('/refused/:id/taken'),
  /** multipart/form-data: the file, and `channel`, a code. Only looks. */
  lookOver: post<Nothing, ImportLook>('/imports/look'),
  /** The same, and takes it in, whole or not at all. */
  importFile: post<Nothing, Imported>('/imports'),
  imports: get<Imports>('/imports'),
  dropRefused: post<foreign.DropRefused, Nothing>('/refused/:id/dropped'),
};

/** The headers with which a system signs: seconds since 1970, and the signature as sha256=<hex>. */
export const signedBy = { timestamp: 'x-linli-timestamp', signature: 'x-linli-signature' } as const;
