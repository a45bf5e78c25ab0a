import { Injectable } from '@nestjs/common';
import { personForgotten } from '../people/people.events';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { CareRepository } from './care.repository';

/** Someone left Linli: they go nowhere any more, and what was written of their yes is erased. */
@Injectable()
export class CareListener implements Listener {
  readonly name = 'care.forget';
  readonly hears = [personForgotten.kind];

  constructor(
    private readonly visits: CareRepository,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  tell(tx: Tx, { subjectId }: EventRow): Promise<void> {
    return this.visits.forget(tx, subjectId);
  }
}
