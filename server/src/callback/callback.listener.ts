import { Injectable } from '@nestjs/common';
import type { TicketMove } from '@linli/shared/ticket/ticket.rules';
import { personForgotten, personMerged } from '../people/people.events';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { ticketLeft, ticketMoved } from '../ticket/ticket.events';
import { CallBackService } from './callback.service';

/** With these a ticket begins anew: what was answered before is no longer asked about. */
const anew: readonly (string | null | undefined)[] = ['reopen', 'separate'] satisfies TicketMove[];

/** Nobody is called about what is handled anew, nor who has left it or the place; who has another account is called as that. */
@Injectable()
export class CallBackListener implements Listener {
  readonly name = 'callback.lapse';
  readonly hears = [ticketMoved.kind, ticketLeft.kind, personForgotten.kind, personMerged.kind];

  constructor(
    private readonly calls: CallBackService,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  async tell(tx: Tx, { kind, subjectId, actorId, facts }: EventRow): Promise<void> {
    if (kind === personForgotten.kind) return this.calls.forget(tx, subjectId);
    if (kind === personMerged.kind) return this.calls.merge(tx, facts.from ?? '', subjectId);
    if (kind === ticketLeft.kind && actorId)
      return this.calls.lapse(tx, { ticketId: subjectId, personId: actorId });
    if (anew.includes(facts.move))
      await this.calls.lapse(tx, { ticketId: subjectId, before: Number(facts.cycle) });
  }
}
