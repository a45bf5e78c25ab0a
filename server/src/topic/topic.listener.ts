import { Injectable } from '@nestjs/common';
import { personForgotten, personMerged } from '../people/people.events';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { ForgetService } from './forget.service';

/** Someone left Linli, or two accounts became one. */
@Injectable()
export class TopicListener implements Listener {
  readonly name = 'topic.people';
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
