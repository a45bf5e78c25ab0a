import { Injectable } from '@nestjs/common';
import { personForgotten } from '../people/people.events';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { VolunteerRepository } from './volunteer.repository';

/** What was said about serving by people who left. */
@Injectable()
export class VolunteerListener implements Listener {
  readonly name = 'volunteer.forget';
  readonly hears = [personForgotten.kind];

  constructor(
    private readonly volunteers: VolunteerRepository,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  tell(tx: Tx, { subjectId }: EventRow): Promise<void> {
    return this.volunteers.forget(tx, subjectId);
  }
}
