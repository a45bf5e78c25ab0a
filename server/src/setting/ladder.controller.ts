import { Body, Controller } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import {
  ladders,
  publishLadder,
  type Ladders,
  type PublishLadder,
} from '@linli/shared/setting/ladder.contract';
import { settingApi } from '@linli/shared/setting/setting.api';
import { settingFieldWords } from '@linli/shared/setting/setting.words';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { LadderService } from './ladder.service';

@Contract(publishLadder, settingFieldWords)
export class PublishLadderDto {}
export interface PublishLadderDto extends PublishLadder {}

@Controller()
export class LadderController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly service: LadderService,
  ) {}

  @Answers(settingApi.ladders, ladders)
  @Allow('lead', 'supervise', 'administer')
  ladders(@Me() me: Actor): Promise<Ladders> {
    return this.db.read((read) => this.service.of(read, me));
  }

  @Answers(settingApi.publishLadder, ladders, { status: 201 })
  @Allow('administer')
  publish(@Me() me: Actor, @Key() key: Keyed, @Body() ask: PublishLadderDto): Promise<Ladders> {
    return this.once.write(key, async (tx) => {
      await this.service.publish(tx, me, ask);
      return this.service.of(tx, me);
    });
  }
}
