import { Injectable } from '@nestjs/common';
import { personForgotten } from '../people/people.events';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { ReportInRepository } from './report-in.repository';

/** Report-ins and words of people who left. */
@Injectable()
export class ReportInListener implements Listener {
  readonly name = 'report-in.forget';
  readonly hears = [personForgotten.kind];

  constructor(
    private readonly reportIns: ReportInRepository,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  tell(tx: Tx, { subjectId }: EventRow): Promise<void> {
    return this.reportIns.forget(tx, subjectId);
  }
}
