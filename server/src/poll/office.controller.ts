import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { pollOfficeApi as api } from '@linli/shared/poll/poll.api';
import * as c from '@linli/shared/poll/poll.contract';
import { pollFieldWords } from '@linli/shared/poll/poll.words';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { PollAnswerService } from './answer.service';
import { MenuService } from './menu.service';
import { PollOfficeQueries } from './office.queries';
import { PollService } from './poll.service';

@Contract(c.makePoll, pollFieldWords)
export class MakePollDto {}
export interface MakePollDto extends c.MakePoll {}

@Contract(c.enterAnswer, pollFieldWords)
export class EnterAnswerDto {}
export interface EnterAnswerDto extends c.EnterAnswer {}

@Contract(c.callOffPoll, pollFieldWords)
export class CallOffPollDto {}
export interface CallOffPollDto extends c.CallOffPoll {}

@Contract(c.answerMenu, pollFieldWords)
export class AnswerMenuDto {}
export interface AnswerMenuDto extends c.AnswerMenu {}

/** Consultations for those who ask, who may hold no post: a seat in a residents' group is enough, which the verbs check. */
@Controller()
export class PollOfficeController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly polls: PollService,
    private readonly answers: PollAnswerService,
    private readonly menus: MenuService,
    private readonly queries: PollOfficeQueries,
  ) {}

  @Answers(api.list, c.officePolls)
  @Allow('signed-in')
  list(@Me() me: Actor): Promise<c.OfficePolls> {
    return this.db.read((read) => this.queries.office(read, me));
  }

  @Answers(api.make, c.madePoll, { status: 201 })
  @Allow('signed-in')
  make(@Me() me: Actor, @Key() key: Keyed, @Body() ask: MakePollDto): Promise<c.MadePoll> {
    return this.once.write(key, async (tx) => ({ id: await this.polls.open(tx, me, ask) }));
  }

  @Answers(api.doors, c.pollDoors)
  @Allow('signed-in')
  doors(@Me() me: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<c.PollDoors> {
    return this.db.read((read) => this.queries.doors(read, me, id));
  }

  @Answers(api.enter, nothing)
  @Allow('signed-in')
  enter(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: EnterAnswerDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.answers.enter(tx, me, id, ask).then(() => ({})));
  }

  @Answers(api.close, nothing)
  @Allow('signed-in')
  close(@Me() me: Actor, @Key() key: Keyed, @Param('id', ParseUUIDPipe) id: string): Promise<Nothing> {
    return this.once.write(key, (tx) => this.polls.close(tx, me, id).then(() => ({})));
  }

  @Answers(api.callOff, nothing)
  @Allow('signed-in')
  callOff(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: CallOffPollDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.polls.callOff(tx, me, id, reason).then(() => ({})));
  }

  @Answers(api.answerMenu, nothing)
  @Allow('signed-in')
  answerMenu(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: AnswerMenuDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.menus.answer(tx, me, id, ask).then(() => ({})));
  }
}
