import { Controller, Query } from '@nestjs/common';
import { atWork, type Actor } from '@linli/shared/people/people.rules';
import { askPage, askTickets, ticketPage } from '@linli/shared/ticket/list.contract';
import type { AskPage, AskTickets, TicketPage } from '@linli/shared/ticket/list.contract';
import { listFieldWords } from '@linli/shared/ticket/list.words';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import * as c from '@linli/shared/ticket/ticket.contract';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { FollowedQueries } from './followed.queries';
import { ListQueries } from './list.queries';
import { TicketQueries } from './ticket.queries';

@Contract(askPage, listFieldWords)
export class AskPageDto {}
export interface AskPageDto extends AskPage {}

@Contract(askTickets, listFieldWords)
export class AskTicketsDto {}
export interface AskTicketsDto extends AskTickets {}

/** Tickets in lists: what is mine, what I handle, what waits in my places. */
@Controller()
export class ListController {
  constructor(
    private readonly db: Db,
    private readonly queries: TicketQueries,
    private readonly lists: ListQueries,
    private readonly followed: FollowedQueries,
  ) {}

  @Answers(ticketApi.mine, c.myTickets)
  @Allow('signed-in')
  mine(@Me() me: Actor, @Query() { after }: AskPageDto): Promise<c.MyTickets> {
    return this.db.read((read) => this.followed.mine(read, me, after));
  }

  @Answers(ticketApi.inspected, c.inspectedTickets)
  @Allow('inspect')
  inspected(@Me() me: Actor, @Query() { after }: AskPageDto): Promise<c.InspectedTickets> {
    return this.db.read((read) => this.followed.inspected(read, me, after));
  }

  @Answers(ticketApi.inbox, c.inbox)
  @Allow(...atWork)
  inbox(@Me() me: Actor): Promise<c.Inbox> {
    return this.db.read((read) => this.queries.inbox(read, me));
  }

  @Answers(ticketApi.queue, c.queue)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  queue(@Me() me: Actor): Promise<c.Queue> {
    return this.db.read((read) => this.queries.queue(read, me));
  }

  @Answers(ticketApi.open, ticketPage)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  open(@Me() me: Actor, @Query() { after }: AskPageDto): Promise<TicketPage> {
    return this.db.readLate(me.id, (read) => this.queries.open(read, me, after));
  }

  @Answers(ticketApi.list, ticketPage)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  list(@Me() me: Actor, @Query() ask: AskTicketsDto): Promise<TicketPage> {
    return this.db.readLate(me.id, (read) => this.lists.tickets(read, me, ask));
  }
}
