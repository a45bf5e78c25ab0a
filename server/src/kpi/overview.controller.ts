import { Controller, Query } from '@nestjs/common';
import { kpiApi } from '@linli/shared/kpi/kpi.api';
import { figureCases, type FigureCases } from '@linli/shared/kpi/kpi.contract';
import * as c from '@linli/shared/kpi/overview.contract';
import { kpiFieldWords } from '@linli/shared/kpi/kpi.words';
import type { Actor } from '@linli/shared/people/people.rules';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { OverviewQueries } from './overview.queries';

@Contract(c.askOverview, kpiFieldWords)
export class AskOverviewDto {}
export interface AskOverviewDto extends c.AskOverview {}

@Contract(c.askBehind, kpiFieldWords)
export class AskBehindDto {}
export interface AskBehindDto extends c.AskBehind {}

@Controller()
export class OverviewController {
  constructor(
    private readonly db: Db,
    private readonly queries: OverviewQueries,
  ) {}

  @Answers(kpiApi.overview, c.overview)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  overview(@Me() me: Actor, @Query() ask: AskOverviewDto): Promise<c.Overview> {
    return this.db.readLate(me.id, (read) => this.queries.overview(read, me, ask));
  }

  @Answers(kpiApi.behind, figureCases)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  behind(@Me() me: Actor, @Query() ask: AskBehindDto): Promise<FigureCases> {
    return this.db.readLate(me.id, (read) => this.queries.behind(read, me, ask));
  }
}
