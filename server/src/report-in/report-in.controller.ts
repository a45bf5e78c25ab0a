import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { reportInApi, reportInOfficeApi } from '@linli/shared/report-in/report-in.api';
import * as c from '@linli/shared/report-in/report-in.contract';
import { reportInFieldWords } from '@linli/shared/report-in/report-in.words';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { ReportInQueries } from './report-in.queries';
import { ReportInService } from './report-in.service';

@Contract(c.askReportIn, reportInFieldWords)
export class AskReportInDto {}
export interface AskReportInDto extends c.AskReportIn {}

@Contract(c.endReportIn, reportInFieldWords)
export class EndReportInDto {}
export interface EndReportInDto extends c.EndReportIn {}

@Contract(c.declineReportIn, reportInFieldWords)
export class DeclineReportInDto {}
export interface DeclineReportInDto extends c.DeclineReportIn {}

/** Report-ins of members and units, for those who ask and those who answer. */
@Controller()
export class ReportInController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly reportIns: ReportInService,
    private readonly queries: ReportInQueries,
  ) {}

  @Answers(reportInApi.mine, c.ownReportIns)
  @Allow('signed-in')
  mine(@Me() me: Actor): Promise<c.OwnReportIns> {
    return this.db.read((read) => this.queries.mine(read, me));
  }

  @Answers(reportInApi.ask, c.madeReportIn, { status: 201 })
  @Allow('signed-in')
  ask(@Me() me: Actor, @Key() key: Keyed, @Body() ask: AskReportInDto): Promise<c.MadeReportIn> {
    return this.once.write(key, async (tx) => ({ id: await this.reportIns.ask(tx, me, ask) }));
  }

  @Answers(reportInApi.withdraw, nothing)
  @Allow('signed-in')
  withdraw(@Me() me: Actor, @Key() key: Keyed, @Param('id', ParseUUIDPipe) id: string): Promise<Nothing> {
    return this.once.write(key, (tx) => this.reportIns.withdraw(tx, me, id).then(() => ({})));
  }

  @Answers(reportInApi.end, nothing)
  @Allow('signed-in')
  end(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { from }: EndReportInDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.reportIns.end(tx, me, id, from).then(() => ({})));
  }

  @Answers(reportInOfficeApi.list, c.reportIns)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  list(@Me() me: Actor): Promise<c.ReportIns> {
    return this.db.read((read) => this.queries.list(read, me));
  }

  @Answers(reportInOfficeApi.confirm, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  confirm(@Me() me: Actor, @Key() key: Keyed, @Param('id', ParseUUIDPipe) id: string): Promise<Nothing> {
    return this.once.write(key, (tx) => this.reportIns.confirm(tx, me, id).then(() => ({})));
  }

  @Answers(reportInOfficeApi.decline, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  decline(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { words }: DeclineReportInDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.reportIns.decline(tx, me, id, words).then(() => ({})));
  }
}
