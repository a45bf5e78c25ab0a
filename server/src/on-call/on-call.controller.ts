import { Body, Controller, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { onCallApi } from '@linli/shared/on-call/on-call.api';
import {
  askOnCall,
  onCallList,
  putOnCall,
  type AskOnCall,
  type OnCallList,
  type PutOnCall,
} from '@linli/shared/on-call/on-call.contract';
import { onCallFieldWords } from '@linli/shared/on-call/on-call.words';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { OnCallQueries } from './on-call.queries';
import { OnCallService } from './on-call.service';

@Contract(askOnCall, onCallFieldWords)
export class AskOnCallDto {}
export interface AskOnCallDto extends AskOnCall {}

@Contract(putOnCall, onCallFieldWords)
export class PutOnCallDto {}
export interface PutOnCallDto extends PutOnCall {}

@Controller()
export class OnCallController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly queries: OnCallQueries,
    private readonly service: OnCallService,
  ) {}

  @Answers(onCallApi.list, onCallList)
  @Allow('handle', 'coordinate', 'lead', 'supervise', 'administer')
  list(@Me() me: Actor, @Query() { place }: AskOnCallDto): Promise<OnCallList> {
    return this.db.read((read) => this.queries.list(read, me, place ?? null));
  }

  @Answers(onCallApi.put, nothing, { status: 201 })
  @Allow('handle', 'coordinate', 'lead', 'supervise', 'administer')
  put(@Me() me: Actor, @Key() key: Keyed, @Body() ask: PutOnCallDto): Promise<Nothing> {
    return this.once.write(key, (tx) => this.service.put(tx, me, ask).then(() => ({})));
  }

  @Answers(onCallApi.takeOff, nothing)
  @Allow('handle', 'coordinate', 'lead', 'supervise', 'administer')
  takeOff(@Me() me: Actor, @Key() key: Keyed, @Param('id', ParseUUIDPipe) id: string): Promise<Nothing> {
    return this.once.write(key, (tx) => this.service.takeOff(tx, me, id).then(() => ({})));
  }
}
