import { Body, Controller } from '@nestjs/common';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { watchApi } from '@linli/shared/watch/watch.api';
import * as c from '@linli/shared/watch/watch.contract';
import { watchFieldWords } from '@linli/shared/watch/watch.words';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { ParkedService } from './parked.service';
import { WaitQueries } from './wait.queries';

@Contract(c.retryParked, watchFieldWords)
export class RetryParkedDto {}
export interface RetryParkedDto extends c.RetryParked {}

@Controller()
export class WatchController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly queries: WaitQueries,
    private readonly parked: ParkedService,
  ) {}

  @Answers(watchApi.waits, c.waits)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  waits(@Me() me: Actor): Promise<c.Waits> {
    return this.db.read((read) => this.queries.of(read, me));
  }

  @Answers(watchApi.retry, nothing)
  @Allow('administer')
  retry(@Me() me: Actor, @Key() key: Keyed, @Body() ask: RetryParkedDto): Promise<Nothing> {
    return this.once.write(key, async (tx) => {
      await this.parked.retry(tx, me, ask);
      return {};
    });
  }
}
