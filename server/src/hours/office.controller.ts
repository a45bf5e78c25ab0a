import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { hoursOfficeApi as api } from '@linli/shared/hours/hours.api';
import * as c from '@linli/shared/hours/hours.contract';
import { hoursFieldWords } from '@linli/shared/hours/hours.words';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { HoursAskService } from './ask.service';
import { LateService } from './late.service';
import { OfficeQueries } from './office.queries';

@Contract(c.enterLate, hoursFieldWords)
export class EnterLateDto {}
export interface EnterLateDto extends c.EnterLate {}

@Contract(c.answerCorrection, hoursFieldWords)
export class AnswerCorrectionDto {}
export interface AnswerCorrectionDto extends c.AnswerCorrection {}

/** Hours as those who organise enter and correct them. */
@Controller()
export class HoursOfficeController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly late: LateService,
    private readonly asks: HoursAskService,
    private readonly queries: OfficeQueries,
  ) {}

  @Answers(api.desk, c.hoursDesk)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  desk(@Me() me: Actor): Promise<c.HoursDesk> {
    return this.db.read((read) => this.queries.desk(read, me));
  }

  @Answers(api.form, c.lateForm)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  form(@Me() me: Actor): Promise<c.LateForm> {
    return this.db.read((read) => this.queries.form(read, me));
  }

  @Answers(api.late, c.enteredLate, { status: 201 })
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  enter(@Me() me: Actor, @Key() key: Keyed, @Body() ask: EnterLateDto): Promise<c.EnteredLate> {
    return this.once.write(key, async (tx) => ({ id: await this.late.enter(tx, me, ask) }));
  }

  @Answers(api.answer, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  answer(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: AnswerCorrectionDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.asks.answer(tx, me, id, ask).then(() => ({})));
  }
}
