import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { answering } from '@linli/shared/home/ask.rules';
import { homeApi } from '@linli/shared/home/home.api';
import * as c from '@linli/shared/home/home.contract';
import { homeFieldWords } from '@linli/shared/home/home.words';
import { homePhones, type HomePhones } from '@linli/shared/home/register.contract';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { Actors } from '../people/actor.service';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { AnswerService } from './answer.service';
import { AskQueries } from './ask.queries';

@Contract(c.confirmAsk, homeFieldWords)
export class ConfirmAskDto {}
export interface ConfirmAskDto extends c.ConfirmAsk {}

@Contract(c.refuseAsk, homeFieldWords)
export class RefuseAskDto {}
export interface RefuseAskDto extends c.RefuseAsk {}

@Contract(c.revealHome, homeFieldWords)
export class RevealHomeDto {}
export interface RevealHomeDto extends c.RevealHome {}

/** Who wants to move in: for the worker of the door's grid, and for those above. */
@Controller()
export class AnswerController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly answers: AnswerService,
    private readonly queries: AskQueries,
    private readonly actors: Actors,
  ) {}

  @Answers(homeApi.asks, c.asks)
  @Allow(...answering)
  asks(@Me() me: Actor): Promise<c.Asks> {
    return this.db.read((read) => this.queries.waiting(read, me));
  }

  @Answers(homeApi.confirm, nothing)
  @Allow(...answering)
  async confirm(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: ConfirmAskDto,
  ): Promise<Nothing> {
    await this.once.write(key, (tx) => this.answers.confirm(tx, me, id, ask).then(() => ({})));
    this.actors.forgetAll();
    return {};
  }

  @Answers(homeApi.refuse, nothing)
  @Allow(...answering)
  refuse(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: RefuseAskDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.answers.refuse(tx, me, id, ask).then(() => ({})));
  }

  @Answers(homeApi.revealAsker, homePhones)
  @Allow(...answering)
  reveal(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: RevealHomeDto,
  ): Promise<HomePhones> {
    return this.once.write(key, (tx) => this.answers.reveal(tx, me, id, ask));
  }
}
