import { Injectable } from '@nestjs/common';
import { bulletinMessageWords, bulletinTaskWords } from '@linli/shared/bulletin/bulletin.words';
import { saidOfBulletin } from '@linli/shared/subscription/subscription.words';
import { AudienceQueries } from '../bulletin/audience.queries';
import * as happened from '../bulletin/bulletin.events';
import { BulletinQueries, type Mentioned } from '../bulletin/bulletin.queries';
import { ReachService } from '../bulletin/reach.service';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { SubscriptionService } from '../subscription/subscription.service';
import { NoticeRepository } from './notice.repository';
import { NoticeService } from './notice.service';

/** Tells the people of a bulletin, batch by batch, and those who work on it what there is to do. */
@Injectable()
export class BulletinNotices implements Listener {
  readonly name = 'notice.bulletin';
  readonly hears = [
    happened.bulletinTold.kind,
    happened.bulletinWritten.kind,
    happened.bulletinReturned.kind,
    happened.bulletinUnlooked.kind,
    happened.bulletinWithdrawn.kind,
    happened.stepOpened.kind,
  ];

  constructor(
    private readonly notices: NoticeService,
    private readonly messages: NoticeRepository,
    private readonly subscriptions: SubscriptionService,
    private readonly bulletins: BulletinQueries,
    private readonly audience: AudienceQueries,
    private readonly reach: ReachService,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  async tell(tx: Tx, event: EventRow): Promise<void> {
    const { kind, subjectId, facts } = event;
    if (kind === happened.bulletinWithdrawn.kind) return this.subscriptions.dropBulletin(tx, subjectId);
    const mention = await this.bulletins.mention(tx, subjectId, Number(facts.version));
    if (!mention) return;
    if (kind === happened.bulletinTold.kind) return this.tellBatch(tx, event, mention);
    if (kind === happened.bulletinReturned.kind)
      return this.task(tx, event, [mention.writtenBy], bulletinTaskWords.returned(mention));
    if (kind === happened.bulletinWritten.kind)
      return facts.waits
        ? this.task(tx, event, await this.answerable(tx, mention), bulletinTaskWords.waiting(mention))
        : undefined;
    if (kind === happened.bulletinUnlooked.kind) {
      const above = await this.messages.overseers(tx, mention.path);
      return this.task(tx, event, above, bulletinTaskWords.unlooked(mention));
    }
    const means = facts.means as 'call' | 'door' | 'paper';
    const people =
      means === 'call'
        ? await this.messages.answerable(tx, mention.path, null)
        : await this.audience.doorPeople(tx, subjectId);
    return this.task(tx, event, people, bulletinTaskWords[means](mention));
  }

  /** The messages and letters of one batch; where it was stopped before, nobody is told, nor put down as told. */
  private async tellBatch(tx: Tx, event: EventRow, mention: Mentioned): Promise<void> {
    const { subjectId: bulletinId, districtId, facts } = event;
    const [version, batch] = [Number(facts.version), Number(facts.batch)];
    const { what, eventId, urgent } = mention;
    if (!what || !eventId) return;
    if (!(await this.reach.goesOn(tx, bulletinId, version)))
      return this.reach.untell(tx, bulletinId, version, batch);
    const message = {
      ...bulletinMessageWords[what](mention),
      toldBefore: what === 'withdrawn',
    };
    const ids = await this.messages.addBatch(tx, {
      districtId,
      bulletinId,
      version,
      batch,
      eventId,
      ...message,
    });
    if (what === 'told')
      await this.subscriptions.writeBulletin(tx, ids, saidOfBulletin({ ...mention, at: tx.at }), {
        ...{ districtId, bulletinId, urgent },
      });
  }

  private answerable(tx: Tx, { path, writtenBy }: Mentioned): Promise<string[]> {
    return this.messages.answerable(tx, path, writtenBy);
  }

  private task(
    tx: Tx,
    event: EventRow,
    people: readonly string[],
    said: { title: string; words: string },
  ): Promise<void> {
    return this.notices.tellAbout(tx, event, null, { people, ...said, bulletinId: event.subjectId });
  }
}
