import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { mandateApi } from '@linli/shared/mandate/mandate.api';
import * as c from '@linli/shared/mandate/mandate.contract';
import { mandateFieldWords } from '@linli/shared/mandate/mandate.words';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { ticketReceipt, untoldReport, type TicketReceipt } from '@linli/shared/ticket/ticket.contract';
import { ticketFieldWords } from '@linli/shared/ticket/ticket.words';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { TicketQueries } from '../ticket/ticket.queries';
import { ActingService } from './acting.service';
import { MandateQueries } from './mandate.queries';

@Contract(c.reportFor, ticketFieldWords, untoldReport)
export class ReportForDto {}
export interface ReportForDto extends c.ReportFor {}

@Contract(c.rateFor, mandateFieldWords)
export class RateForDto {}
export interface RateForDto extends c.RateFor {}

/** What people do for those who let them. */
@Controller()
export class ActingController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly acting: ActingService,
    private readonly queries: MandateQueries,
    private readonly tickets: TicketQueries,
  ) {}

  @Answers(mandateApi.report, ticketReceipt, { status: 201 })
  @Allow('signed-in')
  report(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: ReportForDto,
  ): Promise<TicketReceipt> {
    return this.once.write(key, async (tx) =>
      this.tickets.receipt(tx, await this.acting.report(tx, me, id, ask)),
    );
  }

  @Answers(mandateApi.toRate, c.toRateFor)
  @Allow('signed-in')
  toRate(@Me() me: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<c.ToRateFor> {
    return this.db.read((read) => this.queries.toRate(read, me, id));
  }

  @Answers(mandateApi.rate, nothing)
  @Allow('signed-in')
  rate(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: RateForDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.acting.rate(tx, me, id, ask).then(() => ({})));
  }
}
