import { Injectable } from '@nestjs/common';
import { personForgotten, personMerged } from '../people/people.events';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { PraiseService } from './praise.service';

/** Someone left Linli: nothing is said of them any more. Or an account was proved to be theirs. */
@Injectable()
export class PraiseListener implements Listener {
  readonly name = 'praise.people';
  readonly hears = [personForgotten.kind, personMerged.kind];

  constructor(
    private readonly praise: PraiseService,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  async tell(tx: Tx, { kind, subjectId, facts }: EventRow): Promise<void> {
    if (kind === personForgotten.kind) await this.praise.forget(tx, subjectId);
    else if (facts.from) await this.praise.merge(tx, facts.from, subjectId);
  }
}
