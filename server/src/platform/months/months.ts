import { Injectable } from '@nestjs/common';
import type { Tx } from '../db/db';

/**
 * Events and deliveries stand in tables of months, by the range of their keys. A key for which there is no month yet goes into the part
 * behind all months, so that nothing ever fails for want of one.
 */
@Injectable()
export class Months {
  /** Makes one month ahead of one table, or takes the oldest deliveries out of theirs; answers how much it did. */
  async keep({ rows, at }: Tx): Promise<number> {
    for (const verb of ['add_month', 'detach_served']) {
      const [{ did }] = await rows.query<[{ did: boolean }]>(`select ${verb}($1) as did`, [at]);
      if (did) return 1;
    }
    return 0;
  }

  /** Drops the deliveries that were taken out; answers how many. */
  async dropServed({ rows }: Tx): Promise<number> {
    const [{ gone }] = await rows.query<[{ gone: number }]>('select drop_served()::int as gone');
    return gone;
  }
}
