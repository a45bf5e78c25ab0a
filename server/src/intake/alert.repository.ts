import { Injectable } from '@nestjs/common';
import type { AlertTerms } from '@linli/shared/intake/alert.rules';
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

  /** Alerts that have to go on now, locked, each for one worker only, with the terms of their kind. */
  async lockDue({ rows, at }: Tx, most: number): Promise<(AlertRow & { terms: AlertTerms })[]> {
    const due = await rows
      .createQueryBuilder(AlertRow, 'a')
      .where('a.next_at <= :at', { at })
      .orderBy('a.next_at')
      .limit(most)
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked')
      .getMany();
    const terms = await rows.query<(AlertTerms & { id: string })[]>(
      `select d.id, r.community_after as "communityAfter", r.street_after as "streetAfter", r.district_after as "districtAfter",
              r.check_after as "checkAfter", r.repeat_after as "repeatAfter"
         from device d join alert_rule r on r.district_id = d.district_id and r.kind = d.kind where d.id = any($1)`,
      [due.map(({ deviceId }) => deviceId)],
    );
    const termsOf = new Map(terms.map(({ id, ...each }) => [id, each]));
    return due.flatMap((alert) => {
      const its = termsOf.get(alert.deviceId);
      return its ? [{ ...alert, terms: its }] : [];
    });
  }
}
