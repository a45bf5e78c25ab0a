import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Tx } from '../platform/db/db';
import { BlockRow } from './block.entity';

/** How blocks are locked and lifted. */
@Injectable()
export class BlockRepository {
  /** A block that was not lifted, locked. */
  lock({ rows }: Tx, id: string): Promise<BlockRow | null> {
    return rows.findOne(BlockRow, { where: { id, liftedAt: IsNull() }, lock: { mode: 'pessimistic_write' } });
  }

  /** Lifts every block of a person in a district. */
  async lift({ rows, at }: Tx, personId: string, districtId: string): Promise<void> {
    await rows.update(BlockRow, { personId, districtId, liftedAt: IsNull() }, { liftedAt: at });
  }
}
