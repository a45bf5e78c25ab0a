import { Injectable } from '@nestjs/common';
import type { Complain } from '@linli/shared/check/check.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { CheckService } from '../check/check.service';
import type { Tx } from '../platform/db/db';
import { TicketService } from '../ticket/ticket.service';

/** What neighbours object to in what they see of a ticket. */
@Injectable()
export class ComplaintService {
  constructor(
    private readonly tickets: TicketService,
    private readonly checks: CheckService,
  ) {}

  /** Complains about a ticket that neighbours may see; once per person. */
  async complain(tx: Tx, me: Actor, id: string, ask: Complain): Promise<void> {
    const { ticket, raisedBy } = await this.tickets.takePublic(tx, id);
    // What is to be seen is the resident's once their words are shown; until then it is the handler's line.
    const personId = ticket.wordsShown ? raisedBy : (ticket.handlerId ?? raisedBy);
    await this.checks.complain(tx, me.id, { ticketId: id, districtId: ticket.districtId, personId }, ask);
  }
}
