import { Injectable } from '@nestjs/common';
import type { RetentionRule } from '@linli/shared/privacy/retention.rules';
import type { Tx } from '../db/db';
import { counting, writeDown, type Counted } from '../erasure/ledger';
import { Months } from '../months/months';

/** The rule by which they go. */
export const servedRule: RetentionRule = 'served';

/** Rows that have served: answers kept for repeated asks, deliveries and errands done, counters of knocks. */
@Injectable()
export class Reaper {
  constructor(private readonly months: Months) {}

  /**
   * Removes answers after 72 hours, done errands after 30 days and old counters, at most 5,000 rows of each; and whole months of deliveries,
   * which PostgreSQL does not count where a table is dropped. All of it is written down.
   */
  async reap(tx: Tx): Promise<Counted<number>> {
    const { answer: removed, counts: rows } = await counting(tx, () => this.removeRows(tx));
    const dropped = await this.months.dropServed(tx);
    const counts = { ...rows, ...(dropped && { delivery: dropped }) };
    await writeDown(tx, { rule: servedRule }, counts);
    return { answer: removed + dropped, counts };
  }

  private async removeRows(tx: Tx): Promise<number> {
    let removed = 0;
    for (const sql of [
      `delete from idempotency where ctid in (select ctid from idempotency where at < $1::timestamptz - interval '72 hours' limit 5000)`,
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
