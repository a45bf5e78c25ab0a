import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { Pack, PackId } from '@linli/shared/vote/pack.rules';
import { packOn } from '@linli/shared/vote/packs.rules';
import type { Read, Tx } from '../platform/db/db';
import { VotePackRow } from './electorate.entity';

/** By which rules the owners of a district decide together. */
@Injectable()
export class PackService {
  /** Chooses the pack of a district from now on. */
  async choose(tx: Tx, districtId: string, pack: PackId): Promise<void> {
    await tx.rows.upsert(VotePackRow, { districtId, pack }, ['districtId']);
  }

  /** The pack that a district chose. */
  async chosen({ rows }: Read, districtId: string): Promise<PackId> {
    return (await rows.findOneByOrFail(VotePackRow, { districtId })).pack;
  }

  /** The edition of it that holds today. */
  async of(read: Read, districtId: string): Promise<Pack> {
    const [id, day] = [await this.chosen(read, districtId), localDate(read.at)];
    const pack = packOn(id, day);
    if (!pack) throw new Error(`no edition of ${id} holds on ${day}`);
    return pack;
  }
}
