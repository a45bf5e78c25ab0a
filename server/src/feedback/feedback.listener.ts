import { Injectable } from '@nestjs/common';
import { personForgotten } from '../people/people.events';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { FeedbackService } from './feedback.service';

/** Someone left Linli: what they said goes, that it was said stays. */
@Injectable()
export class FeedbackListener implements Listener {
  readonly name = 'feedback.forget';
  readonly hears = [personForgotten.kind];

  constructor(
    private readonly feedback: FeedbackService,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  tell(tx: Tx, { subjectId }: EventRow): Promise<void> {
    return this.feedback.forget(tx, subjectId);
  }
}
