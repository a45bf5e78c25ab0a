import { Body, Controller, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { pollApi as api } from '@linli/shared/poll/poll.api';
import * as c from '@linli/shared/poll/poll.contract';
import { pollFieldWords } from '@linli/shared/poll/poll.words';
import { Db } from '../platform/db/db';
import { Allow, MaybeMe, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { PollAnswerService } from './answer.service';
import { PollQueries } from './poll.queries';

@Contract(c.answerPoll, pollFieldWords)
export class AnswerPollDto {}
export interface AnswerPollDto extends c.AnswerPoll {}

@Contract(c.askPolls, pollFieldWords)
export class AskPollsDto {}
export interface AskPollsDto extends c.AskPolls {}

/** Consultations for those who are asked. */
@Controller()
export class PollController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly answers: PollAnswerService,
    private readonly queries: PollQueries,
  ) {}

  @Answers(api.at, c.polls)
  @Allow('anyone')
  at(@Query() { place }: AskPollsDto): Promise<c.Polls> {
    return this.db.read((read) => this.queries.at(read, place));
  }

  @Answers(api.page, c.pollPage)
  @Allow('anyone')
  page(@MaybeMe() me: Actor | null, @Param('id', ParseUUIDPipe) id: string): Promise<c.PollPage> {
    return this.db.read((read) => this.queries.page(read, me, id));
  }

  @Answers(api.ofTopic, c.polls)
  @Allow('anyone')
  ofTopic(@Param('id', ParseUUIDPipe) id: string): Promise<c.Polls> {
    return this.db.read((read) => this.queries.ofTopic(read, id));
  }

  @Answers(api.answer, nothing)
  @Allow('signed-in')
  answer(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { choices }: AnswerPollDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.answers.answer(tx, me, id, choices).then(() => ({})));
  }
}
