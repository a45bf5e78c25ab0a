import { Body, Controller, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { toolApi as api } from '@linli/shared/tool/tool.api';
import * as c from '@linli/shared/tool/tool.contract';
import { toolFieldWords } from '@linli/shared/tool/tool.words';
import { Db } from '../platform/db/db';
import { Allow, MaybeMe, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { ThrottledByPerson } from '../platform/http/throttled';
import { LoanService } from './loan.service';
import { ToolQueries } from './tool.queries';

@Contract(c.askTools, toolFieldWords)
export class AskToolsDto {}
export interface AskToolsDto extends c.AskTools {}

@Contract(c.borrowTool, toolFieldWords)
export class BorrowToolDto {}
export interface BorrowToolDto extends c.BorrowTool {}

@Contract(c.returnTool, toolFieldWords)
export class ReturnToolDto {}
export interface ReturnToolDto extends c.ReturnTool {}

/** Walls of tools for neighbours. */
@Controller()
export class ToolController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly loans: LoanService,
    private readonly queries: ToolQueries,
  ) {}

  @Answers(api.wall, c.tools)
  @Allow('anyone')
  wall(@MaybeMe() me: Actor | null, @Query() { place }: AskToolsDto): Promise<c.Tools> {
    return this.db.read((read) => this.queries.wall(read, me, place ?? null));
  }

  /** Codes can be guessed, so that one person gets few tries a minute. */
  @Answers(api.borrow, c.borrowedTool)
  @Allow('signed-in')
  @ThrottledByPerson(20)
  borrow(@Me() me: Actor, @Key() key: Keyed, @Body() { code }: BorrowToolDto): Promise<c.BorrowedTool> {
    return this.once.write(key, (tx) => this.loans.borrow(tx, me, code));
  }

  @Answers(api.giveBack, nothing)
  @Allow('signed-in')
  @ThrottledByPerson(20)
  giveBack(@Me() me: Actor, @Key() key: Keyed, @Body() ask: ReturnToolDto): Promise<Nothing> {
    return this.once.write(key, (tx) => this.loans.giveBack(tx, me, ask).then(() => ({})));
  }

  @Answers(api.wait, nothing)
  @Allow('signed-in')
  wait(@Me() me: Actor, @Key() key: Keyed, @Param('id', ParseUUIDPipe) id: string): Promise<Nothing> {
    return this.once.write(key, (tx) => this.loans.wait(tx, me, id).then(() => ({})));
  }

  @Answers(api.stopWaiting, nothing)
  @Allow('signed-in')
  stopWaiting(@Me() me: Actor, @Key() key: Keyed, @Param('id', ParseUUIDPipe) id: string): Promise<Nothing> {
    return this.once.write(key, (tx) => this.loans.stopWaiting(tx, me, id).then(() => ({})));
  }
}
