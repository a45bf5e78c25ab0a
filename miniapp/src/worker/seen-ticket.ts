import { ticketApi } from '@linli/shared/ticket/ticket.api';
import type { Inbox, TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { call } from '../platform/call';
import { moment } from '../platform/clock';
import { seenAs, type Seen, type Shelf } from '../platform/seen';
import { ofPerson } from '../platform/session';

// All of it belongs to one person, and goes with their session. No reply holds a resident's phone.
// The figure is that of their shape: what an earlier version kept lacks fields that the screens read.
const ticketShelf: Shelf = { family: `${ofPerson}.ticket4`, most: 50 };
const inboxShelf: Shelf = { family: `${ofPerson}.inbox3`, most: 1 };
export const unitShelf: Shelf = { family: `${ofPerson}.units`, most: 50 };

/** A ticket as its worker sees it, or as it was last seen here when there is no network. */
export async function seenTicket(id: string): Promise<Seen<TicketDetail>> {
  const seen = await seenAs(ticketShelf, id, () => call(ticketApi.detail, { params: { id } }));
  if (!seen.at) return seen;
  const now = moment();
  const clocks = seen.value.clocks.map((clock) => (clock.stoppedAt ? clock : byNow(clock, clock.due, now)));
  return { ...seen, value: { ...seen.value, now, clocks } };
}

/** What waits for whoever is signed in, or what did when it was last seen here. */
export async function seenInbox(): Promise<Seen<Inbox>> {
  const seen = await seenAs(inboxShelf, 'mine', () => call(ticketApi.inbox));
  if (!seen.at) return seen;
  const now = moment();
  const timed = <Line extends Inbox['tickets'][number]>(line: Line): Line => ({
    ...line,
    due: line.due && byNow(line.due, line.due.at, now),
  });
  const { tickets, called } = seen.value;
  return { ...seen, value: { ...seen.value, now, tickets: tickets.map(timed), called: called.map(timed) } };
}

/** What was not over when it was seen may be by now. */
const byNow = <T extends { urgency: TicketDetail['clocks'][number]['urgency'] }>(
  timed: T,
  due: string,
  now: string,
): T => (due < now ? { ...timed, urgency: 'over' } : timed);
