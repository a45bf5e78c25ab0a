import { Injectable } from '@nestjs/common';
import { personForgotten } from '../people/people.events';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { SubscriptionService } from './subscription.service';

/** Hears what people answered WeChat's panel and switched off there, and who was forgotten. */
@Injectable()
export class SubscriptionListener implements Listener {
  readonly name = 'subscription';
  readonly hears = [personForgotten.kind];

  constructor(
    private readonly subscriptions: SubscriptionService,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  tell(tx: Tx, { subjectId }: EventRow): Promise<void> {
    return this.subscriptions.forget(tx, subjectId);
  }
}
