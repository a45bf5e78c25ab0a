import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { KindTerms, ReachTerms } from '@linli/shared/setting/announcing.contract';
import type { CategoryTerms } from '@linli/shared/setting/category.contract';
import type { ChannelTerms, OversightTerms } from '@linli/shared/setting/ground.contract';
import type { DutyTerms } from '@linli/shared/setting/duty.contract';
import { laidDownOf, type GoalTerms } from '@linli/shared/setting/goal.contract';
import { initialSource } from '@linli/shared/setting/setting.words';
import type { TemplateTerms } from '@linli/shared/setting/template.contract';
import { BulletinTerms } from '../bulletin/terms.service';
import type { Publishing } from '../calendar/calendar.service';
import { ChannelService } from '../channel/channel.service';
import { DispatchService } from '../dispatch/dispatch.service';
import { DutyService } from '../party/duty.service';
import type { Read, Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { SupervisionService } from '../supervision/supervision.service';
import { settingPublished } from './setting.events';
import type { Kept, KeptKind, SettingRow } from './setting.entity';
import { refuseStale } from './setting.service';
import { VersionRepository } from './version.repository';

/** A setting as it should be, on which version that was written, and what holds now; null: nothing does. */
export interface NewVersion<Kind extends KeptKind> {
  readonly kind: Kind;
  readonly subjectId: string;
  readonly base: number;
  readonly value: Kept[Kind];
  readonly now: Kept[Kind] | null;
}

/** Settings that were laid down once, as versions: each is put into force on its day, by the verb of the feature it belongs to. */
@Injectable()
export class VersionService {
  constructor(
    private readonly versions: VersionRepository,
    private readonly dispatch: DispatchService,
    private readonly channels: ChannelService,
    private readonly supervisions: SupervisionService,
    private readonly bulletins: BulletinTerms,
    private readonly duties: DutyService,
    private readonly outbox: Outbox,
  ) {}

  /** Every version of one kind in a district, the last to begin first. */
  of(read: Read, districtId: string, kind: KeptKind): Promise<SettingRow[]> {
    return this.versions.of(read, districtId, kind);
  }

  /** Publishes the next version, and puts it into force if its day has come. What held before the first one is kept as version 0. */
  async publish<Kind extends KeptKind>(
    tx: Tx,
    { districtId, by, source, fromAt }: Publishing,
    { kind, subjectId, base, value, now }: NewVersion<Kind>,
  ): Promise<void> {
    const newest = await this.versions.newest(tx, kind, subjectId);
    refuseStale(base, newest ?? 0);
    const first = { districtId, kind, subjectId, fromAt: tx.at, appliedAt: tx.at };
    if (newest === null && now)
      await this.versions.add(tx, {
        ...first,
        id: newId(tx.at),
        version: 0,
        value: now,
        source: initialSource,
      });
    const version = (newest ?? 0) + 1;
    const row: SettingRow = { ...first, id: newId(tx.at), version, value, source, fromAt, appliedAt: null };
    await this.versions.add(tx, row);
    const facts = { setting: kind, version: `${version}`, from: localDate(fromAt) };
    await this.outbox.publish(tx, settingPublished({ districtId, subjectId: row.id, actorId: by, facts }));
    if (fromAt <= tx.at) await this.apply(tx, row);
  }

  /** Puts versions into force whose day has come; answers how many. */
  async applyDue(tx: Tx): Promise<number> {
    const due = await this.versions.due(tx);
    for (const row of due) await this.apply(tx, row);
    return due.length;
  }

  private async apply(tx: Tx, { id, districtId, kind, subjectId, value }: SettingRow): Promise<void> {
    // a value was checked by the contract of its kind before it was kept
    if (kind === 'category') await this.dispatch.changeCategory(tx, subjectId, value as CategoryTerms);
    if (kind === 'channel') await this.channels.setOpen(tx, subjectId, (value as ChannelTerms).open);
    if (kind === 'oversight')
      await this.supervisions.changeOversight(tx, { districtId, ...(value as OversightTerms) });
    if (kind === 'goal')
      await this.supervisions.changeOversight(tx, { districtId, ...laidDownOf(value as GoalTerms) });
    if (kind === 'template')
      await this.bulletins.changeTemplates(tx, districtId, (value as TemplateTerms).templates);
    if (kind === 'duty') await this.duties.change(tx, districtId, (value as DutyTerms).duties);
    if (kind === 'bulletin_kind')
      await this.bulletins.changeKinds(tx, districtId, (value as KindTerms).kinds);
    if (kind === 'reach') await this.bulletins.changeReach(tx, districtId, value as ReachTerms);
    await this.versions.applied(tx, id);
  }
}
