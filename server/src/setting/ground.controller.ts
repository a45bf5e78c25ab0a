import { Body, Controller, Query } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import {
  askTenant,
  publishChannel,
  publishGoals,
  publishOversight,
  publishTenant,
  ground,
  tenant,
  type AskTenant,
  type PublishChannel,
  type PublishGoals,
  type PublishOversight,
  type PublishTenant,
  type Ground,
  type Tenant,
} from '@linli/shared/setting/ground.contract';
import { settingApi } from '@linli/shared/setting/setting.api';
import { settingFieldWords } from '@linli/shared/setting/setting.words';
import { Db, type Tx } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { GroundQueries } from './ground.queries';
import { GroundService } from './ground.service';

@Contract(publishChannel, settingFieldWords)
export class PublishChannelDto {}
export interface PublishChannelDto extends PublishChannel {}

@Contract(publishOversight, settingFieldWords)
export class PublishOversightDto {}
export interface PublishOversightDto extends PublishOversight {}

@Contract(publishTenant, settingFieldWords)
export class PublishTenantDto {}
export interface PublishTenantDto extends PublishTenant {}

@Contract(publishGoals, settingFieldWords)
export class PublishGoalsDto {}
export interface PublishGoalsDto extends PublishGoals {}

@Contract(askTenant, settingFieldWords)
export class AskTenantDto {}
export interface AskTenantDto extends AskTenant {}

@Controller()
export class GroundController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly queries: GroundQueries,
    private readonly service: GroundService,
  ) {}

  @Answers(settingApi.ground, ground)
  @Allow('lead', 'supervise', 'administer')
  ground(@Me() me: Actor): Promise<Ground> {
    return this.db.read((read) => this.queries.of(read, me));
  }

  @Answers(settingApi.publishChannel, ground, { status: 201 })
  @Allow('administer')
  channel(@Me() me: Actor, @Key() key: Keyed, @Body() ask: PublishChannelDto): Promise<Ground> {
    return this.published(me, key, (tx) => this.service.publishChannel(tx, me, ask));
  }

  @Answers(settingApi.publishOversight, ground, { status: 201 })
  @Allow('administer')
  oversight(@Me() me: Actor, @Key() key: Keyed, @Body() ask: PublishOversightDto): Promise<Ground> {
    return this.published(me, key, (tx) => this.service.publishOversight(tx, me, ask));
  }

  @Answers(settingApi.publishTenant, ground, { status: 201 })
  @Allow('administer')
  changeTenant(@Me() me: Actor, @Key() key: Keyed, @Body() ask: PublishTenantDto): Promise<Ground> {
    return this.published(me, key, (tx) => this.service.publishTenant(tx, me, ask));
  }

  @Answers(settingApi.publishGoals, ground, { status: 201 })
  @Allow('administer')
  goals(@Me() me: Actor, @Key() key: Keyed, @Body() ask: PublishGoalsDto): Promise<Ground> {
    return this.published(me, key, (tx) => this.service.publishGoals(tx, me, ask));
  }

  @Answers(settingApi.tenant, tenant)
  @Allow('anyone')
  tenant(@Query() { place }: AskTenantDto): Promise<Tenant> {
    return this.db.read((read) => this.queries.tenantAt(read, place));
  }

  private published(me: Actor, key: Keyed, publish: (tx: Tx) => Promise<void>): Promise<Ground> {
    return this.once.write(key, async (tx) => {
      await publish(tx);
      return this.queries.of(tx, me);
    });
  }
}
