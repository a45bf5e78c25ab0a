import { Injectable } from '@nestjs/common';
import { alertMessage } from '@linli/shared/intake/alert.words';
import { alertPassed, alertRaised } from '../intake/alert.events';
import { AlertQueries } from '../intake/alert.queries';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { NoticeService } from './notice.service';

/** Tells whoever is on duty that a device calls, and those above when nobody looks. */
@Injectable()
export class AlertNotices implements Listener {
  readonly name = 'notice.alert';
  readonly hears = [alertRaised.kind, alertPassed.kind];

  constructor(
    private readonly notices: NoticeService,
    private readonly alerts: AlertQueries,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  async tell(tx: Tx, event: EventRow): Promise<void> {
    const alert = await this.alerts.mentioned(tx, event.subjectId);
    if (!alert) return;
    const level = Number(event.facts.level);
    const people = await this.notices.alertHearers(tx, { ...alert, level });
    await this.notices.tellAbout(tx, event, null, { people, ...alertMessage(level, alert) });
  }
}
