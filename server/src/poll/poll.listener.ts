import { Injectable } from '@nestjs/common';
import { personForgotten, personMerged } from '../people/people.events';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { PollAnswerService } from './answer.service';

/** Someone left Linli, or is somebody whom we knew: what they answered goes with them. */
@Injectable()
export class PollListener implements Listener {
  readonly name = 'poll.people';
  readonly hears = [personForgotten.kind, personMerged.kind];

  constructor(
    private readonly answers: PollAnswerService,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  tell(tx: Tx, { kind, subjectId, facts }: EventRow): Promise<void> {
    return kind === personMerged.kind
      ? this.answers.merge(tx, facts.from ?? '', subjectId)
      : this.answers.forget(tx, subjectId);
  }
}
