import { Injectable } from '@nestjs/common';
import { personForgotten, personMerged } from '../people/people.events';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { ReachService } from './reach.service';

/** What somebody read goes with them, or to the account that theirs became part of. */
@Injectable()
export class BulletinListener implements Listener {
  readonly name = 'bulletin.people';
  readonly hears = [personForgotten.kind, personMerged.kind];

  constructor(
    private readonly reach: ReachService,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  tell(tx: Tx, { kind, subjectId, facts }: EventRow): Promise<void> {
    return kind === personForgotten.kind
      ? this.reach.forget(tx, subjectId)
      : this.reach.merge(tx, facts.from ?? '', subjectId);
  }
}
