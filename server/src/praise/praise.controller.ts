import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { praiseApi } from '@linli/shared/praise/praise.api';
import * as c from '@linli/shared/praise/praise.contract';
import { praiseFieldWords } from '@linli/shared/praise/praise.words';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { PraiseQueries } from './praise.queries';
import { PraiseService } from './praise.service';

@Contract(c.movePraise, praiseFieldWords)
export class MovePraiseDto {}
export interface MovePraiseDto extends c.MovePraise {}

@Contract(c.proposePraise, praiseFieldWords)
export class ProposePraiseDto {}
export interface ProposePraiseDto extends c.ProposePraise {}

/** Words of praise: for whom they praise, and for the community that proposes them. */
@Controller()
export class PraiseController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly praise: PraiseService,
    private readonly queries: PraiseQueries,
  ) {}

  @Answers(praiseApi.mine, c.ownPraise)
  @Allow('signed-in')
  mine(@Me() me: Actor): Promise<c.OwnPraise> {
    return this.db.read((read) => this.queries.mine(read, me));
  }

  @Answers(praiseApi.move, nothing)
  @Allow('signed-in')
  move(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: MovePraiseDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.praise.move(tx, me, id, ask).then(() => ({})));
  }

  @Answers(praiseApi.desk, c.praiseDesk)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  desk(@Me() me: Actor): Promise<c.PraiseDesk> {
    return this.db.read((read) => this.queries.desk(read, me));
  }

  @Answers(praiseApi.propose, nothing, { status: 201 })
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  propose(@Me() me: Actor, @Key() key: Keyed, @Body() ask: ProposePraiseDto): Promise<Nothing> {
    return this.once.write(key, (tx) => this.praise.propose(tx, me, ask).then(() => ({})));
  }
}
