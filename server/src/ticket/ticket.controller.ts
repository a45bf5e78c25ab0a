import { Body, Controller, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { helpers, type Helpers } from '@linli/shared/assignment/assignment.contract';
import { units, type Units } from '@linli/shared/dispatch/dispatch.contract';
import { atWork, type Actor } from '@linli/shared/people/people.rules';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import * as c from '@linli/shared/ticket/ticket.contract';
import { ticketFieldWords } from '@linli/shared/ticket/ticket.words';
import { Db } from '../platform/db/db';
import { Allow, MaybeMe, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { TicketDetails } from './ticket.detail';
import { TicketQueries } from './ticket.queries';
import { TicketIntake } from './ticket.intake';

@Contract(c.reportTicket, ticketFieldWords, c.untoldReport)
export class ReportTicketDto {}
export interface ReportTicketDto extends c.ReportTicket {}

@Contract(c.joinTicket, ticketFieldWords)
export class JoinTicketDto {}
export interface JoinTicketDto extends c.JoinTicket {}

@Contract(c.revealAsk, ticketFieldWords)
export class RevealDto {}
export interface RevealDto extends c.RevealAsk {}

@Contract(c.askSimilar, ticketFieldWords)
export class AskSimilarDto {}
export interface AskSimilarDto extends c.AskSimilar {}

const Id = () => Param('id', ParseUUIDPipe);

@Controller()
export class TicketController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly intake: TicketIntake,
    private readonly queries: TicketQueries,
    private readonly details: TicketDetails,
  ) {}

  @Answers(ticketApi.report, c.ticketReceipt, { status: 201 })
  @Allow('signed-in')
  report(@Me() me: Actor, @Key() key: Keyed, @Body() ask: ReportTicketDto): Promise<c.TicketReceipt> {
    return this.once.write(key, (tx) => this.intake.report(tx, me, ask));
  }

  @Answers(ticketApi.detail, c.ticketDetail)
  @Allow('anyone')
  detail(@MaybeMe() me: Actor | null, @Id() id: string): Promise<c.TicketDetail> {
    return this.db.read((read) => this.details.of(read, me, id));
  }

  @Answers(ticketApi.join, c.ticketReceipt, { status: 201 })
  @Allow('signed-in')
  join(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Id() id: string,
    @Body() ask: JoinTicketDto,
  ): Promise<c.TicketReceipt> {
    return this.once.write(key, async (tx) => {
      await this.intake.join(tx, me, id, ask);
      return this.queries.receipt(tx, id);
    });
  }

  @Answers(ticketApi.reveal, c.revealed)
  @Allow(...atWork)
  reveal(@Me() me: Actor, @Key() key: Keyed, @Id() id: string, @Body() ask: RevealDto): Promise<c.Revealed> {
    return this.once.write(key, (tx) => this.intake.reveal(tx, me, id, ask));
  }

  @Answers(ticketApi.units, units)
  @Allow(...atWork)
  async units(@Me() me: Actor, @Id() id: string): Promise<Units> {
    return { units: await this.db.read((read) => this.queries.units(read, me, id)) };
  }

  @Answers(ticketApi.helpers, helpers)
  @Allow(...atWork)
  helpers(@Me() me: Actor, @Id() id: string): Promise<Helpers> {
    return this.db.read((read) => this.queries.helpers(read, me, id));
  }

  @Answers(ticketApi.similar, c.visibleTickets)
  @Allow('anyone')
  similar(
    @MaybeMe() me: Actor | null,
    @Id() id: string,
    @Query() { category }: AskSimilarDto,
  ): Promise<c.VisibleTickets> {
    return this.db.read((read) => this.queries.similar(read, me, id, category ?? null));
  }
}
