import type { Helpers } from '../assignment/assignment.contract';
import type { Units } from '../dispatch/dispatch.contract';
import { get, post } from '../route';
import type { AskPage, AskTickets, TicketPage } from './list.contract';
import type * as c from './ticket.contract';

export const ticketApi = {
  report: post<c.ReportTicket, c.TicketReceipt>('/tickets'),
  detail: get<c.TicketDetail>('/tickets/:id'),
  move: post<c.MoveTicket, c.MoveReceipt>('/tickets/:id/moves'),
  join: post<c.JoinTicket, c.TicketReceipt>('/tickets/:id/reporters'),
  reveal: post<c.RevealAsk, c.Revealed>('/tickets/:id/reveal'),
  units: get<Units>('/tickets/:id/units'),
  helpers: get<Helpers>('/tickets/:id/helpers'),
  similar: get<c.VisibleTickets, c.AskSimilar>('/places/:id/tickets'),
  inspected: get<c.InspectedTickets, AskPage>('/inspection'),
  mine: get<c.MyTickets, AskPage>('/me/tickets'),
  inbox: get<c.Inbox>('/inbox'),
  queue: get<c.Queue>('/queue'),
  open: get<TicketPage, AskPage>('/queue/open'),
  list: get<TicketPage, AskTickets>('/tickets'),
};
