import { Injectable } from '@nestjs/common';
import { personForgotten, personMerged } from '../people/people.events';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { VolunteerRepository } from './volunteer.repository';

/** What was said about serving by people who left, or whose account became part of another. */
@Injectable()
export class VolunteerListener implements Listener {
  readonly name = 'volunteer';
  readonly hears = [personForgotten.kind, personMerged.kind];

  constructor(
    private readonly volunteers: VolunteerRepository,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  tell(tx: Tx, { kind, subjectId, facts }: EventRow): Promise<void> {
    if (kind === personForgotten.kind) return this.volunteers.forget(tx, subjectId);
    return this.volunteers.merge(tx, facts.from ?? '', subjectId);
  }
}
