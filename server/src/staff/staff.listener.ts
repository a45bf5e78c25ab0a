import { Injectable } from '@nestjs/common';
import { personForgotten } from '../people/people.events';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { StaffService } from './staff.service';

/** Nobody's ticket stays with someone who was forgotten. */
@Injectable()
export class StaffListener implements Listener {
  readonly name = 'staff';
  readonly hears = [personForgotten.kind];

  constructor(
    private readonly staff: StaffService,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  tell(tx: Tx, { subjectId }: EventRow): Promise<void> {
    return this.staff.letGo(tx, subjectId);
  }
}
