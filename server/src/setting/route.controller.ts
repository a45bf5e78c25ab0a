import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import { effect, type Effect } from '@linli/shared/setting/choice.contract';
import {
  endRoute,
  previewRoute,
  publishRoute,
  settingRoutes,
  type EndRoute,
  type PreviewRoute,
  type PublishRoute,
  type SettingRoutes,
} from '@linli/shared/setting/route.contract';
import { settingApi } from '@linli/shared/setting/setting.api';
import { settingFieldWords } from '@linli/shared/setting/setting.words';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { ThrottledByPerson } from '../platform/http/throttled';
import { RouteQueries } from './route.queries';
import { RouteService } from './route.service';

@Contract(publishRoute, settingFieldWords)
export class PublishRouteDto {}
export interface PublishRouteDto extends PublishRoute {}

@Contract(previewRoute, settingFieldWords)
export class PreviewRouteDto {}
export interface PreviewRouteDto extends PreviewRoute {}

@Contract(endRoute, settingFieldWords)
export class EndRouteDto {}
export interface EndRouteDto extends EndRoute {}

@Controller()
export class RouteController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly service: RouteService,
    private readonly queries: RouteQueries,
  ) {}

  @Answers(settingApi.routes, settingRoutes)
  @Allow('lead', 'supervise', 'administer')
  routes(@Me() me: Actor): Promise<SettingRoutes> {
    return this.db.read((read) => this.queries.of(read, me));
  }

  @Answers(settingApi.publishRoute, settingRoutes, { status: 201 })
  @Allow('lead', 'administer')
  publish(@Me() me: Actor, @Key() key: Keyed, @Body() ask: PublishRouteDto): Promise<SettingRoutes> {
    return this.once.write(key, async (tx) => {
      await this.service.publish(tx, me, ask);
      return this.queries.of(tx, me);
    });
  }

  @Answers(settingApi.previewRoute, effect)
  @Allow('lead', 'administer')
  @ThrottledByPerson(60)
  preview(@Me() me: Actor, @Key() _: Keyed, @Body() ask: PreviewRouteDto): Promise<Effect> {
    return this.db.read((read) => this.service.preview(read, me, ask));
  }

  @Answers(settingApi.endRoute, settingRoutes)
  @Allow('lead', 'administer')
  end(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: EndRouteDto,
  ): Promise<SettingRoutes> {
    return this.once.write(key, async (tx) => {
      await this.service.end(tx, me, id, ask);
      return this.queries.of(tx, me);
    });
  }
}
