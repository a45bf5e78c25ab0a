import { Body, Controller, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { seriesApi, seriesOfficeApi as officeApi } from '@linli/shared/series/series.api';
import * as c from '@linli/shared/series/series.contract';
import { seriesFieldWords } from '@linli/shared/series/series.words';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { SeriesQueries } from './series.queries';
import { SeriesService } from './series.service';

@Contract(c.openSeries, seriesFieldWords)
export class OpenSeriesDto {}
export interface OpenSeriesDto extends c.OpenSeries {}

@Contract(c.callOffDay, seriesFieldWords)
export class CallOffDayDto {}
export interface CallOffDayDto extends c.CallOffDay {}

@Contract(c.askSeries, seriesFieldWords)
export class AskSeriesDto {}
export interface AskSeriesDto extends c.AskSeries {}

/** Services that are given again and again. */
@Controller()
export class SeriesController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly series: SeriesService,
    private readonly queries: SeriesQueries,
  ) {}

  @Answers(seriesApi.at, c.seriesAt)
  @Allow('anyone')
  at(@Query() { place }: AskSeriesDto): Promise<c.SeriesAt> {
    return this.db.read((read) => this.queries.at(read, place));
  }

  @Answers(officeApi.list, c.officeSeries)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  office(@Me() me: Actor): Promise<c.OfficeSeries> {
    return this.db.read((read) => this.queries.office(read, me));
  }

  @Answers(officeApi.open, c.madeSeries, { status: 201 })
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  open(@Me() me: Actor, @Key() key: Keyed, @Body() ask: OpenSeriesDto): Promise<c.MadeSeries> {
    return this.once.write(key, async (tx) => ({ id: await this.series.open(tx, me, ask) }));
  }

  @Answers(officeApi.callOff, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  callOff(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: CallOffDayDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.series.callOff(tx, me, id, ask).then(() => ({})));
  }

  @Answers(officeApi.end, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  end(@Me() me: Actor, @Key() key: Keyed, @Param('id', ParseUUIDPipe) id: string): Promise<Nothing> {
    return this.once.write(key, (tx) => this.series.end(tx, me, id).then(() => ({})));
  }
}
