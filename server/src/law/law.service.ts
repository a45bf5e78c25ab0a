import { Injectable } from '@nestjs/common';
import { isDate } from '@linli/shared/deadline/shanghai.rules';
import type { WriteLaw } from '@linli/shared/law/law.contract';
import { lawFaults } from '@linli/shared/law/law.words';
import { holdsAt, steering, type Actor } from '@linli/shared/people/people.rules';
import { Refusal, refuseFields } from '@linli/shared/refusal';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { LawPageRow } from './law.entity';
import { lawRemoved, lawWritten } from './law.events';
import { LawQueries } from './law.queries';

/** Pages of law and policy. */
@Injectable()
export class LawService {
  constructor(
    private readonly queries: LawQueries,
    private readonly outbox: Outbox,
  ) {}

  /** Writes a page for the people of a unit of mine. Answers its id. */
  async write(tx: Tx, me: Actor, { unitId, on, ...page }: WriteLaw): Promise<{ id: string }> {
    const unit = await this.queries.unit(tx, me, unitId);
    refuseFields({ ...(!unit && { unitId: lawFaults.unit }), ...(!isDate(on) && { on: lawFaults.noDay }) });
    if (!unit) throw new Refusal('place.missing');
    const id = newId(tx.at);
    const { districtId, path } = unit;
    await tx.rows.insert(LawPageRow, {
      ...{ id, districtId, placeId: unitId, path, ...page, onDay: on, writtenBy: me.id, at: tx.at },
    });
    const facts = { place: unitId };
    await this.outbox.publish(tx, lawWritten({ districtId, subjectId: id, actorId: me.id, facts }));
    return { id };
  }

  /** Takes a page away, as what it says no longer holds. */
  async remove(tx: Tx, me: Actor, id: string): Promise<void> {
    const page = await tx.rows.findOne(LawPageRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!page || page.removedAt || !holdsAt(me, steering, page.path)) throw new Refusal('law.missing');
    await tx.rows.update(LawPageRow, id, { removedAt: tx.at });
    const { districtId, placeId } = page;
    await this.outbox.publish(
      tx,
      lawRemoved({ districtId, subjectId: id, actorId: me.id, facts: { place: placeId } }),
    );
  }
}
