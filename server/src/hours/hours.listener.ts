import { Injectable } from '@nestjs/common';
import { personForgotten, personMerged } from '../people/people.events';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { HoursAskService } from './ask.service';
import { HoursCertificates } from './certificate.service';
import { HoursService } from './hours.service';

/** Someone left Linli: what they served stays, and says no more whose it was. Or an account was proved to be theirs. */
@Injectable()
export class HoursListener implements Listener {
  readonly name = 'hours.people';
  readonly hears = [personForgotten.kind, personMerged.kind];

  constructor(
    private readonly hours: HoursService,
    private readonly asks: HoursAskService,
    private readonly certificates: HoursCertificates,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  async tell(tx: Tx, { kind, subjectId, facts }: EventRow): Promise<void> {
    const all = [this.asks, this.certificates, this.hours];
    for (const each of all) {
      if (kind === personForgotten.kind) await each.forget(tx, subjectId);
      else if (facts.from) await each.merge(tx, facts.from, subjectId);
    }
  }
}
