import { Injectable } from '@nestjs/common';
import { tasksEnded } from '../execution/execution.events';
import { personForgotten } from '../people/people.events';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { JudgingService } from './judging.service';

/** All that was decided has ended, so that people judge; or somebody left Linli. */
@Injectable()
export class JudgingListener implements Listener {
  readonly name = 'judging.opening';
  readonly hears = [tasksEnded.kind, personForgotten.kind];
  readonly atOnce = true;

  constructor(
    private readonly judgings: JudgingService,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  tell(tx: Tx, { kind, subjectId }: EventRow): Promise<void> {
    return kind === personForgotten.kind
      ? this.judgings.forget(tx, subjectId)
      : this.judgings.open(tx, subjectId);
  }
}
