import { Controller } from '@nestjs/common';
import { peopleApi } from '@linli/shared/people/people.api';
import {
  colleagues,
  rolesToGive,
  type Colleagues,
  type RolesToGive,
} from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { StaffQueries } from './staff.queries';

@Controller()
export class StaffController {
  constructor(
    private readonly db: Db,
    private readonly queries: StaffQueries,
  ) {}

  @Answers(peopleApi.colleagues, colleagues)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  colleagues(@Me() me: Actor): Promise<Colleagues> {
    return this.db.read((read) => this.queries.colleaguesOf(read, me));
  }

  @Answers(peopleApi.rolesToGive, rolesToGive)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  roles(@Me() me: Actor): Promise<RolesToGive> {
    return this.db.read((read) => this.queries.rolesToGive(read, me));
  }
}
