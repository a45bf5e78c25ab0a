import { Injectable } from '@nestjs/common';
import { personForgotten } from '../people/people.events';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { ObjectionService } from './objection.service';

/** Someone left Linli: no list knows their account any more, and their words are gone. */
@Injectable()
export class ElectorateListener implements Listener {
  readonly name = 'electorate.forget';
  readonly hears = [personForgotten.kind];

  constructor(
    private readonly objections: ObjectionService,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  async tell(tx: Tx, { subjectId }: EventRow): Promise<void> {
    await this.objections.forget(tx, subjectId);
  }
}
