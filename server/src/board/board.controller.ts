import { Controller, Query } from '@nestjs/common';
import { boardApi } from '@linli/shared/board/board.api';
import * as c from '@linli/shared/board/board.contract';
import { boardFieldWords } from '@linli/shared/board/board.words';
import type { Actor } from '@linli/shared/people/people.rules';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { AreaQueries } from './area.queries';
import { CountQueries } from './count.queries';
import { PlanQueries } from './plan.queries';
import { WallQueries } from './wall.queries';

@Contract(c.askBelow, boardFieldWords)
export class AskBelowDto {}
export interface AskBelowDto extends c.AskBelow {}

@Controller()
export class BoardController {
  constructor(
    private readonly db: Db,
    private readonly areas: AreaQueries,
    private readonly walls: WallQueries,
    private readonly counts: CountQueries,
    private readonly plans: PlanQueries,
  ) {}

  @Answers(boardApi.areas, c.areas)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  areasOf(@Me() me: Actor): Promise<c.Areas> {
    return this.db.readLate(me.id, (read) => this.areas.areas(read, me));
  }

  @Answers(boardApi.wall, c.wall)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  wall(@Me() me: Actor, @Query() ask: AskBelowDto): Promise<c.Wall> {
    return this.db.readLate(me.id, (read) => this.walls.wall(read, me, ask));
  }

  @Answers(boardApi.plan, c.plan)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  plan(@Me() me: Actor, @Query() ask: AskBelowDto): Promise<c.Plan> {
    return this.db.readLate(me.id, (read) => this.plans.plan(read, me, ask));
  }

  @Answers(boardApi.tabs, c.tabCounts)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  tabs(@Me() me: Actor, @Query() ask: AskBelowDto): Promise<c.TabCounts> {
    return this.db.readLate(me.id, (read) => this.counts.tabs(read, me, ask));
  }

  @Answers(boardApi.badges, c.badges)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  badges(@Me() me: Actor): Promise<c.Badges> {
    return this.db.readLate(me.id, (read) => this.counts.badges(read, me));
  }
}
