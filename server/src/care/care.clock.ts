import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { Tx } from '../platform/db/db';
import { Outbox } from '../platform/outbox/outbox';
import { careVisitLate } from './care.events';

/** Visits and time: what is late is told once, what has ended long ago is erased. */
@Injectable()
export class CareClock {
  constructor(private readonly outbox: Outbox) {}

  /** Records once, of each visit whose next step is overdue, that it is; answers how many. */
  async soundLate(tx: Tx, most = 200): Promise<number> {
    const [late] = await tx.rows.query<[{ id: string; districtId: string }[], number]>(
      `update care_visit set late_at = $1 where id in (
         select id from care_visit where due_at < $1 and late_at is null order by due_at limit $2 for update skip locked)
       returning id, district_id as "districtId"`,
      [tx.at, most],
    );
    await this.outbox.publishAll(
      tx,
      late.map(({ id, districtId }) =>
        careVisitLate({ districtId, subjectId: id, actorId: null, facts: {} }),
      ),
    );
    return late.length;
  }

  /** Erases visits that ended as many days ago as their district keeps them; answers how many. */
  async erase(tx: Tx, most = 500): Promise<number> {
    const [, count] = await tx.rows.query<[unknown[], number]>(
      `delete from care_visit where id in (
         select v.id from care_visit v join care_terms t on t.district_id = v.district_id
          where v.ended_at < $1::date - t.keep_days order by v.ended_at limit $2 for update of v skip locked)`,
      [localDate(tx.at), most],
    );
    return count;
  }
}
