import { Injectable } from '@nestjs/common';
import { alertHearer, alertLevels } from '@linli/shared/intake/alert.rules';
import { alertMessage } from '@linli/shared/intake/alert.words';
import { EscalationQueries } from '../escalation/escalation.queries';
import { alertPassed, alertRaised } from '../intake/alert.events';
import { AlertQueries } from '../intake/alert.queries';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { NoticeService } from './notice.service';

/** Tells whoever is on duty that a device calls, and those above when nobody looks, or nobody says what it was. */
@Injectable()
export class AlertNotices implements Listener {
  readonly name = 'notice.alert';
  readonly hears = [alertRaised.kind, alertPassed.kind];

  constructor(
    private readonly notices: NoticeService,
    private readonly alerts: AlertQueries,
    private readonly receivers: EscalationQueries,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  async tell(tx: Tx, event: EventRow): Promise<void> {
    const alert = await this.alerts.mentioned(tx, event.subjectId);
    if (!alert) return;
    const level = Number(event.facts.level);
    const { path, unitId, personId: handlerId, seenBy } = alert;
    const matter = { path, unitId, handlerId, hiddenFrom: [] };
    const told = await this.receivers.receiversOf(tx, matter, [alertHearer(level)]);
    const seen = event.facts.seen === 'yes';
    const telling = seen ? 'undecided' : level === alertLevels.duty ? 'called' : 'unseen';
    // Whoever went to see it is told with those above: it is still theirs.
    const people = [...told.map(({ personId }) => personId), ...(seen && seenBy ? [seenBy] : [])];
    await this.notices.tellAbout(tx, event, null, { people, ...alertMessage(telling, alert) });
  }
}
