import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { Refusal } from '@linli/shared/refusal';
import { PeopleService } from '../../people/people.service';
import { RatingService } from '../../rating/rating.service';
import { together } from '../../platform/db/lane';
import { TicketService } from '../../ticket/ticket.service';
import type { Effects } from '../effect';

/** What reporters do with their own matter. */
@Injectable()
export class ReporterEffects {
  constructor(
    private readonly tickets: TicketService,
    private readonly ratings: RatingService,
    private readonly people: PeopleService,
  ) {}

  readonly effects: Effects = {
    urge: async ({ tx, me, subject: { ticket } }) => {
      const urgedOn = localDate(tx.at);
      if (!(await this.tickets.urgedNow(tx, ticket.id, me.id, urgedOn))) throw new Refusal('urge.today');
      return { change: { urgedOn } };
    },
    withdraw: async () => ({ change: { outcome: 'withdrawn', ratingOpen: false } }),
    rate: async ({
      tx,
      me,
      subject: { ticket, reporters },
      fields: { solved = 'no', stars = 1, reasons = [], words, pressed },
    }) => {
      // A session is believed for some seconds after its person was forgotten; no words are kept of them any more.
      const { said } = await together({
        locked: this.people.lock(tx, me.id),
        said: this.ratings.judge(tx, {
          ticketId: ticket.id,
          districtId: ticket.districtId,
          cycle: ticket.cycle,
          personId: me.id,
          solved,
          stars,
          reasons,
          words: words?.trim() || null,
          pressed,
          channel: 'app',
        }),
      });
      return {
        change: { rated: ticket.state === 'settled' ? true : ticket.rated },
        after: () => this.tickets.weigh(tx, ticket, reporters, said),
      };
    },
  };
}
