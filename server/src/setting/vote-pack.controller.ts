import { Body, Controller } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import {
  publishPack,
  settingPack,
  type PublishPack,
  type SettingPack,
} from '@linli/shared/setting/vote-pack.contract';
import { settingApi } from '@linli/shared/setting/setting.api';
import { settingFieldWords } from '@linli/shared/setting/setting.words';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { PackSettingService } from './vote-pack.service';

@Contract(publishPack, settingFieldWords)
export class PublishPackDto {}
export interface PublishPackDto extends PublishPack {}

@Controller()
export class PackController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly service: PackSettingService,
  ) {}

  @Answers(settingApi.pack, settingPack)
  @Allow('lead', 'supervise', 'administer')
  pack(@Me() me: Actor): Promise<SettingPack> {
    return this.db.read((read) => this.service.of(read, me));
  }

  @Answers(settingApi.publishPack, settingPack, { status: 201 })
  @Allow('administer')
  publish(@Me() me: Actor, @Key() key: Keyed, @Body() ask: PublishPackDto): Promise<SettingPack> {
    return this.once.write(key, async (tx) => {
      await this.service.publish(tx, me, ask);
      return this.service.of(tx, me);
    });
  }
}
