import { Controller, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import type { Actor } from '@linli/shared/people/people.rules';
import { registerApi } from '@linli/shared/register/register.api';
import {
  askHistory,
  placeHistory,
  type AskHistory,
  type PlaceHistory,
} from '@linli/shared/register/register.contract';
import { registerFieldWords } from '@linli/shared/register/register.words';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { HistoryQueries } from './history.queries';

@Contract(askHistory, registerFieldWords)
export class AskHistoryDto {}
export interface AskHistoryDto extends AskHistory {}

@Controller()
export class HistoryController {
  constructor(
    private readonly db: Db,
    private readonly queries: HistoryQueries,
  ) {}

  @Answers(registerApi.placeHistory, placeHistory)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  history(
    @Me() me: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { after }: AskHistoryDto,
  ): Promise<PlaceHistory> {
    return this.db.read((read) => this.queries.of(read, me, id, after));
  }
}
