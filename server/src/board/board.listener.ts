import { Injectable } from '@nestjs/common';
import { personForgotten } from '../people/people.events';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { BulkService } from './bulk.service';
import { SavedFilterService } from './saved-filter.service';

/** Someone left Linli: what they kept at their board goes, and what they had wished is not done. */
@Injectable()
export class BoardListener implements Listener {
  readonly name = 'board.forget';
  readonly hears = [personForgotten.kind];
  readonly atOnce = true;

  constructor(
    private readonly filters: SavedFilterService,
    private readonly wishes: BulkService,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  async tell(tx: Tx, { subjectId }: EventRow): Promise<void> {
    await this.filters.forget(tx, subjectId);
    await this.wishes.forget(tx, subjectId);
  }
}
