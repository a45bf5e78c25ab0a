import { Injectable } from '@nestjs/common';
import { alertLevels } from '@linli/shared/intake/alert.rules';
import { steeredPaths, type Actor } from '@linli/shared/people/people.rules';
import { IsNull } from 'typeorm';
import type { Read, Tx } from '../platform/db/db';
import { AlertRow, DeviceRow } from './alert.entity';

/** Whoever handles matters in its unit, holds it in person, or steers its place. */
const inSight = `(a.person_id = :me or a.unit_id = any(:units)
  or exists (select from unnest(cast(:paths as text[])) p where starts_with(a.path, p)))`;

const sightOf = (me: Actor) => ({
  me: me.id,
  units: me.posts.filter(({ permission }) => permission === 'handle').map(({ placeId }) => placeId),
  paths: steeredPaths(me),
});

/** How devices and alerts are found and locked. */
@Injectable()
export class AlertRepository {
  /** A device in use, locked, so that its calls come one after the other. */
  lockDevice({ rows }: Tx, channelId: string, foreignId: string): Promise<DeviceRow | null> {
    return rows.findOne(DeviceRow, {
      where: { channelId, foreignId, retiredAt: IsNull() },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** The alert of the device that has this name, else its open one. */
  async current({ rows }: Read, { id: deviceId }: DeviceRow, foreignId: string): Promise<AlertRow | null> {
    const told = await rows.findOneBy(AlertRow, { deviceId, foreignId });
    return told ?? (await rows.findOneBy(AlertRow, { deviceId, closedAt: IsNull() }));
  }

  /** An alert in my sight, locked; null for any other. */
  lock({ rows }: Tx, me: Actor, id: string): Promise<AlertRow | null> {
    return rows
      .createQueryBuilder(AlertRow, 'a')
      .where(inSight, sightOf(me))
      .andWhere('a.id = :id', { id })
      .setLock('pessimistic_write')
      .getOne();
  }

  /** The open alerts in my sight, the oldest first. */
  open({ rows }: Read, me: Actor): Promise<AlertRow[]> {
    return rows
      .createQueryBuilder(AlertRow, 'a')
      .where(inSight, sightOf(me))
      .andWhere('a.closed_at is null')
      .orderBy('a.raised_at')
      .limit(100)
      .getMany();
  }

  /** Lets alerts that nobody has seen in time go one level on, each once whoever else does the same; answers which. */
  async passOn({ rows, at }: Tx, most: number): Promise<Pick<AlertRow, 'id' | 'districtId' | 'level'>[]> {
    const [passed] = await rows.query<[Pick<AlertRow, 'id' | 'districtId' | 'level'>[], number]>(
      `update alert a set level = a.level + 1,
              next_at = case when a.level = ${alertLevels.duty}
                then a.raised_at + make_interval(mins => r.street_after) end
         from device d, alert_rule r
        where d.id = a.device_id and r.district_id = a.district_id and r.kind = d.kind
          and a.id in (select id from alert where next_at <= $1 order by next_at limit $2 for update skip locked)
        returning a.id, a.district_id as "districtId", a.level`,
      [at, most],
    );
    return passed;
  }
}
