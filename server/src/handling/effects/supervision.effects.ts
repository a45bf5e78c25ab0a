import { Injectable } from '@nestjs/common';
import { overseeing, type Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { DeadlineService } from '../../deadline/deadline.service';
import { SupervisionService } from '../../supervision/supervision.service';
import type { Effects } from '../effect';

/** Orders from above, and what is answered to them. */
@Injectable()
export class SupervisionEffects {
  constructor(
    private readonly supervisions: SupervisionService,
    private readonly deadlines: DeadlineService,
  ) {}

  readonly effects: Effects = {
    supervise: async ({ tx, me, subject: { ticket }, fields: { days = 1 } }) => {
      const bodyId = bodyOf(me, ticket.path);
      const promised = await this.deadlines.runningUntil(tx, ticket.id, 'resolve');
      const order = await this.supervisions.issue(tx, ticket, {
        bodyId,
        issuedBy: me.id,
        unitId: ticket.unitId,
        personId: ticket.handlerId,
        days,
        overdue: promised !== null && new Date(promised) < tx.at,
      });
      return {
        change: { supervision: 'issued' },
        facts: { unit: bodyId, days: String(days) },
        after: (eventId) => this.supervisions.bear(tx, order, eventId),
      };
    },
    answerOrder: async ({ tx, me, subject: { ticket } }) => ({
      change: { supervision: 'answered' },
      after: (eventId) => this.supervisions.answer(tx, ticket.id, me.id, eventId),
    }),
    closeOrder: async ({ tx, me, subject: { ticket } }) => {
      await this.supervisions.close(tx, ticket.id, me.id);
      return { change: { supervision: null } };
    },
  };
}

/** The street or district for which someone gives orders at a path: the nearest where they hold several posts. */
function bodyOf({ posts }: Actor, path: string): string {
  const [nearest] = posts
    .filter((post) => overseeing.includes(post.permission) && path.startsWith(post.path))
    .sort((a, b) => b.path.length - a.path.length);
  if (!nearest) throw new Refusal('move.not_yours');
  return nearest.placeId;
}
