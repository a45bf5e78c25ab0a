import { Injectable } from '@nestjs/common';
import { owedMessageWords } from '@linli/shared/owed/owed.words';
import { leading } from '@linli/shared/people/people.rules';
import { owedLate, owedSoon } from '../owed/owed.events';
import { OwedQueries } from '../owed/owed.queries';
import { PeopleQueries } from '../people/people.queries';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { NoticeService } from './notice.service';

/** Tells those who owe something around a topic that it comes due, and, once it is late, also whoever leads above them. */
@Injectable()
export class OwedNotices implements Listener {
  readonly name = 'notice.owed';
  readonly hears = [owedSoon.kind, owedLate.kind];

  constructor(
    private readonly notices: NoticeService,
    private readonly owed: OwedQueries,
    private readonly people: PeopleQueries,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  async tell(tx: Tx, event: EventRow): Promise<void> {
    const row = await this.owed.mentioned(tx, event.subjectId);
    if (!row) return;
    const late = event.kind === owedLate.kind;
    const leaders = late ? await this.people.holding(tx, row.path, leading) : [];
    const people = [...new Set([...(await this.owed.people(tx, row.placeId)), ...leaders])];
    const said = owedMessageWords[late ? 'late' : 'soon'](row.words, row.dueAt);
    await this.notices.tellAbout(tx, event, null, { people, ...said });
  }
}
