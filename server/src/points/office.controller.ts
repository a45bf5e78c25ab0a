import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { pointsOfficeApi as api } from '@linli/shared/points/points.api';
import * as c from '@linli/shared/points/points.contract';
import { pointsFieldWords } from '@linli/shared/points/points.words';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { ThrottledByPerson } from '../platform/http/throttled';
import { GoodService } from './good.service';
import { OrderService } from './order.service';
import { PointsQueries } from './points.queries';

@Contract(c.offerGood, pointsFieldWords)
export class OfferGoodDto {}
export interface OfferGoodDto extends c.OfferGood {}

@Contract(c.changeGood, pointsFieldWords)
export class ChangeGoodDto {}
export interface ChangeGoodDto extends c.ChangeGood {}

@Contract(c.handOver, pointsFieldWords)
export class HandOverDto {}
export interface HandOverDto extends c.HandOver {}

/** What stations give for points, and hand over. */
@Controller()
export class PointsOfficeController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly goods: GoodService,
    private readonly orders: OrderService,
    private readonly queries: PointsQueries,
  ) {}

  @Answers(api.desk, c.pointsDesk)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  desk(@Me() me: Actor): Promise<c.PointsDesk> {
    return this.db.read((read) => this.queries.desk(read, me));
  }

  @Answers(api.offer, nothing, { status: 201 })
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  offer(@Me() me: Actor, @Key() key: Keyed, @Body() ask: OfferGoodDto): Promise<Nothing> {
    return this.once.write(key, (tx) => this.goods.offer(tx, me, ask).then(() => ({})));
  }

  @Answers(api.change, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  change(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: ChangeGoodDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.goods.change(tx, me, id, ask).then(() => ({})));
  }

  /** A code can be guessed, so that one person gets few tries a minute. */
  @Answers(api.handOver, c.handedOver)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  @ThrottledByPerson(20)
  handOver(@Me() me: Actor, @Key() key: Keyed, @Body() { code }: HandOverDto): Promise<c.HandedOver> {
    return this.once.write(key, (tx) => this.orders.handOver(tx, me, code));
  }
}
