import type { Nothing } from '../people/people.contract';
import { del, get, post } from '../route';
import type { TicketReceipt } from '../ticket/ticket.contract';
import type * as c from './mandate.contract';

export const mandateApi = {
  all: get<c.Mandates>('/mandates'),
  give: post<c.GiveMandate, c.GivenMandate>('/mandates'),
  accept: post<c.AcceptMandate, c.Mandates>('/mandates/accept'),
  write: post<c.WriteMandate, Nothing>('/mandates/window'),
  list: get<c.MandateList>('/office/mandates'),
  end: del<Nothing>('/mandates/:id'),
  report: post<c.ReportFor, TicketReceipt>('/mandates/:id/tickets'),
  toRate: get<c.ToRateFor>('/mandates/:id/tickets'),
  rate: post<c.RateFor, Nothing>('/mandates/:id/ratings'),
};
