import { Injectable } from '@nestjs/common';
import type { Tx } from '../db/db';
import { tryLock } from '../db/lock';
import type { EventRow } from '../outbox/event.entity';
import { headOf, leafOf, root } from './chain';
import { SealRow, UnsealedRow } from './seal.entity';

/** The lock under which the chain grows by one link at a time. Any number that nothing else uses. */
export const chainLock = 20261202;
const most = 2000;

/** Makes events part of the chain, after they were committed and apart from the work that wrote them. */
@Injectable()
export class Sealing {
  /**
   * Adds a link for events that wait; answers how many it sealed, nothing while another worker is at it. What waits is claimed
   * row by row: an event that was begun early and committed late is sealed late, and never passed over.
   */
  async seal(tx: Tx): Promise<number> {
    const { rows, at } = tx;
    if (!(await tryLock(rows, chainLock))) return 0;
    // TypeORM answers a delete with its rows and their number.
    const [claimed] = await rows.query<[UnsealedRow[], number]>(
      `delete from unsealed where event_id in (select event_id from unsealed order by event_id limit ${most})
       returning event_id as "eventId"`,
    );
    if (!claimed.length) return 0;
    const events = await eventsOf(
      tx,
      claimed.map(({ eventId }) => eventId),
    );
    // Those of a district that was taken away meanwhile are gone.
    if (!events.length) return claimed.length;
    const last = await lastLink(tx);
    const link = {
      seq: String(BigInt(last?.seq ?? 0) + 1n),
      at,
      total: String(BigInt(last?.total ?? 0) + BigInt(events.length)),
      eventIds: events.map(({ id }) => id),
      districtIds: events.map(({ districtId }) => districtId),
      leaves: Buffer.concat(events.map(leafOf)),
      previous: last?.head ?? root,
    };
    await rows.query(
      `insert into seal (seq, at, total, event_ids, district_ids, leaves, previous, head)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        ...[link.seq, at, link.total, link.eventIds, link.districtIds, link.leaves, link.previous],
        headOf(link),
      ],
    );
    return events.length;
  }
}

/** How far the chain has come; undefined before its first link. */
export async function lastLink({
  rows,
}: Pick<Tx, 'rows'>): Promise<Pick<SealRow, 'seq' | 'total' | 'head'> | undefined> {
  const [last] = await rows.query<Pick<SealRow, 'seq' | 'total' | 'head'>[]>(
    'select seq, total, head from seal order by seq desc limit 1',
  );
  return last;
}

/** Events by their keys, in the order of these. */
export const eventsOf = ({ rows }: Pick<Tx, 'rows'>, ids: readonly string[]): Promise<EventRow[]> =>
  rows.query(
    `select id, district_id as "districtId", kind, subject_id as "subjectId", actor_id as "actorId", at, facts
       from event where id = any($1::uuid[]) order by id`,
    [ids],
  );
