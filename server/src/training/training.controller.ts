import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { trainingOfficeApi as api } from '@linli/shared/training/training.api';
import * as c from '@linli/shared/training/training.contract';
import { trainingFieldWords } from '@linli/shared/training/training.words';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { TrainingQueries } from './training.queries';
import { TrainingService } from './training.service';

@Contract(c.planTraining, trainingFieldWords)
export class PlanTrainingDto {}
export interface PlanTrainingDto extends c.PlanTraining {}

@Contract(c.reviseTraining, trainingFieldWords)
export class ReviseTrainingDto {}
export interface ReviseTrainingDto extends c.ReviseTraining {}

@Contract(c.withdrawTraining, trainingFieldWords)
export class WithdrawTrainingDto {}
export interface WithdrawTrainingDto extends c.WithdrawTraining {}

@Contract(c.enterGuest, trainingFieldWords)
export class EnterGuestDto {}
export interface EnterGuestDto extends c.EnterGuest {}

/** Sessions as those who steer a place arrange them. */
@Controller()
export class TrainingController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly trainings: TrainingService,
    private readonly queries: TrainingQueries,
  ) {}

  @Answers(api.list, c.trainings)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  list(@Me() me: Actor): Promise<c.Trainings> {
    return this.db.read((read) => this.queries.list(read, me));
  }

  @Answers(api.form, c.trainingForm)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  form(@Me() me: Actor): Promise<c.TrainingForm> {
    return this.db.read((read) => this.queries.form(read, me));
  }

  @Answers(api.plan, c.plannedTraining, { status: 201 })
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  plan(@Me() me: Actor, @Key() key: Keyed, @Body() ask: PlanTrainingDto): Promise<c.PlannedTraining> {
    return this.once.write(key, async (tx) => ({ id: await this.trainings.plan(tx, me, ask) }));
  }

  @Answers(api.detail, c.trainingDetail)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  detail(@Me() me: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<c.TrainingDetail> {
    return this.db.read((read) => this.queries.detail(read, me, id));
  }

  @Answers(api.revise, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  revise(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: ReviseTrainingDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.trainings.revise(tx, me, id, ask).then(() => ({})));
  }

  @Answers(api.withdraw, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  withdraw(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: WithdrawTrainingDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.trainings.withdraw(tx, me, id, ask).then(() => ({})));
  }

  @Answers(api.code, c.checkInCode)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  code(@Me() me: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<c.CheckInCode> {
    return this.db.read((read) => this.queries.code(read, me, id));
  }

  @Answers(api.enter, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  enter(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { personId }: EnterGuestDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.trainings.enter(tx, me, id, personId).then(() => ({})));
  }

  @Answers(api.certify, c.certified)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  certify(@Me() me: Actor, @Key() key: Keyed, @Param('id', ParseUUIDPipe) id: string): Promise<c.Certified> {
    return this.once.write(key, async (tx) => ({ count: await this.trainings.certify(tx, me, id) }));
  }
}
