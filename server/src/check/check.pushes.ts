import { Injectable } from '@nestjs/common';
import { wechatPushed } from '../push/push.events';
import { PushService } from '../push/push.service';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { CheckHearing } from './check.hearing';

/** WeChat's answers about pictures and recordings, as they are pushed. */
@Injectable()
export class CheckPushes implements Listener {
  readonly name = 'check.pushed';
  readonly hears = [wechatPushed.kind];

  constructor(
    private readonly hearing: CheckHearing,
    private readonly pushes: PushService,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  async tell(tx: Tx, { subjectId }: EventRow): Promise<void> {
    const pushed = await this.pushes.bodyOf(tx, subjectId);
    if (pushed?.event !== 'mediaChecked') return;
    const { traceId, suggest, label } = pushed;
    await this.hearing.pushed(tx, traceId, { answer: suggest ?? 'failed', label });
  }
}
