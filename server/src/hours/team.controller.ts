import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { hoursApi } from '@linli/shared/hours/hours.api';
import * as c from '@linli/shared/hours/hours.contract';
import { hoursFieldWords } from '@linli/shared/hours/hours.words';
import type { Actor } from '@linli/shared/people/people.rules';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { LateService } from './late.service';
import { OfficeQueries } from './office.queries';

@Contract(c.enterTeamLate, hoursFieldWords)
export class EnterTeamLateDto {}
export interface EnterTeamLateDto extends c.EnterTeamLate {}

/** Hours of a team as its lead enters them. */
@Controller()
export class HoursTeamController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly late: LateService,
    private readonly queries: OfficeQueries,
  ) {}

  @Answers(hoursApi.teamForm, c.teamLateForm)
  @Allow('signed-in')
  form(@Me() me: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<c.TeamLateForm> {
    return this.db.read((read) => this.queries.leadForm(read, me, id));
  }

  @Answers(hoursApi.teamLate, c.enteredLate, { status: 201 })
  @Allow('signed-in')
  enter(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: EnterTeamLateDto,
  ): Promise<c.EnteredLate> {
    return this.once.write(key, async (tx) => ({ id: await this.late.enterAsLead(tx, me, id, ask) }));
  }
}
