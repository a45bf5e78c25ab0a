import { Injectable } from '@nestjs/common';
import { fromFaultWords } from '@linli/shared/deadline/policy.words';
import { fromFault } from '@linli/shared/deadline/publish.rules';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import type { MakeException } from '@linli/shared/setting/exception.contract';
import { IsNull, MoreThanOrEqual } from 'typeorm';
import type { Read, Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { DistrictQueries, mayPublish } from './district.queries';
import { exceptionEnded, exceptionMade } from './setting.events';
import { ExceptionRow } from './setting.entity';

/** Rules of restraint that are lifted for a while, each with a reason, who agreed and a last day. */
@Injectable()
export class ExceptionService {
  constructor(
    private readonly districts: DistrictQueries,
    private readonly outbox: Outbox,
  ) {}

  /** What a district is excepted from today. */
  inForce({ rows, at }: Read, districtId: string): Promise<ExceptionRow[]> {
    return rows.find(ExceptionRow, {
      where: { districtId, endedAt: IsNull(), until: MoreThanOrEqual(localDate(at)) },
      order: { until: 'ASC', id: 'ASC' },
    });
  }

  /** What a district is and was excepted from, the newest first. */
  all({ rows }: Read, districtId: string): Promise<ExceptionRow[]> {
    return rows.find(ExceptionRow, {
      where: { districtId },
      order: { since: 'DESC', id: 'DESC' },
      take: 200,
    });
  }

  /** Lifts a rule, from now to the end of a date within a year. */
  async make(tx: Tx, me: Actor, { until, ...ask }: MakeException): Promise<void> {
    const districtId = await this.administered(tx, me);
    const fault = fromFault(until, tx.at);
    if (fault)
      throw new Refusal('field.wrong', {}, { until: fromFaultWords[fault === 'past' ? 'no_date' : fault] });
    const id = newId(tx.at);
    const row = { ...ask, words: ask.words.trim(), approver: ask.approver.trim() };
    await tx.rows.insert(ExceptionRow, { id, districtId, ...row, since: tx.at, until, endedAt: null });
    const facts = { rule: ask.rule, setting: ask.kind, until };
    await this.outbox.publish(tx, exceptionMade({ districtId, subjectId: id, actorId: me.id, facts }));
  }

  /** Puts a rule back into force before the last day; what was published under the exception stays until it is changed. */
  async end(tx: Tx, me: Actor, id: string): Promise<void> {
    const districtId = await this.administered(tx, me);
    const row = await tx.rows.findOneBy(ExceptionRow, { id, districtId, endedAt: IsNull() });
    if (!row) throw new Refusal('setting.missing');
    await tx.rows.update(ExceptionRow, id, { endedAt: tx.at });
    const facts = { rule: row.rule, setting: row.kind };
    await this.outbox.publish(tx, exceptionEnded({ districtId, subjectId: id, actorId: me.id, facts }));
  }

  private async administered(tx: Tx, me: Actor): Promise<string> {
    const district = await this.districts.of(tx, me);
    if (!mayPublish(me, district)) throw new Refusal('role.not_yours');
    return district.id;
  }
}
