import { Injectable } from '@nestjs/common';
import { personForgotten } from '../people/people.events';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { AskService } from './ask.service';
import { ResidentService } from './resident.service';

/** Someone left Linli: they belong to no home any more, and no name or phone of theirs stays. */
@Injectable()
export class HomeListener implements Listener {
  readonly name = 'home.forget';
  readonly hears = [personForgotten.kind];

  constructor(
    private readonly asks: AskService,
    private readonly residents: ResidentService,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  async tell(tx: Tx, { subjectId }: EventRow): Promise<void> {
    await this.asks.forget(tx, subjectId);
    await this.residents.forget(tx, subjectId);
  }
}
