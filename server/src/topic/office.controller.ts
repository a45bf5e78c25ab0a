import { Body, Controller, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import * as o from '@linli/shared/topic/office.contract';
import { topicOfficeApi } from '@linli/shared/topic/topic.api';
import {
  enterTopic,
  raisedTopic,
  type EnterTopic,
  type RaisedTopic,
} from '@linli/shared/topic/topic.contract';
import { topicFieldWords } from '@linli/shared/topic/topic.words';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { ArgumentService } from './argument.service';
import { CallService } from './call.service';
import { OfficeQueries } from './office.queries';
import { RaiseService } from './raise.service';
import { TermsService } from './terms.service';

@Contract(o.askTopicOffice, topicFieldWords)
export class AskTopicOfficeDto {}
export interface AskTopicOfficeDto extends o.AskTopicOffice {}

@Contract(enterTopic, topicFieldWords)
export class EnterTopicDto {}
export interface EnterTopicDto extends EnterTopic {}

@Contract(o.decideArgument, topicFieldWords)
export class DecideArgumentDto {}
export interface DecideArgumentDto extends o.DecideArgument {}

@Contract(o.putTopicTerms, topicFieldWords)
export class PutTopicTermsDto {}
export interface PutTopicTermsDto extends o.PutTopicTerms {}

@Contract(o.revealCall, topicFieldWords)
export class RevealTopicCallDto {}
export interface RevealTopicCallDto extends o.RevealCall {}

@Contract(o.doneCall, topicFieldWords)
export class DoneCallDto {}
export interface DoneCallDto extends o.DoneCall {}

/** What the community does about topics. */
@Controller()
export class TopicOfficeController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly raising: RaiseService,
    private readonly saying: ArgumentService,
    private readonly laying: TermsService,
    private readonly queries: OfficeQueries,
  ) {}

  @Answers(topicOfficeApi.list, o.topicOffice)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  list(@Me() me: Actor, @Query() { view = 'review' }: AskTopicOfficeDto): Promise<o.TopicOffice> {
    return this.db.read((read) => this.queries.list(read, me, view));
  }

  @Answers(topicOfficeApi.enter, raisedTopic, { status: 201 })
  @Allow('assist', 'coordinate', 'lead', 'supervise', 'administer')
  enter(@Me() me: Actor, @Key() key: Keyed, @Body() ask: EnterTopicDto): Promise<RaisedTopic> {
    return this.once.write(key, (tx) => this.raising.enter(tx, me, ask));
  }

  @Answers(topicOfficeApi.decide, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  decide(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: DecideArgumentDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.saying.decide(tx, me, id, ask).then(() => ({})));
  }

  @Answers(topicOfficeApi.terms, o.topicTerms)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  terms(@Me() me: Actor): Promise<o.ToldTopicTerms> {
    return this.db.read((read) => this.queries.terms(read, me));
  }

  @Answers(topicOfficeApi.putTerms, o.topicTerms)
  @Allow('supervise', 'administer')
  putTerms(@Me() me: Actor, @Key() key: Keyed, @Body() ask: PutTopicTermsDto): Promise<o.ToldTopicTerms> {
    return this.once.write(key, async (tx) => {
      await this.laying.put(tx, me, ask);
      return this.queries.terms(tx, me);
    });
  }
}

/** Bringing word to those without a phone. */
@Controller()
export class TopicCallController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly calls: CallService,
  ) {}

  @Answers(topicOfficeApi.calls, o.topicCalls)
  @Allow('assist', 'coordinate', 'lead', 'supervise', 'administer')
  owed(@Me() me: Actor): Promise<o.TopicCalls> {
    return this.db.read((read) => this.calls.owed(read, me));
  }

  /** The phone of whoever is to be told, for a reason that is kept. */
  @Answers(topicOfficeApi.reveal, o.callPhone)
  @Allow('assist', 'coordinate', 'lead', 'supervise', 'administer')
  reveal(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: RevealTopicCallDto,
  ): Promise<o.CallPhone> {
    return this.once.write(key, (tx) => this.calls.reveal(tx, me, id, reason));
  }

  @Answers(topicOfficeApi.called, nothing)
  @Allow('assist', 'coordinate', 'lead', 'supervise', 'administer')
  called(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { note }: DoneCallDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.calls.done(tx, me, id, note?.trim() || null).then(() => ({})));
  }
}
