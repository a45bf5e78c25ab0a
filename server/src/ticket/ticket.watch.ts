import { Injectable } from '@nestjs/common';
import type { ClockKind } from '@linli/shared/deadline/deadline.rules';
import { DeadlineService } from '../deadline/deadline.service';
import type { Read, Tx } from '../platform/db/db';
import { Outbox } from '../platform/outbox/outbox';
import { RatingService } from '../rating/rating.service';
import { TicketRow } from './ticket.entity';
import { clockBreached, clockConfirmed } from './ticket.events';
import { TicketRepository } from './ticket.repository';
import { TicketService } from './ticket.service';

/** Time passing over tickets. */
@Injectable()
export class TicketWatch {
  constructor(
    private readonly tickets: TicketRepository,
    private readonly life: TicketService,
    private readonly deadlines: DeadlineService,
    private readonly ratings: RatingService,
    private readonly outbox: Outbox,
  ) {}

  /** Records every instant that has passed, once, whoever else sweeps too; a silent rating window archives as unrated. */
  async soundClocks(tx: Tx, most = 200): Promise<number> {
    return this.sound(tx, await this.overdue(tx, most));
  }

  /** Tickets on which an instant has passed unrecorded, due first. */
  overdue(read: Read, most = 200): Promise<string[]> {
    return this.deadlines.overdue(read, most);
  }

  /** The same for these tickets only, as far as nobody else has them. */
  async sound(tx: Tx, due: readonly string[]): Promise<number> {
    if (!due.length) return 0;
    const tickets = new Map((await this.tickets.lockFree(tx, due)).map((ticket) => [ticket.id, ticket]));
    const breaches = await this.deadlines.breach(tx, [...tickets.keys()]);
    for (const { ticketId, kind } of breaches) {
      const ticket = tickets.get(ticketId);
      if (!ticket) continue;
      if (kind === 'rating') await this.closeRating(tx, ticket);
      else if (kind === 'pause')
        // Its planned end has come: whoever has the matter goes on with it.
        await this.life.advance(tx, ticket, { move: 'resume', by: null, parts: ['clock'] });
      else await this.breached(tx, ticket, kind);
    }
    return breaches.length;
  }

  /** After a year's holidays are published: promises that were provisional become certain, once, each with an event. */
  async confirmPromises(tx: Tx, districtId: string): Promise<number> {
    let confirmed = 0;
    for (const ticket of await this.tickets.lockAll(tx, await this.deadlines.provisional(tx, districtId)))
      for (const clock of await this.deadlines.confirm(tx, ticket)) {
        const facts = { clock, cycle: String(ticket.cycle) };
        await this.outbox.publish(
          tx,
          clockConfirmed({ districtId, subjectId: ticket.id, actorId: null, facts }),
        );
        confirmed++;
      }
    return confirmed;
  }

  private async breached(tx: Tx, ticket: TicketRow, clock: ClockKind): Promise<void> {
    await this.outbox.publish(
      tx,
      clockBreached({
        districtId: ticket.districtId,
        subjectId: ticket.id,
        actorId: null,
        facts: { clock, cycle: String(ticket.cycle) },
      }),
    );
    if (clock !== 'feedback' || ticket.ratingOpen) return;
    // No answer came in time: reporters may say what they think without waiting for one.
    await tx.rows.update(TicketRow, ticket.id, { ratingOpen: true });
    ticket.ratingOpen = true;
    await this.deadlines.start(tx, ticket, ['rating']);
  }

  private async closeRating(tx: Tx, ticket: TicketRow): Promise<void> {
    const rated = (await this.ratings.of(tx, ticket.id)).some(({ cycle }) => cycle === ticket.cycle);
    if (ticket.state === 'answered')
      await this.life.advance(tx, ticket, {
        move: 'settle',
        by: null,
        parts: ['clock'],
        change: { rated, ratingOpen: false },
        facts: { rated: rated ? 'yes' : 'no' },
      });
    else await tx.rows.update(TicketRow, ticket.id, { ratingOpen: false });
  }
}
