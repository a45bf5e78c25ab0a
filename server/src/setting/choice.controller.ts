import { Body, Controller } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import {
  choices,
  effect,
  previewChoice,
  publishChoice,
  type Choices,
  type Effect,
  type PreviewChoice,
  type PublishChoice,
} from '@linli/shared/setting/choice.contract';
import { settingApi } from '@linli/shared/setting/setting.api';
import { settingFieldWords } from '@linli/shared/setting/setting.words';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { ThrottledByPerson } from '../platform/http/throttled';
import { ChoiceService } from './choice.service';
import { DistrictQueries } from './district.queries';
import { ReplayQueries } from './replay.queries';

@Contract(publishChoice, settingFieldWords)
export class PublishChoiceDto {}
export interface PublishChoiceDto extends PublishChoice {}

@Contract(previewChoice, settingFieldWords)
export class PreviewChoiceDto {}
export interface PreviewChoiceDto extends PreviewChoice {}

@Controller()
export class ChoiceController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly service: ChoiceService,
    private readonly districts: DistrictQueries,
    private readonly replays: ReplayQueries,
  ) {}

  @Answers(settingApi.choices, choices)
  @Allow('lead', 'supervise', 'administer')
  choices(@Me() me: Actor): Promise<Choices> {
    return this.db.read((read) => this.service.of(read, me));
  }

  @Answers(settingApi.publishChoice, choices, { status: 201 })
  @Allow('administer')
  publish(@Me() me: Actor, @Key() key: Keyed, @Body() ask: PublishChoiceDto): Promise<Choices> {
    return this.once.write(key, async (tx) => {
      await this.service.publish(tx, me, ask);
      return this.service.of(tx, me);
    });
  }

  @Answers(settingApi.previewChoice, effect)
  @Allow('administer')
  @ThrottledByPerson(60)
  preview(@Me() me: Actor, @Key() _: Keyed, @Body() ask: PreviewChoiceDto): Promise<Effect> {
    return this.db.read(async (read) => {
      const { id: districtId, path } = await this.districts.of(read, me);
      await this.service.refuseUnknown(read, districtId, ask);
      return this.replays.choice(read, { districtId, path }, ask);
    });
  }
}
