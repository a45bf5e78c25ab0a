import { Body, Controller, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import { topicApi } from '@linli/shared/topic/topic.api';
import * as c from '@linli/shared/topic/topic.contract';
import { topicFieldWords } from '@linli/shared/topic/topic.words';
import { Db } from '../platform/db/db';
import { Allow, MaybeMe, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { ThrottledByAddress, ThrottledByPerson } from '../platform/http/throttled';
import { RaiseService } from './raise.service';
import { ReviewService } from './review.service';
import { TopicDetails } from './topic.detail';
import { TopicQueries } from './topic.queries';
import { TopicSource } from './topic.source';

@Contract(c.askTopics, topicFieldWords)
export class AskTopicsDto {}
export interface AskTopicsDto extends c.AskTopics {}

@Contract(c.raiseTopic, topicFieldWords)
export class RaiseTopicDto {}
export interface RaiseTopicDto extends c.RaiseTopic {}

@Contract(c.fromTicket, topicFieldWords)
export class FromTicketDto {}
export interface FromTicketDto extends c.FromTicket {}

@Contract(c.moveTopic, topicFieldWords)
export class MoveTopicDto {}
export interface MoveTopicDto extends c.MoveTopic {}

/** Raising topics, seeing those of neighbours, and moving them on. */
@Controller()
export class TopicController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly raising: RaiseService,
    private readonly review: ReviewService,
    private readonly queries: TopicQueries,
    private readonly details: TopicDetails,
  ) {}

  @Answers(topicApi.form, c.topicForm)
  @Allow('signed-in')
  form(@Me() me: Actor): Promise<c.TopicForm> {
    return this.db.read((read) => this.queries.form(read, me));
  }

  @Answers(topicApi.list, c.topicList)
  @Allow('anyone')
  @ThrottledByAddress(120)
  list(@MaybeMe() me: Actor | null, @Query() ask: AskTopicsDto): Promise<c.TopicList> {
    return this.db.readLate(me?.id ?? null, (read) => this.queries.list(read, me, ask));
  }

  @Answers(topicApi.raise, c.raisedTopic, { status: 201 })
  @Allow('signed-in')
  @ThrottledByPerson(10)
  raise(@Me() me: Actor, @Key() key: Keyed, @Body() ask: RaiseTopicDto): Promise<c.RaisedTopic> {
    return this.once.write(key, (tx) => this.raising.raise(tx, me, ask));
  }

  @Answers(topicApi.detail, c.topicDetail)
  @Allow('anyone')
  @ThrottledByAddress(120)
  detail(@MaybeMe() me: Actor | null, @Param('id', ParseUUIDPipe) id: string): Promise<c.TopicDetail> {
    return this.db.read((read) => this.details.of(read, me, id));
  }

  /** One move of a topic by whoever raised it, looks at it or holds its stage; answers the topic as it is after. */
  @Answers(topicApi.move, c.topicDetail)
  @Allow('signed-in')
  move(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: MoveTopicDto,
  ): Promise<c.TopicDetail> {
    return this.once.write(key, async (tx) => {
      await this.review.move(tx, me, id, ask);
      return this.details.of(tx, me, id);
    });
  }
}

/** Matters that become topics. */
@Controller()
export class TicketTopicController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly raising: RaiseService,
    private readonly source: TopicSource,
  ) {}

  @Answers(topicApi.ofTicket, c.ofTicket)
  @Allow('signed-in')
  ofTicket(@Me() me: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<c.OfTicket> {
    return this.db.read(async (read) => {
      const { may, topics } = await this.source.ofTicket(read, me, id);
      return { may, topics };
    });
  }

  @Answers(topicApi.fromTicket, c.raisedTopic, { status: 201 })
  @Allow('signed-in')
  @ThrottledByPerson(10)
  fromTicket(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: FromTicketDto,
  ): Promise<c.RaisedTopic> {
    return this.once.write(key, (tx) => this.raising.fromTicket(tx, me, id, ask));
  }
}
