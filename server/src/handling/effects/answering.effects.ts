import { Injectable } from '@nestjs/common';
import { CalendarService } from '../../calendar/calendar.service';
import { DeadlineService } from '../../deadline/deadline.service';
import { RatingService } from '../../rating/rating.service';
import type { MoveFields } from '@linli/shared/ticket/ticket.contract';
import { TicketService, type Subject } from '../../ticket/ticket.service';
import type { Actor } from '@linli/shared/people/people.rules';
import { withChange, withHandler, type Effect, type Effects, type Making } from '../effect';

/** Doing it and saying so. */
@Injectable()
export class AnsweringEffects {
  constructor(
    private readonly tickets: TicketService,
    private readonly calendars: CalendarService,
    private readonly deadlines: DeadlineService,
    private readonly ratings: RatingService,
  ) {}

  readonly effects: Effects = {
    accept: async ({ me, subject: { ticket }, fields }) => ({
      change: { ...taken(ticket, me), ...shownToNeighbours(fields) },
    }),
    interim: async ({ tx, subject: { ticket }, fields }) => ({
      change: shownToNeighbours(fields),
      alsoMeets: (await this.calendars.interimMeetsFeedback(tx, ticket.policyId)) ? ['feedback'] : [],
    }),
    resolve: async (making) => {
      const concluded = await this.conclude(making);
      const { tx, subject } = making;
      // The feedback may have been met by an interim answer; the result must still be told, with a clock of its own.
      const runs = await this.deadlines.runningUntil(tx, subject.ticket.id, 'feedback');
      return { ...concluded, alsoStarts: runs ? [] : ['feedback'] };
    },
    spot: async (making) =>
      withChange(await this.conclude(making), {
        ...taken(making.subject.ticket, making.me),
        ratingOpen: true,
      }),
    feedback: async ({ fields }) => ({
      change: { ratingOpen: true },
      facts: { channel: fields.channel ?? null },
    }),
    uphold: async ({ tx, subject: { ticket } }) => {
      // An inspector's question comes to a review without any rating.
      const rated = (await this.ratings.of(tx, ticket.id)).some(({ cycle }) => cycle === ticket.cycle);
      return { change: { rated, ratingOpen: false } };
    },
  };

  /** Closes the matter with an outcome; a duplicate takes its reporters along to the other ticket. */
  private async conclude({ tx, me, subject, fields }: Making): Promise<Effect> {
    const { outcome, solvedHow = null, duplicateOf } = fields;
    const target = duplicateOf ? await this.tickets.mergeInto(tx, me, subject, duplicateOf) : null;
    return {
      change: {
        ...shownToNeighbours(fields),
        outcome,
        solvedHow: outcome === 'solved' ? solvedHow : null,
        duplicateOf: target,
      },
      facts: { outcome: outcome ?? null, solvedHow },
    };
  }
}

/** Whoever accepts what was the unit's holds it from now on. */
const taken = (ticket: Subject['ticket'], me: Actor) => ({
  handlerId: me.id,
  handlers: withHandler(ticket, me.id),
});

const shownToNeighbours = ({ line, show }: MoveFields) => ({
  ...(line && { line: line.trim() }),
  ...(show !== undefined && { wordsShown: show }),
});
