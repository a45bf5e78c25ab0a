import { Injectable } from '@nestjs/common';
import { personForgotten, personMerged } from '../people/people.events';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { PartyRepository } from './party.repository';

/** Households of people who left, or whose account became part of another. */
@Injectable()
export class PartyListener implements Listener {
  readonly name = 'party';
  readonly hears = [personForgotten.kind, personMerged.kind];

  constructor(
    private readonly party: PartyRepository,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  tell(tx: Tx, { kind, subjectId, facts }: EventRow): Promise<void> {
    if (kind === personForgotten.kind) return this.party.forget(tx, subjectId);
    return this.party.merge(tx, facts.from ?? '', subjectId);
  }
}
