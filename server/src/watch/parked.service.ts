import { Injectable } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import type { RetryParked } from '@linli/shared/watch/watch.contract';
import type { Tx } from '../platform/db/db';
import { Outbox } from '../platform/outbox/outbox';
import { parkedRetried } from './watch.events';
import { administered } from './wait.queries';

/** Deliveries and errands that were tried too often. */
@Injectable()
export class ParkedService {
  constructor(private readonly outbox: Outbox) {}

  /** Lets something parked be tried again from the beginning. What is not parked, or is of another district, is missing. */
  async retry(tx: Tx, me: Actor, { kind, id, listener = '' }: RetryParked): Promise<void> {
    const districts = administered(me);
    // TypeORM answers an update with its rows and their number.
    const [rows] = await tx.rows.query<[{ districtId: string | null; what: string }[], number]>(
      kind === 'delivery'
        ? `update delivery d set parked_at = null, attempts = 0, next_at = $2 from event e
            where d.event_id = $1 and d.listener = $4 and e.id = d.event_id and d.parked_at is not null and d.done_at is null
              and (e.district_id is null or e.district_id = any($3)) returning e.district_id as "districtId", d.listener as what`
        : `update errand set parked_at = null, attempts = 0, next_at = $2
            where id = $1 and parked_at is not null and done_at is null and (district_id is null or district_id = any($3)) and $4 = ''
            returning district_id as "districtId", kind as what`,
      [id, tx.at, districts, listener],
    );
    const [row] = rows;
    if (!row) throw new Refusal('parked.missing');
    const facts = { kind, what: row.what };
    await this.outbox.publish(
      tx,
      parkedRetried({ districtId: row.districtId, subjectId: id, actorId: me.id, facts }),
    );
  }
}
