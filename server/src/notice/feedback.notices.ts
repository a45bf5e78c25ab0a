import { Injectable } from '@nestjs/common';
import { feedbackMessageWords as words } from '@linli/shared/feedback/feedback.words';
import { feedbackLate, feedbackMoved, feedbackWritten } from '../feedback/feedback.events';
import { FeedbackQueries } from '../feedback/feedback.queries';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { NoticeService } from './notice.service';

/** Tells those who read feedback that there is some, or that it is late, and whoever wrote it of the answer. */
@Injectable()
export class FeedbackNotices implements Listener {
  readonly name = 'notice.feedback';
  readonly hears = [feedbackWritten.kind, feedbackMoved.kind, feedbackLate.kind];

  constructor(
    private readonly notices: NoticeService,
    private readonly feedback: FeedbackQueries,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  async tell(tx: Tx, event: EventRow): Promise<void> {
    const row = await this.feedback.mentioned(tx, event.subjectId);
    if (!row || event.facts.move === 'take') return;
    const { number, kind, writerId } = row;
    const { move } = event.facts;
    if (move === 'answer' || move === 'decline') {
      const said = words[move === 'answer' ? 'answered' : 'declined'](number);
      return this.notices.tellAbout(tx, event, null, { people: [writerId], ...said });
    }
    const late = event.kind === feedbackLate.kind;
    const said = late ? words.late(number) : move ? words.reopened(number) : words.written(number, kind);
    const people = await this.feedback.readers(tx, row, late);
    await this.notices.tellAbout(tx, event, null, {
      people: people.filter((id) => id !== writerId),
      ...said,
    });
  }
}
