import { Injectable } from '@nestjs/common';
import { personForgotten } from '../people/people.events';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { IdentityService } from './identity.service';

/** Lets go of the accounts elsewhere of people who were forgotten. */
@Injectable()
export class IdentityListener implements Listener {
  readonly name = 'identity';
  readonly hears = [personForgotten.kind];

  constructor(
    private readonly identities: IdentityService,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  tell(tx: Tx, { subjectId }: EventRow): Promise<void> {
    return this.identities.erase(tx, subjectId);
  }
}
