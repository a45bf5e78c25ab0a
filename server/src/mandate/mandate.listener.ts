import { Injectable } from '@nestjs/common';
import { personForgotten, personMerged } from '../people/people.events';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { MandateService } from './mandate.service';

/** Someone left Linli, or an account made at a window was proved to be theirs. */
@Injectable()
export class MandateListener implements Listener {
  readonly name = 'mandate.people';
  readonly hears = [personForgotten.kind, personMerged.kind];

  constructor(
    private readonly mandates: MandateService,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  async tell(tx: Tx, { kind, subjectId, facts }: EventRow): Promise<void> {
    if (kind === personForgotten.kind) await this.mandates.forget(tx, subjectId);
    else if (facts.from) await this.mandates.merge(tx, facts.from, subjectId);
  }
}
