import { Injectable } from '@nestjs/common';
import { hoursBooked, hoursCorrected } from '../hours/hours.events';
import { personForgotten, personMerged } from '../people/people.events';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { OrderService } from './order.service';
import { pointsKept } from './points.events';
import { PointsService } from './points.service';

/** Points follow what is booked and corrected, and whether somebody wants them. */
@Injectable()
export class PointsListener implements Listener {
  readonly name = 'points.book';
  readonly hears = [
    hoursBooked.kind,
    hoursCorrected.kind,
    pointsKept.kind,
    personForgotten.kind,
    personMerged.kind,
  ];
  readonly atOnce = true;

  constructor(
    private readonly points: PointsService,
    private readonly orders: OrderService,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  async tell(tx: Tx, { kind, subjectId, districtId, facts }: EventRow): Promise<void> {
    if (kind === hoursBooked.kind && districtId) await this.points.earn(tx, districtId, subjectId);
    if (kind === hoursCorrected.kind && districtId) {
      if (facts.person) await this.points.takeBack(tx, districtId, subjectId, facts.person);
      if (facts.after) await this.points.earn(tx, districtId, facts.after);
    }
    if (kind === personForgotten.kind) await this.points.forget(tx, subjectId);
    if (kind === personForgotten.kind || (kind === pointsKept.kind && facts.on === 'no'))
      await this.orders.endAll(tx, subjectId);
    if (kind === personMerged.kind && facts.from) {
      await this.points.merge(tx, facts.from, subjectId);
      await this.orders.merge(tx, facts.from, subjectId);
    }
  }
}
