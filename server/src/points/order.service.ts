import { Injectable } from '@nestjs/common';
import { movement } from '@linli/shared/hours/hours.rules';
import { holdsAt, steering, type Actor } from '@linli/shared/people/people.rules';
import type { HandedOver } from '@linli/shared/points/points.contract';
import { orderFault, type OrderState } from '@linli/shared/points/points.rules';
import { atField, Refusal } from '@linli/shared/refusal';
import { BookService } from '../hours/book.service';
import type { Tx } from '../platform/db/db';
import { newId } from '../platform/db/id';
import { Outbox } from '../platform/outbox/outbox';
import { randomCode } from '../platform/secret';
import { PointsGoodRow, PointsOrderRow } from './points.entity';
import { pointsGivenUp, pointsHandedOver, pointsOrdered } from './points.events';
import { ofPerson, PointsService } from './points.service';

const DAY = 86_400_000;

/** What people ask for with their points, until a station hands it over; points move only then. */
@Injectable()
export class OrderService {
  constructor(
    private readonly books: BookService,
    private readonly points: PointsService,
    private readonly outbox: Outbox,
  ) {}

  /** Asks for something that a station gives: a code to say there, good for the district's days. */
  async order(tx: Tx, me: Actor, goodId: string): Promise<void> {
    const good = await this.lockGood(tx, goodId);
    if (!(await this.points.keeps(tx, me.id))) throw new Refusal('points.off');
    const { districtId, price, left } = good;
    const accountId = await this.books.accountOf(tx, ofPerson(districtId, me.id));
    const around = {
      held: await this.books.balanceOf(tx, accountId),
      promised: await promised(tx, me.id),
      left,
    };
    const fault = orderFault(price, around);
    if (fault) throw new Refusal(`points.${fault}`);
    await tx.rows.update(PointsGoodRow, goodId, { left: left - 1 });
    const { orderDays } = await this.points.termsOf(tx, districtId);
    const until = new Date(tx.at.getTime() + orderDays * DAY);
    const id = newId(tx.at);
    const row = { id, districtId, goodId, personId: me.id, price, code: randomCode(8), at: tx.at, until };
    await tx.rows.insert(PointsOrderRow, { ...row, state: 'open' });
    await this.outbox.publish(tx, pointsOrdered({ districtId, subjectId: id, actorId: me.id, facts: {} }));
  }

  /** Does not want it any more: nothing was taken, and somebody else may have it. */
  async giveUp(tx: Tx, me: Actor, id: string): Promise<void> {
    const order = await tx.rows.findOne(PointsOrderRow, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (order?.personId !== me.id) throw new Refusal('points.missing');
    if (order.state !== 'open') throw new Refusal('points.over');
    await this.end(tx, [order], 'given_up');
    const about = { districtId: order.districtId, subjectId: id, actorId: me.id };
    await this.outbox.publish(tx, pointsGivenUp({ ...about, facts: {} }));
  }

  /** Hands over what the code stands for, at a station that I steer; now the points are spent. */
  async handOver(tx: Tx, me: Actor, said: string): Promise<HandedOver> {
    const code = said.toUpperCase();
    const order = await tx.rows.findOne(PointsOrderRow, {
      where: { code, state: 'open' },
      lock: { mode: 'pessimistic_write' },
    });
    const good = order && (await tx.rows.findOneBy(PointsGoodRow, { id: order.goodId }));
    if (!order || !good || order.until < tx.at || !holdsAt(me, steering, good.path))
      throw atField('points.code', 'code');
    if (order.personId === me.id) throw atField('points.own', 'code');
    const { id, districtId, personId, price } = order;
    const accountId = await this.books.accountOf(tx, ofPerson(districtId, personId));
    // a correction may have taken some back since
    if ((await this.books.balanceOf(tx, accountId)) < price) throw atField('points.few', 'code');
    const spent = { districtId, unit: 'point', kind: 'spent', ownerId: good.placeId } as const;
    await this.books.move(
      tx,
      { districtId, accountId, sourceKind: 'spent', sourceId: id, correctsId: null, byId: me.id },
      movement(accountId, await this.books.accountOf(tx, spent), price),
    );
    await tx.rows.update(PointsOrderRow, id, { state: 'handed', endedAt: tx.at, handedBy: me.id });
    await this.outbox.publish(tx, pointsHandedOver({ districtId, subjectId: id, actorId: me.id, facts: {} }));
    return { name: good.name, price };
  }

  /** Ends what was kept too long; answers how many. */
  async lapseDue(tx: Tx, most = 200): Promise<number> {
    const due = await tx.rows.query<Ending[]>(
      `select id, good_id as "goodId" from points_order where state = 'open' and until < $1 order by until limit $2 for update skip locked`,
      [tx.at, most],
    );
    await this.end(tx, due, 'lapsed');
    return due.length;
  }

  /** Ends everything that somebody waits for who wants no points any more. */
  async endAll(tx: Tx, personId: string): Promise<void> {
    const open = await tx.rows.find(PointsOrderRow, {
      where: { personId, state: 'open' },
      lock: { mode: 'pessimistic_write' },
    });
    await this.end(tx, open, 'given_up');
  }

  /** What an account made at a window has asked for is its person's. */
  async merge({ rows }: Tx, from: string, personId: string): Promise<void> {
    await rows.update(PointsOrderRow, { personId: from }, { personId });
  }

  private async end(tx: Tx, orders: readonly Ending[], state: OrderState): Promise<void> {
    for (const { id, goodId } of orders) {
      await tx.rows.update(PointsOrderRow, id, { state, endedAt: tx.at });
      await tx.rows.increment(PointsGoodRow, { id: goodId }, 'left', 1);
    }
  }

  private async lockGood({ rows }: Tx, id: string): Promise<PointsGoodRow> {
    const good = await rows.findOne(PointsGoodRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!good) throw new Refusal('points.missing');
    return good;
  }
}

type Ending = Pick<PointsOrderRow, 'id' | 'goodId'>;

/** Points of what somebody has asked for and was not handed yet. */
async function promised({ rows }: Tx, personId: string): Promise<number> {
  return (await rows.sum(PointsOrderRow, 'price', { personId, state: 'open' })) ?? 0;
}
