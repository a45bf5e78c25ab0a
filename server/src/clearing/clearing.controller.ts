import { Body, Controller, Query } from '@nestjs/common';
import { clearingApi } from '@linli/shared/clearing/clearing.api';
import * as c from '@linli/shared/clearing/clearing.contract';
import { clearingFieldWords } from '@linli/shared/clearing/clearing.words';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { ClearingQueries } from './clearing.queries';
import { ClearingService } from './clearing.service';

@Contract(c.askClearing, clearingFieldWords)
export class AskClearingDto {}
export interface AskClearingDto extends c.AskClearing {}

@Contract(c.clearDay, clearingFieldWords)
export class ClearDayDto {}
export interface ClearDayDto extends c.ClearDay {}

@Controller()
export class ClearingController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly clearing: ClearingService,
    private readonly queries: ClearingQueries,
  ) {}

  @Answers(clearingApi.look, c.clearing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  look(@Me() me: Actor, @Query() ask: AskClearingDto): Promise<c.Clearing> {
    return this.db.read((read) => this.queries.look(read, me, ask));
  }

  @Answers(clearingApi.clear, nothing)
  @Allow('coordinate', 'lead')
  clear(@Me() me: Actor, @Key() key: Keyed, @Body() { community }: ClearDayDto): Promise<Nothing> {
    return this.once.write(key, async (tx) => {
      await this.clearing.clear(tx, me, community);
      return {};
    });
  }
}
