import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { toolOfficeApi as api } from '@linli/shared/tool/tool.api';
import * as c from '@linli/shared/tool/tool.contract';
import { toolFieldWords } from '@linli/shared/tool/tool.words';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { KeeperService } from './keeper.service';
import { ToolQueries } from './tool.queries';

@Contract(c.addTools, toolFieldWords)
export class AddToolsDto {}
export interface AddToolsDto extends c.AddTools {}

@Contract(c.moveTool, toolFieldWords)
export class MoveToolDto {}
export interface MoveToolDto extends c.MoveTool {}

@Contract(c.lendTool, toolFieldWords)
export class LendToolDto {}
export interface LendToolDto extends c.LendTool {}

/** Walls of tools for those who keep them. */
@Controller()
export class KeeperController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly keepers: KeeperService,
    private readonly queries: ToolQueries,
  ) {}

  @Answers(api.list, c.keptTools)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  list(@Me() me: Actor): Promise<c.KeptTools> {
    return this.db.read((read) => this.queries.kept(read, me));
  }

  @Answers(api.add, c.addedTools, { status: 201 })
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  add(@Me() me: Actor, @Key() key: Keyed, @Body() ask: AddToolsDto): Promise<c.AddedTools> {
    return this.once.write(key, async (tx) => ({ count: (await this.keepers.add(tx, me, ask)).length }));
  }

  @Answers(api.move, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  move(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: MoveToolDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.keepers.move(tx, me, id, ask).then(() => ({})));
  }

  @Answers(api.lend, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  lend(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: LendToolDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.keepers.lend(tx, me, id, ask).then(() => ({})));
  }
}
