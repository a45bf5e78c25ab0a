import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import { ticketApi } from '@linli/shared/ticket/ticket.api';
import {
  moveReceipt,
  moveTicket,
  type MoveReceipt,
  type MoveTicket,
} from '@linli/shared/ticket/ticket.contract';
import { ticketFieldWords } from '@linli/shared/ticket/ticket.words';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { HandlingService } from './handling.service';

@Contract(moveTicket, ticketFieldWords)
export class MoveTicketDto {}
export interface MoveTicketDto extends MoveTicket {}

@Controller()
export class HandlingController {
  constructor(
    private readonly once: Once,
    private readonly handling: HandlingService,
  ) {}

  /** One move of a ticket by whoever plays a part toward it; whoever reads on asks for the ticket. */
  @Answers(ticketApi.move, moveReceipt)
  @Allow('signed-in')
  move(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: MoveTicketDto,
  ): Promise<MoveReceipt> {
    return this.once.write(key, (tx) => this.handling.move(tx, me, id, ask));
  }
}
