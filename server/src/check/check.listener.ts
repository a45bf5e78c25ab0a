import { Injectable } from '@nestjs/common';
import { personForgotten, personMerged, personRenamed } from '../people/people.events';
import { PeopleService } from '../people/people.service';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { CheckService } from './check.service';

/** A new name is checked; someone who left is forgotten; what an account wrote goes along where it becomes part of another. */
@Injectable()
export class CheckListener implements Listener {
  readonly name = 'check.people';
  readonly hears = [personRenamed.kind, personForgotten.kind, personMerged.kind];

  constructor(
    private readonly checks: CheckService,
    private readonly people: PeopleService,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  async tell(tx: Tx, { kind, subjectId: personId, facts }: EventRow): Promise<void> {
    if (kind === personForgotten.kind) return this.checks.forget(tx, personId);
    if (kind === personMerged.kind) return this.checks.merge(tx, facts.from ?? '', personId);
    const words = await this.people.nameOf(tx, personId);
    if (words)
      await this.checks.ask(tx, { personId, ticketId: null, districtId: null }, [
        { kind: 'name', subjectId: personId, words },
      ]);
  }
}
