import { Injectable } from '@nestjs/common';
import { trainingMessageWords as words } from '@linli/shared/training/training.words';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import {
  trainingCertified,
  trainingDue,
  trainingPlanned,
  trainingRevised,
  trainingWithdrawn,
} from '../training/training.events';
import { TrainingQueries } from '../training/training.queries';
import { NoticeService } from './notice.service';

/** Tells those who are invited of a session and its changes, and each of their own certificate. */
@Injectable()
export class TrainingNotices implements Listener {
  readonly name = 'notice.training';
  readonly hears = [
    trainingPlanned.kind,
    trainingRevised.kind,
    trainingWithdrawn.kind,
    trainingCertified.kind,
    trainingDue.kind,
  ];

  constructor(
    private readonly notices: NoticeService,
    private readonly trainings: TrainingQueries,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  async tell(tx: Tx, event: EventRow): Promise<void> {
    const found = await this.trainings.mentioned(tx, event.subjectId);
    if (!found) return;
    const { row, guests } = found;
    const { person, until } = event.facts;
    const say = (people: readonly string[], said: { title: string; words: string }) =>
      this.notices.tellAbout(tx, event, null, { people, ...said });
    if (person) return say([person], until ? words.due(row, until) : words.certified(row));
    if (event.kind === trainingWithdrawn.kind) return say(guests, words.withdrawn(row));
    await say(guests, (event.kind === trainingRevised.kind ? words.revised : words.planned)(row));
  }
}
