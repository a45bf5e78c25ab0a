import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { peopleApi } from '@linli/shared/people/people.api';
import {
  moved,
  nothing,
  takeLeave,
  type Moved,
  type Nothing,
  type TakeLeave,
} from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { peopleFieldWords } from '@linli/shared/people/people.words';
import { LeaveService } from '../leave/leave.service';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { StaffService } from './staff.service';

@Contract(takeLeave, peopleFieldWords)
export class TakeLeaveDto {}
export interface TakeLeaveDto extends TakeLeave {}

@Controller()
export class LeaveController {
  constructor(
    private readonly once: Once,
    private readonly staff: StaffService,
    private readonly leaves: LeaveService,
  ) {}

  @Answers(peopleApi.takeLeave, moved)
  @Allow('handle', 'coordinate', 'lead', 'supervise', 'administer')
  take(@Me() me: Actor, @Key() key: Keyed, @Body() ask: TakeLeaveDto): Promise<Moved> {
    return this.once.write(key, (tx) => this.staff.takeLeave(tx, me, ask));
  }

  @Answers(peopleApi.endLeave, nothing)
  @Allow('handle', 'coordinate', 'lead', 'supervise', 'administer')
  end(@Me() me: Actor, @Key() key: Keyed, @Param('id', ParseUUIDPipe) id: string): Promise<Nothing> {
    return this.once.write(key, (tx) => this.leaves.end(tx, me, id).then(() => ({})));
  }
}
