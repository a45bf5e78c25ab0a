import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { minutesApi as api } from '@linli/shared/meeting/meeting.api';
import { meetingFieldWords } from '@linli/shared/meeting/meeting.words';
import * as c from '@linli/shared/meeting/minutes.contract';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { ActionService } from './action.service';
import { MinutesService } from './minutes.service';
import { OutcomeService } from './outcome.service';

@Contract(c.writeMinutes, meetingFieldWords)
export class WriteMinutesDto {}
export interface WriteMinutesDto extends c.WriteMinutes {}

@Contract(c.returnMinutes, meetingFieldWords)
export class ReturnMinutesDto {}
export interface ReturnMinutesDto extends c.ReturnMinutes {}

@Contract(c.agreeAction, meetingFieldWords)
export class AgreeActionDto {}
export interface AgreeActionDto extends c.AgreeAction {}

/** What is written of a meeting, and who does what. Whoever entered a meeting outdoors writes its minutes too. */
@Controller()
export class MinutesController {
  constructor(
    private readonly once: Once,
    private readonly minutes: MinutesService,
    private readonly outcomes: OutcomeService,
    private readonly actions: ActionService,
  ) {}

  @Answers(api.write, nothing)
  @Allow('assist', 'volunteer', 'handle', 'coordinate', 'lead', 'supervise', 'administer')
  write(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: WriteMinutesDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.minutes.write(tx, me, id, ask).then(() => ({})));
  }

  @Answers(api.hand, nothing)
  @Allow('assist', 'volunteer', 'handle', 'coordinate', 'lead', 'supervise', 'administer')
  hand(@Me() me: Actor, @Key() key: Keyed, @Param('id', ParseUUIDPipe) id: string): Promise<Nothing> {
    return this.once.write(key, (tx) => this.minutes.hand(tx, me, id).then(() => ({})));
  }

  @Answers(api.back, nothing)
  @Allow('assist', 'volunteer', 'handle', 'coordinate', 'lead', 'supervise', 'administer')
  back(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ReturnMinutesDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.minutes.sendBack(tx, me, id, reason).then(() => ({})));
  }

  @Answers(api.publish, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  publish(@Me() me: Actor, @Key() key: Keyed, @Param('id', ParseUUIDPipe) id: string): Promise<Nothing> {
    return this.once.write(key, (tx) => this.outcomes.publish(tx, me, id).then(() => ({})));
  }

  @Answers(api.agree, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  agree(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: AgreeActionDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.actions.agree(tx, me, id, ask).then(() => ({})));
  }

  @Answers(api.done, nothing)
  @Allow('assist', 'volunteer', 'handle', 'coordinate', 'lead', 'supervise', 'administer')
  done(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('action', ParseUUIDPipe) action: string,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.actions.done(tx, me, id, action).then(() => ({})));
  }
}
