import { Injectable } from '@nestjs/common';
import type { Read, Tx } from '../platform/db/db';
import { OfferRow } from './offer.entity';

/** How offers are found and locked. */
@Injectable()
export class OfferRepository {
  lock({ rows }: Tx, id: string): Promise<OfferRow | null> {
    return rows.findOne(OfferRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** The offers of a wish that wait or are asked, in their order. */
  openOf({ rows }: Read, wishId: string): Promise<OfferRow[]> {
    return rows
      .createQueryBuilder(OfferRow, 'o')
      .where(`o.wish_id = :wishId and o.state in ('queued','offered')`, { wishId })
      .orderBy('o.rank')
      .addOrderBy('o.id')
      .getMany();
  }
}
