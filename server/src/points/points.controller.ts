import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { pointsApi } from '@linli/shared/points/points.api';
import * as c from '@linli/shared/points/points.contract';
import { pointsFieldWords } from '@linli/shared/points/points.words';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { OrderService } from './order.service';
import { PointsQueries } from './points.queries';
import { PointsService } from './points.service';

@Contract(c.keepPoints, pointsFieldWords)
export class KeepPointsDto {}
export interface KeepPointsDto extends c.KeepPoints {}

@Contract(c.orderGood, pointsFieldWords)
export class OrderGoodDto {}
export interface OrderGoodDto extends c.OrderGood {}

/** Points as their keeper sees and spends them. */
@Controller()
export class PointsController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly points: PointsService,
    private readonly orders: OrderService,
    private readonly queries: PointsQueries,
  ) {}

  @Answers(pointsApi.mine, c.ownPoints)
  @Allow('signed-in')
  mine(@Me() me: Actor): Promise<c.OwnPoints> {
    return this.db.read((read) => this.queries.mine(read, me));
  }

  @Answers(pointsApi.keep, nothing)
  @Allow('signed-in')
  keep(@Me() me: Actor, @Key() key: Keyed, @Body() { on }: KeepPointsDto): Promise<Nothing> {
    return this.once.write(key, (tx) => this.points.keep(tx, me, on).then(() => ({})));
  }

  @Answers(pointsApi.order, nothing)
  @Allow('signed-in')
  order(@Me() me: Actor, @Key() key: Keyed, @Body() { goodId }: OrderGoodDto): Promise<Nothing> {
    return this.once.write(key, (tx) => this.orders.order(tx, me, goodId).then(() => ({})));
  }

  @Answers(pointsApi.giveUp, nothing)
  @Allow('signed-in')
  giveUp(@Me() me: Actor, @Key() key: Keyed, @Param('id', ParseUUIDPipe) id: string): Promise<Nothing> {
    return this.once.write(key, (tx) => this.orders.giveUp(tx, me, id).then(() => ({})));
  }
}
