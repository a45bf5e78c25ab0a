import { Injectable } from '@nestjs/common';
import { personForgotten } from '../people/people.events';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { OnCallService } from './on-call.service';

/** Nobody is called who was forgotten. */
@Injectable()
export class OnCallListener implements Listener {
  readonly name = 'on-call.forget';
  readonly hears = [personForgotten.kind];

  constructor(
    private readonly onCall: OnCallService,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  tell(tx: Tx, { subjectId }: EventRow): Promise<void> {
    return this.onCall.forget(tx, subjectId);
  }
}
