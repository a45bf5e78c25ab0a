import { Body, Controller } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import {
  publishDuties,
  settingDuties,
  type PublishDuties,
  type SettingDuties,
} from '@linli/shared/setting/duty.contract';
import { settingApi } from '@linli/shared/setting/setting.api';
import { settingFieldWords } from '@linli/shared/setting/setting.words';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { DutySettingService } from './duty.service';

@Contract(publishDuties, settingFieldWords)
export class PublishDutiesDto {}
export interface PublishDutiesDto extends PublishDuties {}

@Controller()
export class DutyController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly service: DutySettingService,
  ) {}

  @Answers(settingApi.duties, settingDuties)
  @Allow('lead', 'supervise', 'administer')
  duties(@Me() me: Actor): Promise<SettingDuties> {
    return this.db.read((read) => this.service.of(read, me));
  }

  @Answers(settingApi.publishDuties, settingDuties, { status: 201 })
  @Allow('administer')
  publish(@Me() me: Actor, @Key() key: Keyed, @Body() ask: PublishDutiesDto): Promise<SettingDuties> {
    return this.once.write(key, async (tx) => {
      await this.service.publish(tx, me, ask);
      return this.service.of(tx, me);
    });
  }
}
