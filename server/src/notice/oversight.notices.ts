import { Injectable } from '@nestjs/common';
import { callsAssignedWords } from '@linli/shared/callback/callback.words';
import { remarkAnsweredWords } from '@linli/shared/notice/notice.words';
import { callsAssigned } from '../callback/callback.events';
import { InspectionService } from '../inspection/inspection.service';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { ticketMoved } from '../ticket/ticket.events';
import { NoticeService } from './notice.service';

/** Tells inspectors that they were answered, and callers that somebody is to be called, without saying about what. */
@Injectable()
export class OversightNotices implements Listener {
  readonly name = 'notice.oversight';
  readonly hears = [ticketMoved.kind, callsAssigned.kind];

  constructor(
    private readonly notices: NoticeService,
    private readonly inspections: InspectionService,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  async tell(tx: Tx, event: EventRow): Promise<void> {
    const { kind, subjectId, facts } = event;
    if (kind === callsAssigned.kind)
      return this.notices.tellAbout(tx, event, null, {
        people: [subjectId],
        ...callsAssignedWords(Number(facts.count)),
      });
    const author = facts.remark && (await this.inspections.authorOf(tx, facts.remark));
    if (author)
      await this.notices.tellAbout(tx, event, subjectId, { people: [author], ...remarkAnsweredWords });
  }
}
