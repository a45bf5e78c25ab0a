import { Injectable } from '@nestjs/common';
import { personForgotten } from '../people/people.events';
import { PeopleService } from '../people/people.service';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { wechatPushed } from '../push/push.events';
import { PushService } from '../push/push.service';
import { SubscriptionService } from './subscription.service';

/** Hears what people answered WeChat's panel and took back in WeChat's settings, and who was forgotten. */
@Injectable()
export class SubscriptionListener implements Listener {
  readonly name = 'subscription';
  readonly hears = [wechatPushed.kind, personForgotten.kind];

  constructor(
    private readonly subscriptions: SubscriptionService,
    private readonly pushes: PushService,
    private readonly people: PeopleService,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  async tell(tx: Tx, { kind, subjectId }: EventRow): Promise<void> {
    if (kind === personForgotten.kind) return this.subscriptions.forget(tx, subjectId);
    const pushed = await this.pushes.bodyOf(tx, subjectId);
    if (pushed?.event !== 'subscribePopup' && pushed?.event !== 'subscribeChange') return;
    const personId = await this.people.known(tx, pushed.openid);
    if (!personId) return;
    if (pushed.event === 'subscribeChange') {
      const refused = pushed.consents.filter(({ accepted }) => !accepted);
      return this.subscriptions.switchedOff(
        tx,
        personId,
        refused.map(({ templateId }) => templateId),
      );
    }
    const answers = pushed.consents.map(({ templateId, accepted }) => ({
      templateId,
      answer: accepted ? ('accept' as const) : ('reject' as const),
    }));
    const { at } = pushed;
    await this.subscriptions.answered(tx, personId, {
      toldBy: 'wechat',
      mark: at.toISOString(),
      at,
      answers,
    });
  }
}
