import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { careApi } from '@linli/shared/care/care.api';
import * as c from '@linli/shared/care/care.contract';
import { careFieldWords } from '@linli/shared/care/care.words';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { CareQueries } from './care.queries';
import { VisitService } from './visit.service';

@Contract(c.answerVisit, careFieldWords, c.untoldShift)
export class AnswerVisitDto {}
export interface AnswerVisitDto extends c.AnswerVisit {}

@Contract(c.stepVisit, careFieldWords)
export class ExcuseVisitDto {}
export interface ExcuseVisitDto extends c.StepVisit {}

@Contract(c.recordVisit, careFieldWords, c.untoldHelp)
export class RecordVisitDto {}
export interface RecordVisitDto extends c.RecordVisit {}

/** Visits as those who are visited and those who go see them. */
@Controller()
export class VisitController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly visits: VisitService,
    private readonly queries: CareQueries,
  ) {}

  @Answers(careApi.home, c.homeVisits)
  @Allow('signed-in')
  home(@Me() me: Actor): Promise<c.HomeVisits> {
    return this.db.read((read) => this.queries.home(read, me));
  }

  @Answers(careApi.answer, nothing)
  @Allow('signed-in')
  answer(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: AnswerVisitDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.visits.answer(tx, me, id, ask).then(() => ({})));
  }

  @Answers(careApi.mine, c.ownVisits)
  @Allow('signed-in')
  mine(@Me() me: Actor): Promise<c.OwnVisits> {
    return this.db.read((read) => this.queries.mine(read, me));
  }

  @Answers(careApi.excuse, nothing)
  @Allow('signed-in')
  excuse(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version }: ExcuseVisitDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.visits.excuse(tx, me, id, version).then(() => ({})));
  }

  @Answers(careApi.record, nothing)
  @Allow('signed-in')
  record(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: RecordVisitDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.visits.record(tx, me, id, ask).then(() => ({})));
  }
}
