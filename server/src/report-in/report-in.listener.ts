import { Injectable } from '@nestjs/common';
import { personForgotten, personMerged } from '../people/people.events';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { ReportInRepository } from './report-in.repository';

/** Report-ins and words of people who left, or whose account became part of another. */
@Injectable()
export class ReportInListener implements Listener {
  readonly name = 'report-in';
  readonly hears = [personForgotten.kind, personMerged.kind];

  constructor(
    private readonly reportIns: ReportInRepository,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  tell(tx: Tx, { kind, subjectId, facts }: EventRow): Promise<void> {
    if (kind === personForgotten.kind) return this.reportIns.forget(tx, subjectId);
    return this.reportIns.merge(tx, facts.from ?? '', subjectId);
  }
}
