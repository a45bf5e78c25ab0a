import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { initialSource } from '@linli/shared/setting/setting.words';
import type { Publishing } from '../calendar/calendar.service';
import type { Read, Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { SettingEffects } from './effects.service';
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

/** Settings that were laid down once, as versions: each is put into force on its day. */
@Injectable()
export class VersionService {
  constructor(
    private readonly versions: VersionRepository,
    private readonly effects: SettingEffects,
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

  private async apply(tx: Tx, row: SettingRow): Promise<void> {
    await this.effects.of(tx, row);
    await this.versions.applied(tx, row.id);
  }
}
