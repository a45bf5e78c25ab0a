import { Injectable } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import type { PublishDuties, SettingDuties } from '@linli/shared/setting/duty.contract';
import { DutyService } from '../party/duty.service';
import type { Read, Tx } from '../platform/db/db';
import { WholeService, type Whole } from './whole.service';

/** What those who look after neighbours do, as versions. */
@Injectable()
export class DutySettingService {
  constructor(
    private readonly wholes: WholeService,
    private readonly duties: DutyService,
  ) {}

  of(read: Read, me: Actor): Promise<SettingDuties> {
    return this.wholes.of(read, me, this.whole);
  }

  /** Lays down all duties anew, in their order. */
  publish(tx: Tx, me: Actor, ask: PublishDuties): Promise<void> {
    const duties = ask.terms.duties.map((one) => ({ ...one, words: one.words.trim() }));
    const words = duties.map((one) => one.words).join('\n');
    return this.wholes.publish(tx, me, this.whole, { ...ask, terms: { duties }, words });
  }

  private readonly whole: Whole<'duty'> = {
    kind: 'duty',
    now: async (read, districtId) => ({ duties: await this.duties.all(read, districtId) }),
  };
}
