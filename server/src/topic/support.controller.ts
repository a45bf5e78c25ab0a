import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import { topicApi } from '@linli/shared/topic/topic.api';
import * as c from '@linli/shared/topic/topic.contract';
import { topicFieldWords } from '@linli/shared/topic/topic.words';
import type { Tx } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { ThrottledByPerson } from '../platform/http/throttled';
import { SupportService } from './support.service';
import { TopicDetails } from './topic.detail';

@Contract(c.sayArgument, topicFieldWords)
export class SayArgumentDto {}
export interface SayArgumentDto extends c.SayArgument {}

@Contract(c.followTopic, topicFieldWords)
export class FollowTopicDto {}
export interface FollowTopicDto extends c.FollowTopic {}

/** What neighbours do about a topic; each answers the topic as it is after. */
@Controller()
export class SupportController {
  constructor(
    private readonly once: Once,
    private readonly supporting: SupportService,
    private readonly details: TopicDetails,
  ) {}

  @Answers(topicApi.support, c.topicDetail)
  @Allow('signed-in')
  @ThrottledByPerson(30)
  support(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<c.TopicDetail> {
    return this.after(me, id, key, (tx) => this.supporting.support(tx, me, id));
  }

  @Answers(topicApi.unsupport, c.topicDetail)
  @Allow('signed-in')
  unsupport(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<c.TopicDetail> {
    return this.after(me, id, key, (tx) => this.supporting.unsupport(tx, me, id));
  }

  @Answers(topicApi.argue, c.topicDetail)
  @Allow('signed-in')
  @ThrottledByPerson(10)
  argue(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: SayArgumentDto,
  ): Promise<c.TopicDetail> {
    return this.after(me, id, key, (tx) => this.supporting.argue(tx, me, id, ask));
  }

  @Answers(topicApi.follow, c.topicDetail)
  @Allow('signed-in')
  follow(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: FollowTopicDto,
  ): Promise<c.TopicDetail> {
    return this.after(me, id, key, (tx) => this.supporting.follow(tx, me, id, ask));
  }

  private after(me: Actor, id: string, key: Keyed, act: (tx: Tx) => Promise<void>): Promise<c.TopicDetail> {
    return this.once.write(key, async (tx) => {
      await act(tx);
      return this.details.of(tx, me, id);
    });
  }
}
