import { Controller, Query } from '@nestjs/common';
import { peopleApi } from '@linli/shared/people/people.api';
import {
  askLeaves,
  colleagues,
  leaves,
  pastLeaves,
  rolesToGive,
  type AskLeaves,
  type Colleagues,
  type Leaves,
  type PastLeaves,
  type RolesToGive,
} from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { peopleFieldWords } from '@linli/shared/people/people.words';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { LeaveQueries } from './leave.queries';
import { StaffQueries } from './staff.queries';

@Contract(askLeaves, peopleFieldWords)
export class AskLeavesDto {}
export interface AskLeavesDto extends AskLeaves {}

@Controller()
export class StaffController {
  constructor(
    private readonly db: Db,
    private readonly queries: StaffQueries,
    private readonly away: LeaveQueries,
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

  @Answers(peopleApi.allLeaves, pastLeaves)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  allLeaves(@Me() me: Actor): Promise<PastLeaves> {
    return this.db.read((read) => this.away.all(read, me));
  }

  @Answers(peopleApi.leaves, leaves)
  @Allow('handle', 'coordinate', 'lead', 'supervise', 'administer')
  leaves(@Me() me: Actor, @Query() { person }: AskLeavesDto): Promise<Leaves> {
    return this.db.read((read) => this.away.leavesOf(read, me, person ?? me.id));
  }
}
