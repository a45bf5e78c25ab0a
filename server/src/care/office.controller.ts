import { Body, Controller, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { careOfficeApi as api } from '@linli/shared/care/care.api';
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
import { CareService } from './care.service';

@Contract(c.askVisitForm, careFieldWords)
export class AskVisitFormDto {}
export interface AskVisitFormDto extends c.AskVisitForm {}

@Contract(c.planVisit, careFieldWords)
export class PlanVisitDto {}
export interface PlanVisitDto extends c.PlanVisit {}

@Contract(c.replanVisit, careFieldWords)
export class ReplanVisitDto {}
export interface ReplanVisitDto extends c.ReplanVisit {}

@Contract(c.stepVisit, careFieldWords)
export class DecideVisitDto {}
export interface DecideVisitDto extends c.StepVisit {}

/** Visits as those who steer a place arrange them. */
@Controller()
export class CareOfficeController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly care: CareService,
    private readonly queries: CareQueries,
  ) {}

  @Answers(api.list, c.visits)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  list(@Me() me: Actor): Promise<c.Visits> {
    return this.db.read((read) => this.queries.list(read, me));
  }

  @Answers(api.form, c.visitForm)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  form(@Me() me: Actor, @Query() { home }: AskVisitFormDto): Promise<c.VisitForm> {
    return this.db.read((read) => this.queries.form(read, me, home));
  }

  @Answers(api.plan, c.plannedVisit, { status: 201 })
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  plan(@Me() me: Actor, @Key() key: Keyed, @Body() ask: PlanVisitDto): Promise<c.PlannedVisit> {
    return this.once.write(key, async (tx) => ({ id: await this.care.plan(tx, me, ask) }));
  }

  @Answers(api.replan, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  replan(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: ReplanVisitDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.care.replan(tx, me, id, ask).then(() => ({})));
  }

  @Answers(api.hear, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  hear(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version }: DecideVisitDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.care.decide(tx, me, id, version, 'hear').then(() => ({})));
  }

  @Answers(api.withdraw, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  withdraw(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version }: DecideVisitDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.care.decide(tx, me, id, version, 'withdraw').then(() => ({})));
  }
}
