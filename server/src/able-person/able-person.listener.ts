import { Injectable } from '@nestjs/common';
import { personForgotten, personMerged } from '../people/people.events';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { AblePersonRepository } from './able-person.repository';

/** Someone left Linli, and with them every word about what they can do; or an account became part of another. */
@Injectable()
export class AblePersonListener implements Listener {
  readonly name = 'able-person';
  readonly hears = [personForgotten.kind, personMerged.kind];

  constructor(
    private readonly ables: AblePersonRepository,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  tell(tx: Tx, { kind, subjectId, facts }: EventRow): Promise<void> {
    if (kind === personForgotten.kind) return this.ables.forget(tx, subjectId);
    return this.ables.merge(tx, facts.from ?? '', subjectId);
  }
}
