import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import {
  moveTicket,
  ticketDetail,
  type MoveTicket,
  type TicketDetail,
} from '@linli/shared/ticket/ticket.contract';
import { ticketFieldWords } from '@linli/shared/ticket/ticket.words';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { TicketDetails } from '../ticket/ticket.detail';
import { HandlingService } from './handling.service';

@Contract(moveTicket, ticketFieldWords)
export class MoveTicketDto {}
export interface MoveTicketDto extends MoveTicket {}

@Controller()
export class HandlingController {
  constructor(
    private readonly once: Once,
    private readonly handling: HandlingService,
    private readonly details: TicketDetails,
  ) {}

  /** One move of a ticket by whoever plays a part toward it; answers the ticket as it is after. */
  @Answers(ticketApi.move, ticketDetail)
  @Allow('signed-in')
  move(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: MoveTicketDto,
  ): Promise<TicketDetail> {
    return this.once.write(key, async (tx) => {
      await this.handling.move(tx, me, id, ask);
      return this.details.afterMove(tx, me, id);
    });
  }
}
