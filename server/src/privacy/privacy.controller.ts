import { Controller } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import { privacyApi } from '@linli/shared/privacy/privacy.api';
import { myLooks, type MyLooks } from '@linli/shared/privacy/privacy.contract';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { LookQueries } from './look.queries';

/** What people read about their own data. */
@Controller()
export class PrivacyController {
  constructor(
    private readonly db: Db,
    private readonly queries: LookQueries,
  ) {}

  @Answers(privacyApi.looks, myLooks)
  @Allow('signed-in')
  looks(@Me() me: Actor): Promise<MyLooks> {
    return this.db.read((read) => this.queries.of(read, me.id));
  }
}
