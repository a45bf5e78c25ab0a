import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { offerApi } from '@linli/shared/offer/offer.api';
import * as c from '@linli/shared/offer/offer.contract';
import { offerFieldWords } from '@linli/shared/offer/offer.words';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { CandidateQueries } from './candidate.queries';
import { OfferService } from './offer.service';
import { OrderQueries } from './order.queries';

@Contract(c.answerOffer, offerFieldWords)
export class AnswerOfferDto {}
export interface AnswerOfferDto extends c.AnswerOffer {}

@Contract(c.sendOffers, offerFieldWords)
export class SendOffersDto {}
export interface SendOffersDto extends c.SendOffers {}

@Contract(c.sendSecond, offerFieldWords)
export class SendSecondDto {}
export interface SendSecondDto extends c.SendSecond {}

/** What somebody is asked to take. */
@Controller()
export class OrderController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly offers: OfferService,
    private readonly queries: OrderQueries,
  ) {}

  @Answers(offerApi.orders, c.orders)
  @Allow('signed-in')
  orders(@Me() me: Actor): Promise<c.Orders> {
    return this.db.read((read) => this.queries.of(read, me));
  }

  @Answers(offerApi.answer, c.answeredOffer)
  @Allow('signed-in')
  answer(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: AnswerOfferDto,
  ): Promise<c.AnsweredOffer> {
    return this.once.write(key, (tx) => this.offers.answer(tx, me, id, ask));
  }
}

/** Whom the community asks. */
@Controller()
export class OfferController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly offers: OfferService,
    private readonly queries: CandidateQueries,
  ) {}

  @Answers(offerApi.candidates, c.candidates)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  candidates(@Me() me: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<c.Candidates> {
    return this.db.read((read) => this.queries.list(read, me, id));
  }

  @Answers(offerApi.send, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  send(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: SendOffersDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.offers.send(tx, me, id, ask).then(() => ({})));
  }

  @Answers(offerApi.recall, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  recall(@Me() me: Actor, @Key() key: Keyed, @Param('id', ParseUUIDPipe) id: string): Promise<Nothing> {
    return this.once.write(key, (tx) => this.offers.recall(tx, me, id).then(() => ({})));
  }

  @Answers(offerApi.second, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  second(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { personId }: SendSecondDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.offers.sendSecond(tx, me, id, personId).then(() => ({})));
  }
}
