import { Injectable } from '@nestjs/common';
import { holdsAt, steering, type Actor } from '@linli/shared/people/people.rules';
import type { ChangeGood, OfferGood } from '@linli/shared/points/points.contract';
import { Refusal } from '@linli/shared/refusal';
import { PlaceService } from '../place/place.service';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { PointsGoodRow } from './points.entity';
import { goodChanged, goodOffered } from './points.events';

/** What stations give for points: things and services of their own, never money. */
@Injectable()
export class GoodService {
  constructor(
    private readonly places: PlaceService,
    private readonly outbox: Outbox,
  ) {}

  /** Offers something at a community I steer. */
  async offer(tx: Tx, me: Actor, { placeId, name, where, price, left }: OfferGood): Promise<void> {
    const path = await this.places.pathOf(tx, placeId);
    if (!holdsAt(me, steering, path)) throw new Refusal('place.missing');
    const districtId = await this.places.districtOf(tx, path);
    const id = newId(tx.at);
    const row = { id, districtId, placeId, path, name: name.trim(), where: where.trim(), price, left };
    await tx.rows.insert(PointsGoodRow, { ...row, version: 1 });
    await this.outbox.publish(tx, goodOffered({ districtId, subjectId: id, actorId: me.id, facts: {} }));
  }

  /** Another price, or how many there are; what was asked for before keeps its price. */
  async change(tx: Tx, me: Actor, id: string, { version, price, left }: ChangeGood): Promise<void> {
    const good = await tx.rows.findOne(PointsGoodRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!good || !holdsAt(me, steering, good.path)) throw new Refusal('points.missing');
    if (good.version !== version) throw new Refusal('points.stale');
    await tx.rows.update(PointsGoodRow, id, { price, left, version: version + 1 });
    const { districtId } = good;
    await this.outbox.publish(tx, goodChanged({ districtId, subjectId: id, actorId: me.id, facts: {} }));
  }
}
