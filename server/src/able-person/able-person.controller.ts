import { Body, Controller, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ableApi as api } from '@linli/shared/able-person/able-person.api';
import * as c from '@linli/shared/able-person/able-person.contract';
import { ableFieldWords } from '@linli/shared/able-person/able-person.words';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { ThrottledByPerson } from '../platform/http/throttled';
import { AbleAskService } from './able-ask.service';
import { AblePersonQueries } from './able-person.queries';
import { AblePersonService } from './able-person.service';

@Contract(c.askAble, ableFieldWords)
export class AskAbleDto {}
export interface AskAbleDto extends c.AskAble {}

@Contract(c.offerAble, ableFieldWords)
export class OfferAbleDto {}
export interface OfferAbleDto extends c.OfferAble {}

@Contract(c.proposeAble, ableFieldWords)
export class ProposeAbleDto {}
export interface ProposeAbleDto extends c.ProposeAble {}

@Contract(c.agreeAble, ableFieldWords)
export class AgreeAbleDto {}
export interface AgreeAbleDto extends c.AgreeAble {}

@Contract(c.askAblePerson, ableFieldWords)
export class AskAblePersonDto {}
export interface AskAblePersonDto extends c.AskAblePerson {}

@Contract(c.answerAble, ableFieldWords)
export class AnswerAbleDto {}
export interface AnswerAbleDto extends c.AnswerAble {}

/** Able persons for neighbours. */
@Controller()
export class AblePersonController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly ables: AblePersonService,
    private readonly asks: AbleAskService,
    private readonly queries: AblePersonQueries,
  ) {}

  @Answers(api.list, c.ableList)
  @Allow('signed-in')
  list(@Me() me: Actor, @Query() { place }: AskAbleDto): Promise<c.AbleList> {
    return this.db.read((read) => this.queries.list(read, me, place ?? null));
  }

  @Answers(api.mine, c.ownAbles)
  @Allow('signed-in')
  mine(@Me() me: Actor): Promise<c.OwnAbles> {
    return this.db.read((read) => this.queries.mine(read, me));
  }

  @Answers(api.offer, c.ableMade, { status: 201 })
  @Allow('signed-in')
  offer(@Me() me: Actor, @Key() key: Keyed, @Body() ask: OfferAbleDto): Promise<c.AbleMade> {
    return this.once.write(key, async (tx) => ({ id: await this.ables.offer(tx, me, ask) }));
  }

  /** Names other people, so that one person does it a few times a minute only. */
  @Answers(api.propose, nothing)
  @Allow('signed-in')
  @ThrottledByPerson(5)
  propose(@Me() me: Actor, @Key() key: Keyed, @Body() ask: ProposeAbleDto): Promise<Nothing> {
    return this.once.write(key, (tx) => this.ables.propose(tx, me, ask).then(() => ({})));
  }

  @Answers(api.agree, nothing)
  @Allow('signed-in')
  agree(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: AgreeAbleDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.ables.agree(tx, me, id, ask).then(() => ({})));
  }

  @Answers(api.withdraw, nothing)
  @Allow('signed-in')
  withdraw(@Me() me: Actor, @Key() key: Keyed, @Param('id', ParseUUIDPipe) id: string): Promise<Nothing> {
    return this.once.write(key, (tx) => this.ables.withdraw(tx, me, id).then(() => ({})));
  }

  @Answers(api.ask, c.ableMade, { status: 201 })
  @Allow('signed-in')
  ask(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: AskAblePersonDto,
  ): Promise<c.AbleMade> {
    return this.once.write(key, async (tx) => ({ id: await this.asks.ask(tx, me, id, ask) }));
  }

  @Answers(api.answer, nothing)
  @Allow('signed-in')
  answer(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: AnswerAbleDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.asks.answer(tx, me, id, ask).then(() => ({})));
  }
}
