import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { stationApi } from '@linli/shared/channel/channel.api';
import { stationFieldWords } from '@linli/shared/channel/channel.words';
import { setStation, stations, type SetStation, type Stations } from '@linli/shared/channel/station.contract';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { StationQueries } from './station.queries';
import { StationService } from './station.service';

@Contract(setStation, stationFieldWords)
export class SetStationDto {}
export interface SetStationDto extends SetStation {}

@Controller()
export class StationController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly queries: StationQueries,
    private readonly service: StationService,
  ) {}

  @Answers(stationApi.list, stations)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  list(@Me() me: Actor): Promise<Stations> {
    return this.db.read((read) => this.queries.stations(read, me));
  }

  @Answers(stationApi.set, nothing, { status: 201 })
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  set(@Me() me: Actor, @Key() key: Keyed, @Body() ask: SetStationDto): Promise<Nothing> {
    return this.once.write(key, (tx) => this.service.set(tx, me, ask).then(() => ({})));
  }

  @Answers(stationApi.close, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  close(@Me() me: Actor, @Key() key: Keyed, @Param('id', ParseUUIDPipe) id: string): Promise<Nothing> {
    return this.once.write(key, (tx) => this.service.close(tx, me, id).then(() => ({})));
  }
}
