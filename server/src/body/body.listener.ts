import { Injectable } from '@nestjs/common';
import { personForgotten, personMerged } from '../people/people.events';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { BodyRepository } from './body.repository';

/** Seats of people who left, or whose account became part of another. */
@Injectable()
export class BodyListener implements Listener {
  readonly name = 'body';
  readonly hears = [personForgotten.kind, personMerged.kind];

  constructor(
    private readonly bodies: BodyRepository,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  tell(tx: Tx, { kind, subjectId, facts }: EventRow): Promise<void> {
    if (kind === personForgotten.kind) return this.bodies.forget(tx, subjectId);
    return this.bodies.merge(tx, facts.from ?? '', subjectId);
  }
}
