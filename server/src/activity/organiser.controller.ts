import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { activityOfficeApi as api } from '@linli/shared/activity/activity.api';
import * as c from '@linli/shared/activity/activity.contract';
import { activityFieldWords } from '@linli/shared/activity/activity.words';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { ActivityService } from './activity.service';
import { HoldService } from './hold.service';
import { OrganiserQueries } from './organiser.queries';
import { SignUpService } from './sign-up.service';

@Contract(c.planActivity, activityFieldWords)
export class PlanActivityDto {}
export interface PlanActivityDto extends c.PlanActivity {}

@Contract(c.reviseActivity, activityFieldWords)
export class ReviseActivityDto {}
export interface ReviseActivityDto extends c.ReviseActivity {}

@Contract(c.withdrawActivity, activityFieldWords)
export class WithdrawActivityDto {}
export interface WithdrawActivityDto extends c.WithdrawActivity {}

@Contract(c.enterParticipant, activityFieldWords)
export class EnterParticipantDto {}
export interface EnterParticipantDto extends c.EnterParticipant {}

@Contract(c.holdActivity, activityFieldWords)
export class HoldActivityDto {}
export interface HoldActivityDto extends c.HoldActivity {}

/** Activities as those who steer a place arrange them. */
@Controller()
export class OrganiserController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly activities: ActivityService,
    private readonly signUps: SignUpService,
    private readonly holding: HoldService,
    private readonly queries: OrganiserQueries,
  ) {}

  @Answers(api.list, c.occasions)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  list(@Me() me: Actor): Promise<c.Occasions> {
    return this.db.read((read) => this.queries.list(read, me));
  }

  @Answers(api.form, c.activityForm)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  form(@Me() me: Actor): Promise<c.ActivityForm> {
    return this.db.read((read) => this.queries.form(read, me));
  }

  @Answers(api.plan, c.plannedActivity, { status: 201 })
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  plan(@Me() me: Actor, @Key() key: Keyed, @Body() ask: PlanActivityDto): Promise<c.PlannedActivity> {
    return this.once.write(key, (tx) => this.activities.plan(tx, me, ask));
  }

  @Answers(api.detail, c.occasionDetail)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  detail(@Me() me: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<c.OccasionDetail> {
    return this.db.read((read) => this.queries.detail(read, me, id));
  }

  @Answers(api.revise, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  revise(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: ReviseActivityDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.activities.revise(tx, me, id, ask).then(() => ({})));
  }

  @Answers(api.withdraw, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  withdraw(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: WithdrawActivityDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.activities.withdraw(tx, me, id, ask).then(() => ({})));
  }

  @Answers(api.code, c.activityCode)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  code(@Me() me: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<c.ActivityCode> {
    return this.db.read((read) => this.queries.code(read, me, id));
  }

  @Answers(api.enter, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  enter(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { name }: EnterParticipantDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.signUps.enter(tx, me, id, name).then(() => ({})));
  }

  @Answers(api.leave, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  leave(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('signUp', ParseUUIDPipe) signUp: string,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.signUps.leaveFor(tx, me, id, signUp).then(() => ({})));
  }

  @Answers(api.hold, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  hold(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: HoldActivityDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.holding.hold(tx, me, id, ask).then(() => ({})));
  }
}
