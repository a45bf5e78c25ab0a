import { Body, Controller } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import {
  appearance,
  appearanceSetting,
  publishAppearance,
  type Appearance,
  type AppearanceSetting,
  type PublishAppearance,
} from '@linli/shared/setting/appearance.contract';
import { settingApi } from '@linli/shared/setting/setting.api';
import { settingFieldWords } from '@linli/shared/setting/setting.words';
import { Db } from '../platform/db/db';
import { Allow, MaybeMe, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { AppearanceService } from './appearance.service';

@Contract(publishAppearance, settingFieldWords)
export class PublishAppearanceDto {}
export interface PublishAppearanceDto extends PublishAppearance {}

@Controller()
export class AppearanceController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly service: AppearanceService,
  ) {}

  @Answers(settingApi.appearanceSetting, appearanceSetting)
  @Allow('lead', 'supervise', 'administer')
  setting(@Me() me: Actor): Promise<AppearanceSetting> {
    return this.db.read((read) => this.service.of(read, me));
  }

  @Answers(settingApi.publishAppearance, appearanceSetting, { status: 201 })
  @Allow('administer')
  publish(@Me() me: Actor, @Key() key: Keyed, @Body() ask: PublishAppearanceDto): Promise<AppearanceSetting> {
    return this.once.write(key, async (tx) => {
      await this.service.publish(tx, me, ask);
      return this.service.of(tx, me);
    });
  }

  @Answers(settingApi.appearance, appearance)
  @Allow('anyone')
  shown(@MaybeMe() me: Actor | null): Promise<Appearance> {
    return this.db.read((read) => this.service.shownTo(read, me));
  }
}
