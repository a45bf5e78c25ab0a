import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { ticketMoved } from '../ticket/ticket.events';
import { QuestionService } from './question.service';

/** Keeps the questions to reporters up to date with what happens. */
@Injectable()
export class WatchListener implements Listener {
  readonly name = 'watch.questions';
  readonly hears = [ticketMoved.kind];

  constructor(
    private readonly questions: QuestionService,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  tell(tx: Tx, event: EventRow): Promise<void> {
    return this.questions.follow(tx, event);
  }
}
