import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { ballotApi } from '@linli/shared/ballot/ballot.api';
import * as c from '@linli/shared/ballot/ballot.contract';
import { ballotFieldWords } from '@linli/shared/ballot/ballot.words';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { ThrottledByPerson } from '../platform/http/throttled';
import { BallotQueries } from './ballot.queries';
import { TellerService } from './teller.service';
import { PaperService } from './paper.service';

@Contract(c.keepBox, ballotFieldWords)
export class KeepBoxDto {}
export interface KeepBoxDto extends c.KeepBox {}

@Contract(c.openBox, ballotFieldWords)
export class OpenBoxDto {}
export interface OpenBoxDto extends c.OpenBox {}

@Contract(c.resumeBox, ballotFieldWords)
export class ResumeBoxDto {}
export interface ResumeBoxDto extends c.ResumeBox {}

@Contract(c.countPaper, ballotFieldWords)
export class CountPaperDto {}
export interface CountPaperDto extends c.CountPaper {}

/** What the tellers of a box do with it. It is missing for everybody else, whatever post they hold. */
@Controller()
export class TellerController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly tellers: TellerService,
    private readonly papers: PaperService,
    private readonly queries: BallotQueries,
  ) {}

  @Answers(ballotApi.kept, c.keptBox)
  @Allow('signed-in')
  kept(@Me() me: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<c.KeptBox> {
    return this.db.read((read) => this.queries.kept(read, me, id));
  }

  @Answers(ballotApi.keep, nothing)
  @Allow('signed-in')
  keep(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: KeepBoxDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.tellers.keep(tx, me, id, ask).then(() => ({})));
  }

  @Answers(ballotApi.open, nothing)
  @Allow('signed-in')
  @ThrottledByPerson(10)
  open(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: OpenBoxDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.tellers.count(tx, me, id, ask).then(() => ({})));
  }

  @Answers(ballotApi.resume, nothing)
  @Allow('signed-in')
  resume(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: ResumeBoxDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.tellers.resume(tx, me, id, ask).then(() => ({})));
  }

  @Answers(ballotApi.countPaper, nothing)
  @Allow('signed-in')
  countPaper(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('batch', ParseUUIDPipe) batch: string,
    @Body() ask: CountPaperDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.papers.count(tx, me, id, batch, ask).then(() => ({})));
  }
}
