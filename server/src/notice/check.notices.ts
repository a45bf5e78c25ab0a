import { Injectable } from '@nestjs/common';
import type { CheckKind, ContentFault } from '@linli/shared/check/check.rules';
import { checkMessageWords } from '@linli/shared/check/check-message.words';
import { checkDecided } from '../check/check.events';
import { CheckQueries } from '../check/check.queries';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { NoticeService } from './notice.service';

/** Tells the author what neighbours may no longer see, or may see after all, and those who complained what became of it. */
@Injectable()
export class CheckNotices implements Listener {
  readonly name = 'notice.check';
  readonly hears = [checkDecided.kind];

  constructor(
    private readonly notices: NoticeService,
    private readonly checks: CheckQueries,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  async tell(tx: Tx, event: EventRow): Promise<void> {
    const { show, before, ticket, whose } = event.facts;
    const kind = event.facts.kind as CheckKind;
    const ticketId = ticket ?? null;
    const mention = {
      kind,
      reason: (event.facts.reason ?? null) as ContentFault | null,
      ...(await this.notices.communityOf(tx, ticketId)),
    };
    const withheld = show === 'no';
    if (whose && (withheld || before === 'withheld'))
      await this.notices.tellAbout(tx, event, ticketId, {
        people: [whose],
        ...checkMessageWords[withheld ? 'withheld' : 'shownAfterAll'](mention),
      });
    if (kind === 'shown' && ticketId)
      await this.notices.tellAbout(tx, event, ticketId, {
        people: (await this.checks.complainers(tx, ticketId)).filter((id) => id !== whose),
        ...checkMessageWords[withheld ? 'complaintHeeded' : 'complaintAnswered'](mention),
      });
  }
}
