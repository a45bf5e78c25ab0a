import { Body, Controller } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import {
  publishCategory,
  settingCategories,
  type PublishCategory,
  type SettingCategories,
} from '@linli/shared/setting/category.contract';
import { settingApi } from '@linli/shared/setting/setting.api';
import { settingFieldWords } from '@linli/shared/setting/setting.words';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { CategoryService } from './category.service';

@Contract(publishCategory, settingFieldWords)
export class PublishCategoryDto {}
export interface PublishCategoryDto extends PublishCategory {}

@Controller()
export class CategoryController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly service: CategoryService,
  ) {}

  @Answers(settingApi.categories, settingCategories)
  @Allow('lead', 'supervise', 'administer')
  categories(@Me() me: Actor): Promise<SettingCategories> {
    return this.db.read((read) => this.service.of(read, me));
  }

  @Answers(settingApi.publishCategory, settingCategories, { status: 201 })
  @Allow('administer')
  publish(@Me() me: Actor, @Key() key: Keyed, @Body() ask: PublishCategoryDto): Promise<SettingCategories> {
    return this.once.write(key, async (tx) => {
      await this.service.publish(tx, me, ask);
      return this.service.of(tx, me);
    });
  }
}
