import { Injectable } from '@nestjs/common';
import type { Tx } from '../db/db';

/** Rows that have served: answers kept for repeated asks, deliveries and errands done, counters of knocks. */
@Injectable()
export class Reaper {
  /** Removes answers after 72 hours, done deliveries and errands after 30 days and old counters; at most 5,000 rows of each. */
  async reap(tx: Tx): Promise<number> {
    let removed = 0;
    for (const sql of [
      `delete from idempotency where ctid in (select ctid from idempotency where at < $1::timestamptz - interval '72 hours' limit 5000)`,
      `delete from delivery where ctid in (select ctid from delivery where done_at < $1::timestamptz - interval '30 days' limit 5000)`,
      `delete from errand where ctid in (select ctid from errand where done_at < $1::timestamptz - interval '30 days' limit 5000)`,
      `delete from throttle where ctid in (select ctid from throttle where until < $1::timestamptz - interval '1 day' limit 5000)`,
    ]) {
      // TypeORM answers a delete with its rows and their number.
      const [, count] = await tx.rows.query<[unknown[], number]>(sql, [tx.at]);
      removed += count;
    }
    return removed;
  }
}
