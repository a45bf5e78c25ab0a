import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { gridApi } from '@linli/shared/grid/grid.api';
import * as c from '@linli/shared/grid/grid.contract';
import { gridFieldWords } from '@linli/shared/grid/grid.words';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { GridQueries } from './grid.queries';
import { GridService } from './grid.service';

@Contract(c.describeGrid, gridFieldWords)
export class DescribeGridDto {}
export interface DescribeGridDto extends c.DescribeGrid {}

@Contract(c.redrawGrids, gridFieldWords)
export class RedrawGridsDto {}
export interface RedrawGridsDto extends c.RedrawGrids {}

@Contract(c.redrawCommunities, gridFieldWords)
export class RedrawCommunitiesDto {}
export interface RedrawCommunitiesDto extends c.RedrawCommunities {}

@Controller()
export class GridController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly grids: GridService,
    private readonly queries: GridQueries,
  ) {}

  @Answers(gridApi.grids, c.grids)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  list(@Me() me: Actor, @Param('id', ParseUUIDPipe) community: string): Promise<c.Grids> {
    return this.db.read((read) => this.queries.of(read, me, community));
  }

  @Answers(gridApi.describe, nothing)
  @Allow('lead', 'supervise', 'administer')
  describe(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: DescribeGridDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.grids.describe(tx, me, id, ask).then(() => ({})));
  }

  @Answers(gridApi.redraw, c.grids)
  @Allow('lead', 'supervise', 'administer')
  redraw(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) community: string,
    @Body() ask: RedrawGridsDto,
  ): Promise<c.Grids> {
    return this.once.write(key, async (tx) => {
      await this.grids.planGrids(tx, me, community, ask);
      return this.queries.of(tx, me, community);
    });
  }

  @Answers(gridApi.redrawCommunities, c.grids)
  @Allow('lead', 'supervise', 'administer')
  redrawCommunities(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) community: string,
    @Body() ask: RedrawCommunitiesDto,
  ): Promise<c.Grids> {
    return this.once.write(key, async (tx) => {
      await this.grids.planCommunities(tx, me, community, ask);
      return this.queries.of(tx, me, community);
    });
  }

  @Answers(gridApi.cancel, nothing)
  @Allow('lead', 'supervise', 'administer')
  cancel(@Me() me: Actor, @Key() key: Keyed, @Param('id', ParseUUIDPipe) id: string): Promise<Nothing> {
    return this.once.write(key, (tx) => this.grids.cancel(tx, me, id).then(() => ({})));
  }
}
