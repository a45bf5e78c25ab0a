import { Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { peopleApi } from '@linli/shared/people/people.api';
import { moved, type Moved } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { Actors } from '../people/actor.service';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Key, Once, type Keyed } from '../platform/http/once';
import { StaffService } from './staff.service';

@Controller()
export class AppointmentController {
  constructor(
    private readonly once: Once,
    private readonly staff: StaffService,
    private readonly actors: Actors,
  ) {}

  @Answers(peopleApi.endAppointment, moved)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  async end(@Me() me: Actor, @Key() key: Keyed, @Param('id', ParseUUIDPipe) id: string): Promise<Moved> {
    const answer = await this.once.write(key, (tx) => this.staff.endAppointment(tx, me, id));
    this.actors.forgetAll();
    return answer;
  }
}
