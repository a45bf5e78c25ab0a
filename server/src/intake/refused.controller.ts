import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import * as c from '@linli/shared/intake/foreign.contract';
import { foreignFieldWords } from '@linli/shared/intake/foreign.words';
import { intakeApi } from '@linli/shared/intake/intake.api';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { ticketReceipt, type TicketReceipt } from '@linli/shared/ticket/ticket.contract';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { TicketQueries } from '../ticket/ticket.queries';
import { RefusedQueries } from './refused.queries';
import { RefusedService } from './refused.service';

@Contract(c.takeRefused, foreignFieldWords)
export class TakeRefusedDto {}
export interface TakeRefusedDto extends c.TakeRefused {}

@Contract(c.dropRefused, foreignFieldWords)
export class DropRefusedDto {}
export interface DropRefusedDto extends c.DropRefused {}

/** The desk at which people decide on what could not be taken by itself. */
@Controller()
export class RefusedController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly service: RefusedService,
    private readonly queries: RefusedQueries,
    private readonly tickets: TicketQueries,
  ) {}

  @Answers(intakeApi.refused, c.refusedLines)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  lines(@Me() me: Actor): Promise<c.RefusedLines> {
    return this.db.read((read) => this.queries.lines(read, me));
  }

  @Answers(intakeApi.takeRefused, ticketReceipt, { status: 201 })
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  take(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: TakeRefusedDto,
  ): Promise<TicketReceipt> {
    return this.once.write(key, async (tx) =>
      this.tickets.receipt(tx, await this.service.take(tx, me, id, ask)),
    );
  }

  @Answers(intakeApi.dropRefused, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  drop(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: DropRefusedDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.service.drop(tx, me, id, ask).then(() => ({})));
  }
}
