import { Injectable } from '@nestjs/common';
import { DeadlineService } from '../deadline/deadline.service';
import { clockEscalated } from '../escalation/escalation.events';
import { EscalationService } from '../escalation/escalation.service';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { NoticeService } from './notice.service';

/** Tells those whom a level of a clock is for, and notes who that was; nobody any more once the clock has stopped. */
@Injectable()
export class LevelNotices implements Listener {
  readonly name = 'notice.level';
  readonly hears = [clockEscalated.kind];

  constructor(
    private readonly notices: NoticeService,
    private readonly escalations: EscalationService,
    private readonly deadlines: DeadlineService,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  async tell(tx: Tx, event: EventRow): Promise<void> {
    const level = await this.escalations.take(tx, event.id);
    if (!level) return;
    if (!(await this.deadlines.runs(tx, level.clockId))) return this.escalations.cancel(tx, event.id);
    await this.escalations.noteTold(tx, event.id, await this.notices.tellLevel(tx, event, level));
  }
}
