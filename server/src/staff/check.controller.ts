import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { checkApi } from '@linli/shared/check/check.api';
import {
  checkQueue,
  decideCheck,
  type CheckQueue,
  type DecideCheck,
} from '@linli/shared/check/check.contract';
import { checkFieldWords } from '@linli/shared/check/check.words';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { CheckService } from '../check/check.service';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { CheckDesk } from './check.queries';

@Contract(decideCheck, checkFieldWords)
export class DecideCheckDto {}
export interface DecideCheckDto extends DecideCheck {}

@Controller()
export class CheckController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly checks: CheckService,
    private readonly desk: CheckDesk,
  ) {}

  @Answers(checkApi.queue, checkQueue)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  queue(@Me() me: Actor): Promise<CheckQueue> {
    return this.db.read((read) => this.desk.queue(read, me));
  }

  @Answers(checkApi.decide, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  decide(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: DecideCheckDto,
  ): Promise<Nothing> {
    return this.once.write(key, async (tx) => {
      await this.desk.mustSee(tx, me, id);
      await this.checks.decide(tx, me.id, id, ask);
      return {};
    });
  }
}
