import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Tx } from '../platform/db/db';
import { BulkItemRow, type BulkRow } from './bulk.entity';

/** A ticket of a wish that was begun, with what is to be done with it. */
export type Claimed = Pick<BulkItemRow, 'bulkId' | 'place' | 'ticketId' | 'version' | 'attempts'> &
  Pick<BulkRow, 'personId' | 'move' | 'fields'>;
/** What became of it; nothing yet where it is to be tried again. */
export type Ended = Pick<BulkItemRow, 'outcome'> & Partial<Pick<BulkItemRow, 'code' | 'facts' | 'fields'>>;

/** How wishes are begun, taken up ticket by ticket, and ended. */
@Injectable()
export class BulkRepository {
  /** Begins what is due and was not called off. */
  async begin({ rows, at }: Tx): Promise<void> {
    await rows.query(
      'update bulk set started_at = $1 where runs_at <= $1 and started_at is null and undone_at is null and done_at is null',
      [at],
    );
  }

  /** Locks one ticket of what was begun, what was never tried first; leaves those that somebody else has. */
  async claim({ rows }: Tx): Promise<Claimed | undefined> {
    const [item] = await rows.query<Claimed[]>(
      `select i.bulk_id as "bulkId", i.place, i.ticket_id as "ticketId", i.version, i.attempts, b.person_id as "personId", b.move, b.fields
         from bulk b join bulk_item i on i.bulk_id = b.id and i.outcome is null
        where b.started_at is not null and b.done_at is null and b.undone_at is null
        order by i.attempts, b.runs_at, b.id, i.place limit 1 for update of i skip locked`,
    );
    return item;
  }

  /** Writes down what became of a ticket, unless another worker took it up meanwhile and made the move. */
  async end({ rows, at }: Tx, { bulkId, place, attempts }: Claimed, ended: Ended): Promise<void> {
    await rows.update(
      BulkItemRow,
      { bulkId, place, outcome: IsNull() },
      { ...ended, attempts: attempts + 1, endedAt: ended.outcome && at },
    );
  }

  /** Ends the wishes of which nothing is open, and what was said with them. */
  async finish({ rows, at }: Tx): Promise<void> {
    await rows.query(
      `update bulk b set done_at = $1, fields = '{}' where b.started_at is not null and b.done_at is null and b.undone_at is null
          and not exists (select from bulk_item i where i.bulk_id = b.id and i.outcome is null)`,
      [at],
    );
  }
}
