import { Injectable } from '@nestjs/common';
import { personForgotten, personMerged } from '../people/people.events';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { ForgetService } from './forget.service';

/** Someone left Linli: their promises come free, their words and contacts go; what an account promised goes along where it becomes part of another. */
@Injectable()
export class WishListener implements Listener {
  readonly name = 'wish.people';
  readonly hears = [personForgotten.kind, personMerged.kind];

  constructor(
    private readonly forgetting: ForgetService,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  tell(tx: Tx, { kind, subjectId, facts }: EventRow): Promise<void> {
    if (kind === personForgotten.kind) return this.forgetting.forget(tx, subjectId);
    return this.forgetting.merge(tx, facts.from ?? '', subjectId);
  }
}
