import { Injectable } from '@nestjs/common';
import { personForgotten } from '../people/people.events';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { GuestService } from './guest.service';

/** Someone left Linli: why they could not come is nobody's business any more. */
@Injectable()
export class TrainingListener implements Listener {
  readonly name = 'training.forget';
  readonly hears = [personForgotten.kind];

  constructor(
    private readonly guests: GuestService,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  tell(tx: Tx, { subjectId }: EventRow): Promise<void> {
    return this.guests.forget(tx, subjectId);
  }
}
