import { Body, Controller } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import * as a from '@linli/shared/setting/announcing.contract';
import { settingApi } from '@linli/shared/setting/setting.api';
import { settingFieldWords } from '@linli/shared/setting/setting.words';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { AnnouncingService } from './announcing.service';

@Contract(a.publishKinds, settingFieldWords)
export class PublishKindsDto {}
export interface PublishKindsDto extends a.PublishKinds {}

@Contract(a.publishReach, settingFieldWords)
export class PublishReachDto {}
export interface PublishReachDto extends a.PublishReach {}

@Controller()
export class AnnouncingController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly service: AnnouncingService,
  ) {}

  @Answers(settingApi.bulletinKinds, a.settingKindsOfBulletins)
  @Allow('lead', 'supervise', 'administer')
  kinds(@Me() me: Actor): Promise<a.SettingKindsOfBulletins> {
    return this.db.read((read) => this.service.kinds(read, me));
  }

  @Answers(settingApi.publishKinds, a.settingKindsOfBulletins, { status: 201 })
  @Allow('administer')
  publishKinds(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Body() ask: PublishKindsDto,
  ): Promise<a.SettingKindsOfBulletins> {
    return this.once.write(key, async (tx) => {
      await this.service.publishKinds(tx, me, ask);
      return this.service.kinds(tx, me);
    });
  }

  @Answers(settingApi.reach, a.settingReach)
  @Allow('lead', 'supervise', 'administer')
  reach(@Me() me: Actor): Promise<a.SettingReach> {
    return this.db.read((read) => this.service.reach(read, me));
  }

  @Answers(settingApi.publishReach, a.settingReach, { status: 201 })
  @Allow('administer')
  publishReach(@Me() me: Actor, @Key() key: Keyed, @Body() ask: PublishReachDto): Promise<a.SettingReach> {
    return this.once.write(key, async (tx) => {
      await this.service.publishReach(tx, me, ask);
      return this.service.reach(tx, me);
    });
  }
}
