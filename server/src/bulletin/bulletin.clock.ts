import { Injectable } from '@nestjs/common';
import { bulletinLife, nextStepAt, opensAt } from '@linli/shared/bulletin/bulletin.rules';
import { step } from '@linli/shared/machine';
import type { Tx } from '../platform/db/db';
import { Outbox } from '../platform/outbox/outbox';
import { BulletinRow, BulletinVersionRow } from './bulletin.entity';
import { bulletinSent, bulletinUnlooked, stepOpened } from './bulletin.events';
import { BulletinRepository } from './bulletin.repository';
import { BulletinTerms } from './terms.service';

/** What time does to bulletins: they go out, and the steps of their ladder open. */
@Injectable()
export class BulletinClock {
  constructor(
    private readonly bulletins: BulletinRepository,
    private readonly terms: BulletinTerms,
    private readonly outbox: Outbox,
  ) {}

  /** Lets go out what is due: from now on that version is in force, and its telling begins. Answers how many. */
  async sendDue(tx: Tx): Promise<number> {
    const due = await this.bulletins.due(tx, 'publish');
    for (const bulletin of due) await this.send(tx, bulletin);
    return due.length;
  }

  /** Opens the steps whose time has come. Answers how many bulletins took one. */
  async openSteps(tx: Tx): Promise<number> {
    const due = await this.bulletins.due(tx, 'step');
    for (const bulletin of due) await this.openStep(tx, bulletin);
    return due.length;
  }

  /** Records once, of each version that nobody looked at in time, that it is late; answers how many. */
  async soundUnlooked(tx: Tx, most = 200): Promise<number> {
    const [late] = await tx.rows.query<[Pick<BulletinRow, 'id' | 'districtId' | 'version'>[], number]>(
      `update bulletin set look_late_at = $1 where id in (
         select id from bulletin where look_due < $1 and look_late_at is null order by look_due limit $2 for update skip locked)
       returning id, district_id as "districtId", version`,
      [tx.at, most],
    );
    await this.outbox.publishAll(
      tx,
      late.map(({ id, districtId, version }) =>
        bulletinUnlooked({ districtId, subjectId: id, actorId: null, facts: { version: `${version}` } }),
      ),
    );
    return late.length;
  }

  private async send(tx: Tx, bulletin: BulletinRow): Promise<void> {
    const { id, districtId, version, manner } = bulletin;
    const { fromAt, untilAt } = await this.bulletins.version(tx, id, version);
    const next = nextStepAt(await this.terms.steps(tx, districtId, manner), tx.at, {
      after: tx.at,
      until: untilAt,
    });
    await this.bulletins.stopRounds(tx, id);
    await tx.rows.update(BulletinRow, id, {
      state: step(bulletinLife, bulletin.state, 'send', ['time']),
      ...{ live: version, sentAt: tx.at, fromAt, untilAt, nextStepAt: next },
    });
    await tx.rows.update(BulletinVersionRow, { bulletinId: id, version }, { sentAt: tx.at });
    const facts = { version: `${version}` };
    const eventId = await this.outbox.publish(
      tx,
      bulletinSent({ districtId, subjectId: id, actorId: null, facts }),
    );
    await this.bulletins.begin(tx, { bulletinId: id, version, what: 'told', eventId });
  }

  private async openStep(
    tx: Tx,
    { id, districtId, manner, live, sentAt, nextStepAt: due, untilAt }: BulletinRow,
  ) {
    if (!sentAt || !due) return;
    const steps = await this.terms.steps(tx, districtId, manner);
    const opened = steps.filter((each) => opensAt(sentAt, each) >= due && opensAt(sentAt, each) <= tx.at);
    await tx.rows.update(BulletinRow, id, {
      nextStepAt: nextStepAt(steps, sentAt, { after: tx.at, until: untilAt }),
    });
    for (const { means } of untilAt > tx.at ? opened : [])
      await this.outbox.publish(
        tx,
        stepOpened({ districtId, subjectId: id, actorId: null, facts: { version: `${live}`, means } }),
      );
  }
}
