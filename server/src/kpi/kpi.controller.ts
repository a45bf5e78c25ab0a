import { Body, Controller, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { kpiApi } from '@linli/shared/kpi/kpi.api';
import * as c from '@linli/shared/kpi/kpi.contract';
import { kpiFieldWords } from '@linli/shared/kpi/kpi.words';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { KpiQueries } from './kpi.queries';
import { KpiService } from './kpi.service';

@Contract(c.askFigures, kpiFieldWords)
export class AskFiguresDto {}
export interface AskFiguresDto extends c.AskFigures {}

@Contract(c.askCases, kpiFieldWords)
export class AskCasesDto {}
export interface AskCasesDto extends c.AskCases {}

@Contract(c.freezePeriod, kpiFieldWords)
export class FreezePeriodDto {}
export interface FreezePeriodDto extends c.FreezePeriod {}

@Contract(c.askExclusion, kpiFieldWords)
export class AskExclusionDto {}
export interface AskExclusionDto extends c.AskExclusion {}

@Contract(c.decideExclusion, kpiFieldWords)
export class DecideExclusionDto {}
export interface DecideExclusionDto extends c.DecideExclusion {}

@Controller()
export class KpiController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly kpi: KpiService,
    private readonly queries: KpiQueries,
  ) {}

  @Answers(kpiApi.figures, c.figures)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  figures(@Me() me: Actor, @Query() ask: AskFiguresDto): Promise<c.Figures> {
    return this.db.readLate(me.id, (read) => this.queries.figures(read, me, ask));
  }

  @Answers(kpiApi.cases, c.figureCases)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  cases(@Me() me: Actor, @Query() ask: AskCasesDto): Promise<c.FigureCases> {
    return this.db.readLate(me.id, (read) => this.queries.cases(read, me, ask));
  }

  @Answers(kpiApi.freeze, nothing)
  @Allow('supervise', 'administer')
  freeze(@Me() me: Actor, @Key() key: Keyed, @Body() { period }: FreezePeriodDto): Promise<Nothing> {
    return this.once.write(key, async (tx) => {
      await this.kpi.freeze(tx, me, await this.queries.districtOf(tx, me), period);
      return {};
    });
  }

  @Answers(kpiApi.exclude, nothing)
  @Allow('handle', 'coordinate', 'lead', 'supervise', 'administer')
  exclude(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: AskExclusionDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.kpi.exclude(tx, me, id, ask).then(() => ({})));
  }

  @Answers(kpiApi.exclusions, c.exclusions)
  @Allow('handle', 'coordinate', 'lead', 'supervise', 'administer')
  exclusions(@Me() me: Actor): Promise<c.Exclusions> {
    return this.db.read((read) => this.queries.exclusions(read, me));
  }

  @Answers(kpiApi.decide, nothing)
  @Allow('supervise', 'administer')
  decide(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { grant }: DecideExclusionDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.kpi.decide(tx, me, id, grant).then(() => ({})));
  }
}
