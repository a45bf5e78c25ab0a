import { Body, Controller, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { feedbackApi } from '@linli/shared/feedback/feedback.api';
import * as c from '@linli/shared/feedback/feedback.contract';
import { feedbackFieldWords } from '@linli/shared/feedback/feedback.words';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { ThrottledByPerson } from '../platform/http/throttled';
import { FeedbackQueries } from './feedback.queries';
import { FeedbackService } from './feedback.service';

@Contract(c.writeFeedback, feedbackFieldWords)
export class WriteFeedbackDto {}
export interface WriteFeedbackDto extends c.WriteFeedback {}

@Contract(c.reopenFeedback, feedbackFieldWords)
export class ReopenFeedbackDto {}
export interface ReopenFeedbackDto extends c.ReopenFeedback {}

@Contract(c.askFeedback, feedbackFieldWords)
export class AskFeedbackDto {}
export interface AskFeedbackDto extends c.AskFeedback {}

@Contract(c.takeFeedback, feedbackFieldWords)
export class TakeFeedbackDto {}
export interface TakeFeedbackDto extends c.TakeFeedback {}

@Contract(c.answerFeedback, feedbackFieldWords)
export class AnswerFeedbackDto {}
export interface AnswerFeedbackDto extends c.AnswerFeedback {}

/** What people say about the app, and who answers it. */
@Controller()
export class FeedbackController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly feedback: FeedbackService,
    private readonly queries: FeedbackQueries,
  ) {}

  @Answers(feedbackApi.write, c.feedbackReceipt, { status: 201 })
  @Allow('signed-in')
  @ThrottledByPerson(10)
  write(@Me() me: Actor, @Key() key: Keyed, @Body() ask: WriteFeedbackDto): Promise<c.FeedbackReceipt> {
    return this.once.write(key, async (tx) => {
      const { id, number } = await this.feedback.write(tx, me, ask);
      return { id, number };
    });
  }

  @Answers(feedbackApi.mine, c.ownFeedbacks)
  @Allow('signed-in')
  mine(@Me() me: Actor): Promise<c.OwnFeedbacks> {
    return this.db.read((read) => this.queries.mine(read, me));
  }

  @Answers(feedbackApi.reopen, nothing)
  @Allow('signed-in')
  reopen(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: ReopenFeedbackDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.feedback.reopen(tx, me, id, ask).then(() => ({})));
  }

  @Answers(feedbackApi.desk, c.feedbackDesk)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  desk(@Me() me: Actor, @Query() { view }: AskFeedbackDto): Promise<c.FeedbackDesk> {
    return this.db.read((read) => this.queries.desk(read, me, view));
  }

  @Answers(feedbackApi.take, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  take(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version }: TakeFeedbackDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.feedback.take(tx, me, id, version).then(() => ({})));
  }

  @Answers(feedbackApi.answer, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  answer(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: AnswerFeedbackDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.feedback.answer(tx, me, id, ask).then(() => ({})));
  }
}
