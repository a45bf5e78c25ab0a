import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { callBackApi } from '@linli/shared/callback/callback.api';
import * as c from '@linli/shared/callback/callback.contract';
import { callBackFieldWords } from '@linli/shared/callback/callback.words';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { CallBackQueries } from './callback.queries';
import { CallBackService } from './callback.service';

@Contract(c.revealCall, callBackFieldWords)
export class RevealCallDto {}
export interface RevealCallDto extends c.RevealCall {}

@Contract(c.recordCall, callBackFieldWords)
export class RecordCallDto {}
export interface RecordCallDto extends c.RecordCall {}

const Id = () => Param('id', ParseUUIDPipe);

@Controller()
export class CallBackController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly queries: CallBackQueries,
    private readonly calls: CallBackService,
  ) {}

  @Answers(callBackApi.mine, c.callBacks)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  mine(@Me() me: Actor): Promise<c.CallBacks> {
    return this.db.read((read) => this.queries.mine(read, me));
  }

  @Answers(callBackApi.reveal, c.revealedCall)
  @Allow('coordinate', 'lead', 'supervise')
  reveal(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Id() id: string,
    @Body() { reason }: RevealCallDto,
  ): Promise<c.RevealedCall> {
    return this.once.write(key, (tx) => this.calls.reveal(tx, me, id, reason));
  }

  @Answers(callBackApi.record, nothing)
  @Allow('coordinate', 'lead', 'supervise')
  record(@Me() me: Actor, @Key() key: Keyed, @Id() id: string, @Body() ask: RecordCallDto): Promise<Nothing> {
    return this.once.write(key, async (tx) => {
      await this.calls.record(tx, me, id, ask);
      return {};
    });
  }
}
