import { Injectable } from '@nestjs/common';
import { callRecorded } from '../callback/callback.events';
import { personForgotten } from '../people/people.events';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { clockEscalated } from '../escalation/escalation.events';
import { clockConfirmed, ticketMoved, ticketReported } from '../ticket/ticket.events';
import { exclusionDecided } from './kpi.events';
import { KpiService, ledgerListener } from './kpi.service';

/** Keeps the ledger up to date with what happens. */
@Injectable()
export class KpiListener implements Listener {
  readonly name = ledgerListener;
  readonly atOnce = true;
  readonly hears = [
    ticketReported.kind,
    ticketMoved.kind,
    clockEscalated.kind,
    clockConfirmed.kind,
    exclusionDecided.kind,
    callRecorded.kind,
    personForgotten.kind,
  ];

  constructor(
    private readonly figures: KpiService,
    private readonly outbox: Outbox,
  ) {
    outbox.add(this);
  }

  async tell(tx: Tx, event: EventRow): Promise<void> {
    const { kind, subjectId, facts } = event;
    if (kind === personForgotten.kind) return this.figures.forget(tx, subjectId);
    if (kind === ticketReported.kind) await this.figures.keepRepeated(tx, subjectId);
    // A look at everything that happened is not needed once more for each thing that did.
    if (await this.outbox.hasLater(tx, this.name, event)) return;
    // A call is about a ticket without standing in its history.
    await this.figures.keep(tx, facts.ticket ?? subjectId);
  }
}
