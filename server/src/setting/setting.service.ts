import { Injectable } from '@nestjs/common';
import { fromFaultWords } from '@linli/shared/deadline/policy.words';
import { beginsAt, fromFault } from '@linli/shared/deadline/publish.rules';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal, refuseFields } from '@linli/shared/refusal';
import type { Linted } from '@linli/shared/setting/lint.rules';
import { lintFaults } from '@linli/shared/setting/lint.words';
import type { Publishing } from '../calendar/calendar.service';
import type { Tx } from '../platform/db/db';
import { DistrictQueries, mayPublish } from './district.queries';
import { ExceptionService } from './exception.service';

/** By whose right something is published, and from which local date on. */
interface Said {
  readonly source: string;
  readonly from: string;
}

/** Refuses what was written on another version than the newest. */
export function refuseStale(base: number, newest: number): void {
  if (base !== newest) throw new Refusal('setting.changed');
}

/** What comes before every new version of a setting: whose it is to publish, from when on, and whether it may say what it says. */
@Injectable()
export class SettingService {
  constructor(
    private readonly districts: DistrictQueries,
    private readonly exceptions: ExceptionService,
  ) {}

  /** Lets whoever administers the district publish a setting there; one after the other. */
  async begin(tx: Tx, me: Actor, said: Said, linted: Linted): Promise<Publishing> {
    const district = await this.districts.of(tx, me);
    if (!mayPublish(me, district)) throw new Refusal('role.not_yours');
    return this.beginIn(tx, me, district.id, said, linted);
  }

  /** The same for whoever may publish just there, which is the caller's to know. */
  async beginIn(tx: Tx, me: Actor, districtId: string, said: Said, linted: Linted): Promise<Publishing> {
    await this.allow(tx, districtId, linted);
    const fault = fromFault(said.from, tx.at);
    refuseFields(fault ? { from: fromFaultWords[fault] } : {});
    return { districtId, by: me.id, source: said.source.trim(), fromAt: beginsAt(said.from, tx.at) };
  }

  /**
   * Lets one setting after the other be published in a district, and refuses one that forces check-ins, ranks persons or makes a
   * target of the use of an app, at the field, unless it is excepted.
   */
  async allow(tx: Tx, districtId: string, linted: Linted): Promise<void> {
    await tx.rows.query("select pg_advisory_xact_lock(hashtextextended('settings ' || $1, 0))", [districtId]);
    refuseFields(lintFaults(linted, await this.exceptions.inForce(tx, districtId), localDate(tx.at)));
  }
}
