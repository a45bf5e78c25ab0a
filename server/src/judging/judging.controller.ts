import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { judgingApi as api } from '@linli/shared/judging/judging.api';
import * as c from '@linli/shared/judging/judging.contract';
import { judgingFieldWords } from '@linli/shared/judging/judging.words';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { Db } from '../platform/db/db';
import { Allow, MaybeMe, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { JudgingQueries } from './judging.queries';
import { JudgingService } from './judging.service';

@Contract(c.judge, judgingFieldWords)
export class JudgeDto {}
export interface JudgeDto extends c.Judge {}

@Contract(c.enterJudgement, judgingFieldWords)
export class EnterJudgementDto {}
export interface EnterJudgementDto extends c.EnterJudgement {}

/** Whether it was done, as people say. */
@Controller()
export class JudgingController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly judgings: JudgingService,
    private readonly queries: JudgingQueries,
  ) {}

  @Answers(api.ofTopic, c.judging)
  @Allow('anyone')
  ofTopic(@MaybeMe() me: Actor | null, @Param('id', ParseUUIDPipe) id: string): Promise<c.Judging> {
    return this.db.read((read) => this.queries.ofTopic(read, me, id));
  }

  @Answers(api.judge, nothing)
  @Allow('signed-in')
  judge(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: JudgeDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.judgings.judge(tx, me, id, ask).then(() => ({})));
  }

  @Answers(api.asked, c.judgingAsked)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  asked(@Me() me: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<c.JudgingAsked> {
    return this.db.read((read) => this.queries.asked(read, me, id));
  }

  @Answers(api.enter, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  enter(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: EnterJudgementDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.judgings.enter(tx, me, id, ask).then(() => ({})));
  }
}
