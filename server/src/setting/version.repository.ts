import { Injectable } from '@nestjs/common';
import type { Read, Tx } from '../platform/db/db';
import { SettingRow, type KeptKind } from './setting.entity';

/** How many versions come into force in one transaction. */
const atOnce = 50;

/** How versions of settings are found and written. */
@Injectable()
export class VersionRepository {
  /** Every version of one kind in a district, the last to begin first. */
  of({ rows }: Read, districtId: string, kind: KeptKind): Promise<SettingRow[]> {
    return rows.find(SettingRow, {
      where: { districtId, kind },
      order: { fromAt: 'DESC', version: 'DESC' },
    });
  }

  /** The number of the newest version; null where nothing was ever published. */
  newest({ rows }: Read, kind: KeptKind, subjectId: string): Promise<number | null> {
    return rows.maximum(SettingRow, 'version', { kind, subjectId });
  }

  async add({ rows }: Tx, row: SettingRow): Promise<void> {
    await rows.insert(SettingRow, row);
  }

  /** Locks versions whose day has come and that are not in force, in the order in which they begin; leaves those somebody else has. */
  due({ rows, at }: Tx): Promise<SettingRow[]> {
    return rows
      .createQueryBuilder(SettingRow, 's')
      .where('s.appliedAt is null and s.fromAt <= :at', { at })
      .orderBy('s.fromAt')
      .addOrderBy('s.version')
      .limit(atOnce)
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked')
      .getMany();
  }

  async applied({ rows, at }: Tx, id: string): Promise<void> {
    await rows.update(SettingRow, id, { appliedAt: at });
  }
}
