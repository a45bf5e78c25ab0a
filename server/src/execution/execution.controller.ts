import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { executionApi as api } from '@linli/shared/execution/execution.api';
import * as c from '@linli/shared/execution/execution.contract';
import { executionFieldWords } from '@linli/shared/execution/execution.words';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { Db } from '../platform/db/db';
import { Allow, MaybeMe, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { ExecutionQueries } from './execution.queries';
import { ExecutionService } from './execution.service';

@Contract(c.planTasks, executionFieldWords)
export class PlanTasksDto {}
export interface PlanTasksDto extends c.PlanTasks {}

@Contract(c.moveTask, executionFieldWords)
export class MoveTaskDto {}
export interface MoveTaskDto extends c.MoveTask {}

/** What was decided, and how it goes. */
@Controller()
export class ExecutionController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly service: ExecutionService,
    private readonly queries: ExecutionQueries,
  ) {}

  @Answers(api.ofTopic, c.execution)
  @Allow('anyone')
  ofTopic(@MaybeMe() me: Actor | null, @Param('id', ParseUUIDPipe) id: string): Promise<c.Execution> {
    return this.db.read((read) => this.queries.ofTopic(read, me, id));
  }

  @Answers(api.plan, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  plan(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: PlanTasksDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.service.plan(tx, me, id, ask).then(() => ({})));
  }

  // A seat in the owners' committee is no post: the verb looks at who acts for whom.
  @Answers(api.move, nothing)
  @Allow('signed-in')
  move(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: MoveTaskDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.service.move(tx, me, id, ask).then(() => ({})));
  }
}
