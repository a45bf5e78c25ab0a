import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { meetingOfficeApi as api } from '@linli/shared/meeting/meeting.api';
import * as c from '@linli/shared/meeting/meeting.contract';
import { meetingFieldWords } from '@linli/shared/meeting/meeting.words';
import { meetingForm, type MeetingForm } from '@linli/shared/meeting/venue.contract';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { ConveneService } from './convene.service';
import { MeetingFormQueries } from './form.queries';
import { LateService } from './late.service';
import { MeetingService } from './meeting.service';
import { RaiseService } from './raise.service';

@Contract(c.planMeeting, meetingFieldWords)
export class PlanMeetingDto {}
export interface PlanMeetingDto extends c.PlanMeeting {}

@Contract(c.enterLate, meetingFieldWords)
export class EnterMeetingLateDto {}
export interface EnterMeetingLateDto extends c.EnterLate {}

@Contract(c.reviseMeeting, meetingFieldWords)
export class ReviseMeetingDto {}
export interface ReviseMeetingDto extends c.ReviseMeeting {}

@Contract(c.callOffMeeting, meetingFieldWords)
export class CallOffMeetingDto {}
export interface CallOffMeetingDto extends c.CallOffMeeting {}

@Contract(c.raiseMeeting, meetingFieldWords)
export class RaiseMeetingDto {}
export interface RaiseMeetingDto extends c.RaiseMeeting {}

/** Meetings as they are arranged: made, changed, called off, entered afterwards, raised. */
@Controller()
export class OrganiserMeetingController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly convening: ConveneService,
    private readonly meetings: MeetingService,
    private readonly lates: LateService,
    private readonly raises: RaiseService,
    private readonly forms: MeetingFormQueries,
  ) {}

  @Answers(api.form, meetingForm)
  @Allow('assist', 'volunteer', 'handle', 'coordinate', 'lead', 'supervise', 'administer')
  form(@Me() me: Actor): Promise<MeetingForm> {
    return this.db.read((read) => this.forms.form(read, me));
  }

  @Answers(api.plan, c.plannedMeeting, { status: 201 })
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  plan(@Me() me: Actor, @Key() key: Keyed, @Body() ask: PlanMeetingDto): Promise<c.PlannedMeeting> {
    return this.once.write(key, async (tx) => ({ id: await this.convening.convene(tx, me, ask) }));
  }

  @Answers(api.late, c.plannedMeeting, { status: 201 })
  @Allow('assist', 'volunteer', 'handle', 'coordinate', 'lead', 'supervise', 'administer')
  late(@Me() me: Actor, @Key() key: Keyed, @Body() ask: EnterMeetingLateDto): Promise<c.PlannedMeeting> {
    return this.once.write(key, async (tx) => ({ id: (await this.lates.enter(tx, me, ask)).id }));
  }

  @Answers(api.revise, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  revise(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: ReviseMeetingDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.meetings.revise(tx, me, id, ask).then(() => ({})));
  }

  @Answers(api.callOff, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  callOff(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: CallOffMeetingDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.meetings.callOff(tx, me, id, ask).then(() => ({})));
  }

  @Answers(api.raise, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  raise(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: RaiseMeetingDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.raises.raise(tx, me, id, reason).then(() => ({})));
  }
}
