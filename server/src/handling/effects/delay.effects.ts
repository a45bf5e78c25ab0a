import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { DelayReason } from '@linli/shared/deadline/policy.rules';
import { DeadlineService } from '../../deadline/deadline.service';
import { DelayService, type DelayRow } from '../../delay/delay.service';
import type { Effects, Making } from '../effect';

/** More time: asking for it, deciding on it. What ends with a pause or an ask, the life itself takes care of. */
@Injectable()
export class DelayEffects {
  constructor(
    private readonly delays: DelayService,
    private readonly deadlines: DeadlineService,
  ) {}

  readonly effects: Effects = {
    askPause: async (making) => {
      const { tx, subject, fields } = making;
      await this.delays.askPause(tx, subject.ticket, askOf(making), fields.until ?? '');
      return {
        change: { delayAskedBy: making.me.id },
        facts: { delayReason: fields.delayReason ?? null, until: fields.until ?? null },
      };
    },
    askExtension: async (making) => {
      const { tx, subject, fields } = making;
      await this.delays.askExtension(tx, subject.ticket, askOf(making), fields.days ?? 0);
      return {
        change: { delayAskedBy: making.me.id },
        facts: { delayReason: fields.delayReason ?? null, days: String(fields.days) },
      };
    },
    grantDelay: async ({ tx, me, subject: { ticket } }) => {
      const granted = await this.delays.grant(tx, ticket, me.id);
      const due = await this.deadlines.runningUntil(tx, ticket.id, 'resolve');
      return {
        change: { delayAskedBy: null, pausedUntil: granted.untilAt ?? ticket.pausedUntil },
        facts: { ...factsOf(granted), due },
      };
    },
    denyDelay: async ({ tx, me, subject: { ticket } }) => ({
      facts: factsOf(await this.delays.deny(tx, ticket, me.id)),
      change: { delayAskedBy: null },
    }),
  };
}

const askOf = ({ me, fields }: Making) => ({
  by: me.id,
  // The life needs it, so it is there.
  reason: fields.delayReason as DelayReason,
});

const factsOf = ({ reason, untilAt, days }: DelayRow) => ({
  delayReason: reason,
  until: untilAt && localDate(untilAt),
  days: days === null ? null : String(days),
});
