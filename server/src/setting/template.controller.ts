import { Body, Controller } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import {
  publishTemplates,
  settingTemplates,
  type PublishTemplates,
  type SettingTemplates,
} from '@linli/shared/setting/template.contract';
import { settingApi } from '@linli/shared/setting/setting.api';
import { settingFieldWords } from '@linli/shared/setting/setting.words';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { TemplateService } from './template.service';

@Contract(publishTemplates, settingFieldWords)
export class PublishTemplatesDto {}
export interface PublishTemplatesDto extends PublishTemplates {}

@Controller()
export class TemplateController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly service: TemplateService,
  ) {}

  @Answers(settingApi.templates, settingTemplates)
  @Allow('lead', 'supervise', 'administer')
  templates(@Me() me: Actor): Promise<SettingTemplates> {
    return this.db.read((read) => this.service.of(read, me));
  }

  @Answers(settingApi.publishTemplates, settingTemplates, { status: 201 })
  @Allow('administer')
  publish(@Me() me: Actor, @Key() key: Keyed, @Body() ask: PublishTemplatesDto): Promise<SettingTemplates> {
    return this.once.write(key, async (tx) => {
      await this.service.publish(tx, me, ask);
      return this.service.of(tx, me);
    });
  }
}
