import { Injectable } from '@nestjs/common';
import type { ForeignStatus } from '@linli/shared/intake/foreign.contract';
import { Refusal } from '@linli/shared/refusal';
import { stateLook } from '@linli/shared/ticket/ticket.words';
import { DeadlineService } from '../deadline/deadline.service';
import type { Read } from '../platform/db/db';
import { TicketLines } from '../ticket/ticket.lines';
import { TicketService } from '../ticket/ticket.service';

const promised: readonly string[] = ['accept', 'resolve', 'feedback'];

/** How matters stand, for the systems they came from. */
@Injectable()
export class ForeignQueries {
  constructor(
    private readonly tickets: TicketService,
    private readonly lines: TicketLines,
    private readonly deadlines: DeadlineService,
  ) {}

  /** State, promises and the public line of a matter that this way in told; no words and nobody's name. */
  async status(read: Read, channelId: string, foreignId: string): Promise<ForeignStatus> {
    const ticket = await this.tickets.byForeign(read, channelId, foreignId);
    if (!ticket) throw new Refusal('intake.missing');
    const { id, number, state, outcome, at, closedAt, visibility } = ticket;
    // What neighbours may read, without the reporter's words that staff let them see.
    const shown = visibility === 'public' && ticket.line !== null;
    const [seen] = shown
      ? await this.lines.forNeighbours(read, null, {
          where: 't.id = $1 and not t.words_shown',
          values: [id],
          order: 't.id',
        })
      : [];
    const clocks = await this.deadlines.shown(read, id);
    return {
      foreignId,
      number,
      state,
      stateWords: stateLook(ticket, false).words,
      outcome,
      receivedAt: at.toISOString(),
      closedAt: closedAt?.toISOString() ?? null,
      dues: clocks
        .filter(({ kind }) => promised.includes(kind))
        .map(({ kind, due, stoppedAt, verdict }) => ({ kind, due, stoppedAt, verdict })),
      line: seen?.line ?? null,
    };
  }
}
