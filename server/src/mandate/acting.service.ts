import { Injectable } from '@nestjs/common';
import type { RateFor, ReportFor } from '@linli/shared/mandate/mandate.contract';
import type { MandateScope } from '@linli/shared/mandate/mandate.rules';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { HandlingService } from '../handling/handling.service';
import type { Tx } from '../platform/db/db';
import { Outbox } from '../platform/outbox/outbox';
import { TicketIntake } from '../ticket/ticket.intake';
import { TicketService } from '../ticket/ticket.service';
import type { MandateRow } from './mandate.entity';
import { mandateUsed } from './mandate.events';
import { MandateService } from './mandate.service';

/** What people do for those who let them; each use is on record. */
@Injectable()
export class ActingService {
  constructor(
    private readonly mandates: MandateService,
    private readonly intake: TicketIntake,
    private readonly tickets: TicketService,
    private readonly handling: HandlingService,
    private readonly outbox: Outbox,
  ) {}

  /** Reports in somebody's name: the matter is theirs, and says who reported it. Answers the ticket's id. */
  async report(tx: Tx, me: Actor, id: string, ask: ReportFor): Promise<string> {
    const mandate = await this.mandates.take(tx, me, id, 'report');
    const ticketId = await this.intake.reportFor(tx, mandate.subjectId, me, ask);
    await this.note(tx, me, mandate, 'report', ticketId);
    return ticketId;
  }

  /** Rates in somebody's name what they reported; nobody who ever handled it does. */
  async rate(tx: Tx, me: Actor, id: string, { ticketId, version, fields }: RateFor): Promise<void> {
    const mandate = await this.mandates.take(tx, me, id, 'rate');
    if (await this.tickets.wasHeldBy(tx, ticketId, me.id)) throw new Refusal('mandate.handled');
    await this.handling.move(tx, inTheNameOf(mandate, me), ticketId, {
      move: 'rate',
      version,
      fields,
      actedBy: me.id,
    });
    await this.note(tx, me, mandate, 'rate', ticketId);
  }

  private async note(
    tx: Tx,
    me: Actor,
    { id, districtId, subjectId }: MandateRow,
    what: MandateScope,
    ticket: string,
  ): Promise<void> {
    const facts = { subject: subjectId, what, ticket };
    await this.outbox.publish(tx, mandateUsed({ districtId, subjectId: id, actorId: me.id, facts }));
  }
}

/** The person for whom somebody acts, without any of their posts. */
export const inTheNameOf = ({ subjectId }: Pick<MandateRow, 'subjectId'>, me: Actor): Actor => ({
  id: subjectId,
  sessionId: me.sessionId,
  name: null,
  posts: [],
});
