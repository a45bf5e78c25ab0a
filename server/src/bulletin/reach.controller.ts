import { Body, Controller, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { reachApi } from '@linli/shared/bulletin/bulletin.api';
import { bulletinFieldWords } from '@linli/shared/bulletin/bulletin.words';
import * as r from '@linli/shared/bulletin/reach.contract';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { ReachQueries } from './reach.queries';
import { ReachService } from './reach.service';

@Contract(r.askUnreached, bulletinFieldWords)
export class AskUnreachedDto {}
export interface AskUnreachedDto extends r.AskUnreached {}

@Contract(r.recordAttempt, bulletinFieldWords)
export class RecordAttemptDto {}
export interface RecordAttemptDto extends r.RecordAttempt {}

@Controller()
export class ReachController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly queries: ReachQueries,
    private readonly service: ReachService,
  ) {}

  @Answers(reachApi.tasks, r.doorTasks)
  @Allow('assist', 'volunteer', 'handle')
  tasks(@Me() me: Actor): Promise<r.DoorTasks> {
    return this.db.read((read) => this.queries.tasks(read, me));
  }

  @Answers(reachApi.reach, r.reach)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  reach(@Me() me: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<r.Reach> {
    return this.db.read((read) => this.queries.reach(read, me, id));
  }

  @Answers(reachApi.unreached, r.unreached)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  unreached(
    @Me() me: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { building }: AskUnreachedDto,
  ): Promise<r.Unreached> {
    return this.db.read((read) => this.queries.unreached(read, me, id, building ?? null));
  }

  @Answers(reachApi.record, nothing)
  @Allow('assist', 'volunteer', 'handle', 'coordinate', 'lead', 'supervise', 'administer')
  record(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: RecordAttemptDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.service.record(tx, me, id, ask).then(() => ({})));
  }
}
