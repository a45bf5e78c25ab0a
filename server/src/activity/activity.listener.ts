import { Injectable } from '@nestjs/common';
import { personForgotten, personMerged } from '../people/people.events';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { ActivityRepository } from './activity.repository';
import { SignUpService } from './sign-up.service';

/** Someone left Linli, and their places go to others; or an account became part of another. */
@Injectable()
export class ActivityListener implements Listener {
  readonly name = 'activity';
  readonly hears = [personForgotten.kind, personMerged.kind];

  constructor(
    private readonly activities: ActivityRepository,
    private readonly signUps: SignUpService,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  tell(tx: Tx, { kind, subjectId, facts }: EventRow): Promise<void> {
    if (kind === personForgotten.kind) return this.signUps.leaveAll(tx, subjectId);
    return this.activities.merge(tx, facts.from ?? '', subjectId);
  }
}
