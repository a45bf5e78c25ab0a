import { Injectable } from '@nestjs/common';
import { praiseMessageWords } from '@linli/shared/praise/praise.words';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { praiseProposed } from '../praise/praise.events';
import { NoticeService } from './notice.service';

/** Asks whom the community would like to praise. */
@Injectable()
export class PraiseNotices implements Listener {
  readonly name = 'notice.praise';
  readonly hears = [praiseProposed.kind];

  constructor(
    private readonly notices: NoticeService,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  async tell(tx: Tx, event: EventRow): Promise<void> {
    const { person } = event.facts;
    if (person)
      await this.notices.tellAbout(tx, event, null, { people: [person], ...praiseMessageWords.proposed });
  }
}
