import { Injectable } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import type { PublishPack, SettingPack } from '@linli/shared/setting/vote-pack.contract';
import { PackService } from '../electorate/pack.service';
import type { Read, Tx } from '../platform/db/db';
import { WholeService, type Whole } from './whole.service';

/** By which rules the owners of a district decide, as versions. */
@Injectable()
export class PackSettingService {
  constructor(
    private readonly wholes: WholeService,
    private readonly packs: PackService,
  ) {}

  of(read: Read, me: Actor): Promise<SettingPack> {
    return this.wholes.of(read, me, this.whole);
  }

  /** Chooses another pack from a day on; votes that were noticed keep the edition they were noticed under. */
  publish(tx: Tx, me: Actor, ask: PublishPack): Promise<void> {
    return this.wholes.publish(tx, me, this.whole, { ...ask, words: '' });
  }

  private readonly whole: Whole<'vote_pack'> = {
    kind: 'vote_pack',
    now: async (read, districtId) => ({ pack: await this.packs.chosen(read, districtId) }),
  };
}
