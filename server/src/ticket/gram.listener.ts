import { Injectable } from '@nestjs/common';
import { moveRow, ticketMoves, type TicketMove } from '@linli/shared/ticket/ticket.rules';
import { personForgotten } from '../people/people.events';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { recordingTranscribed } from '../recording/recording.events';
import { GramService } from './gram.service';
import { ticketMoved, ticketReported } from './ticket.events';

/** Moves that change what a ticket is found by: its category, or the line for neighbours. */
const rewording: ReadonlySet<string> = new Set(
  ticketMoves.filter((move: TicketMove) => {
    const { needs = [], may = [] } = moveRow(move);
    return [...needs, ...may].some((field) => field === 'line' || field === 'category');
  }),
);

/** A matter came in, is told otherwise, or its reporter left: it is found by what it says now. */
@Injectable()
export class GramListener implements Listener {
  readonly name = 'ticket.gram';
  readonly atOnce = true;
  readonly hears = [ticketReported.kind, ticketMoved.kind, recordingTranscribed.kind, personForgotten.kind];

  constructor(
    private readonly grams: GramService,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  async tell(tx: Tx, { kind, subjectId, facts }: EventRow): Promise<void> {
    if (kind === personForgotten.kind) await this.grams.keep(tx, await this.grams.raisedBy(tx, subjectId));
    else if (kind === recordingTranscribed.kind)
      await this.grams.keep(tx, facts.ticket ? [facts.ticket] : []);
    else if (kind === ticketReported.kind || rewording.has(facts.move ?? ''))
      await this.grams.keep(tx, [subjectId]);
  }
}
