import { Injectable } from '@nestjs/common';
import type { ClockKind } from '@linli/shared/deadline/deadline.rules';
import { DeadlineService } from '../deadline/deadline.service';
import { SoundingService, type Choice } from '../deadline/sounding.service';
import type { Tx } from '../platform/db/db';
import { Outbox } from '../platform/outbox/outbox';
import { RatingService } from '../rating/rating.service';
import { TicketRow } from './ticket.entity';
import { clockConfirmed } from './ticket.events';
import { TicketRepository } from './ticket.repository';
import { TicketService } from './ticket.service';

/** Clocks whose end turns something on the ticket itself. */
const turns: readonly ClockKind[] = ['feedback', 'rating', 'pause'];

/** Time passing over tickets. */
@Injectable()
export class TicketWatch {
  constructor(
    private readonly tickets: TicketRepository,
    private readonly life: TicketService,
    private readonly deadlines: DeadlineService,
    private readonly sounding: SoundingService,
    private readonly ratings: RatingService,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Records the levels of clocks that have passed, once, whoever else sweeps too, and lets what follows from it happen: a
   * feedback that did not come opens the rating, a silent rating window archives as unrated, a pause is over. Answers how many clocks it moved on.
   */
  async soundClocks(tx: Tx, choice: Choice = {}): Promise<number> {
    const { clocks, runOut } = await this.sounding.sound(tx, choice);
    const turning = runOut.filter(({ kind }) => turns.includes(kind));
    if (!turning.length) return clocks;
    const locked = await this.tickets.lockAll(
      tx,
      turning.map(({ ticketId }) => ticketId),
    );
    const tickets = new Map(locked.map((ticket) => [ticket.id, ticket]));
    for (const { ticketId, kind } of turning) {
      const ticket = tickets.get(ticketId);
      if (!ticket) continue;
      if (kind === 'rating') await this.closeRating(tx, ticket);
      else if (kind === 'feedback') await this.openRating(tx, ticket);
      // Its planned end has come: whoever has the matter goes on with it.
      else await this.life.advance(tx, ticket, { move: 'resume', by: null, parts: ['clock'] });
    }
    return clocks;
  }

  /** After a year's holidays are published: promises that were provisional become certain, once, each with an event. */
  async confirmPromises(tx: Tx, districtId: string): Promise<number> {
    let confirmed = 0;
    for (const ticket of await this.tickets.lockAll(tx, await this.deadlines.provisional(tx, districtId)))
      for (const clock of await this.deadlines.confirm(tx, ticket)) {
        await tx.rows.update(TicketRow, ticket.id, { changedAt: tx.at });
        const facts = { clock, cycle: String(ticket.cycle) };
        await this.outbox.publish(
          tx,
          clockConfirmed({ districtId, subjectId: ticket.id, actorId: null, facts }),
        );
        confirmed++;
      }
    return confirmed;
  }

  /** No answer came in time: reporters may say what they think without waiting for one. */
  private async openRating(tx: Tx, ticket: TicketRow): Promise<void> {
    if (ticket.ratingOpen) return;
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
