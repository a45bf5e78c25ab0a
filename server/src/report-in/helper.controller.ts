import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { reportInApi } from '@linli/shared/report-in/report-in.api';
import * as c from '@linli/shared/report-in/report-in.contract';
import { reportInFieldWords } from '@linli/shared/report-in/report-in.words';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { ThrottledByPerson } from '../platform/http/throttled';
import { HelperService } from './helper.service';
import { ReportInQueries } from './report-in.queries';

@Contract(c.showHelper, reportInFieldWords)
export class ShowHelperDto {}
export interface ShowHelperDto extends c.ShowHelper {}

@Contract(c.leaveWord, reportInFieldWords)
export class LeaveNeighbourWordDto {}
export interface LeaveNeighbourWordDto extends c.LeaveWord {}

/** Members whom a building's page names, and the words that are left for them. */
@Controller()
export class HelperController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly helpers: HelperService,
    private readonly queries: ReportInQueries,
  ) {}

  @Answers(reportInApi.show, nothing)
  @Allow('signed-in')
  show(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: ShowHelperDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.helpers.show(tx, me, id, ask).then(() => ({})));
  }

  @Answers(reportInApi.hide, nothing)
  @Allow('signed-in')
  hide(@Me() me: Actor, @Key() key: Keyed, @Param('id', ParseUUIDPipe) id: string): Promise<Nothing> {
    return this.once.write(key, (tx) => this.helpers.hide(tx, me, id).then(() => ({})));
  }

  @Answers(reportInApi.helper, c.helperPage)
  @Allow('signed-in')
  helper(@Me() me: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<c.HelperPage> {
    return this.db.read((read) => this.queries.helper(read, me, id));
  }

  /** One person writes few words a minute, so that nobody is flooded. */
  @Answers(reportInApi.leaveWord, nothing)
  @Allow('signed-in')
  @ThrottledByPerson(5)
  leaveWord(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { words }: LeaveNeighbourWordDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.helpers.leaveWord(tx, me, id, words).then(() => ({})));
  }

  @Answers(reportInApi.answerWord, nothing)
  @Allow('signed-in')
  answer(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { words }: LeaveNeighbourWordDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.helpers.answer(tx, me, id, words).then(() => ({})));
  }
}
