import { Controller } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import { ratingApi } from '@linli/shared/rating/rating.api';
import { myHandling, type MyHandling } from '@linli/shared/rating/rating.contract';
import { supervisionApi } from '@linli/shared/supervision/supervision.api';
import { oversight, type Oversight } from '@linli/shared/supervision/supervision.contract';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { OversightDesk } from './oversight.queries';

@Controller()
export class OversightController {
  constructor(
    private readonly db: Db,
    private readonly desk: OversightDesk,
  ) {}

  @Answers(supervisionApi.oversight, oversight)
  @Allow('handle', 'coordinate', 'lead', 'supervise', 'administer')
  oversight(@Me() me: Actor): Promise<Oversight> {
    return this.db.read((read) => this.desk.of(read, me));
  }

  @Answers(ratingApi.mine, myHandling)
  @Allow('handle', 'coordinate', 'lead', 'supervise', 'administer')
  mine(@Me() me: Actor): Promise<MyHandling> {
    return this.db.read((read) => this.desk.handledBy(read, me));
  }
}
