import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import * as o from '@linli/shared/vote/office.contract';
import { ballotDeskApi as api } from '@linli/shared/vote/vote.api';
import { castReceipt, type CastReceipt } from '@linli/shared/vote/vote.contract';
import { voteFieldWords } from '@linli/shared/vote/vote.words';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { ConflictService } from './conflict.service';
import { VoteOffice } from './office.queries';
import { PaperService } from './paper.service';
import { ProxyService } from './proxy.service';

@Contract(o.enterPaper, voteFieldWords)
export class EnterPaperDto {}
export interface EnterPaperDto extends o.EnterPaper {}

@Contract(o.windowBallot, voteFieldWords)
export class WindowBallotDto {}
export interface WindowBallotDto extends o.WindowBallot {}

@Contract(o.giveProxy, voteFieldWords)
export class GiveProxyDto {}
export interface GiveProxyDto extends o.GiveProxy {}

@Contract(o.decideConflict, voteFieldWords)
export class DecideConflictDto {}
export interface DecideConflictDto extends o.DecideConflict {}

@Contract(o.answerObjection, voteFieldWords)
export class AnswerObjectionDto {}
export interface AnswerObjectionDto extends o.AnswerObjection {}

/** Where ballots are taken in and put in order. */
@Controller()
export class BallotDeskController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly papers: PaperService,
    private readonly proxies: ProxyService,
    private readonly conflicts: ConflictService,
    private readonly office: VoteOffice,
  ) {}

  @Answers(api.slip, o.slipFound)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  slip(
    @Me() me: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('code') code: string,
  ): Promise<o.SlipFound> {
    return this.db.read((read) => this.office.slip(read, me, id, code));
  }

  @Answers(api.enter, o.enteredPaper)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  enter(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: EnterPaperDto,
  ): Promise<o.EnteredPaper> {
    return this.once.write(key, (tx) => this.papers.enter(tx, me, id, ask));
  }

  @Answers(api.window, castReceipt, { status: 201 })
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  window(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: WindowBallotDto,
  ): Promise<CastReceipt> {
    return this.once.write(key, (tx) => this.papers.window(tx, me, id, ask));
  }

  @Answers(api.giveProxy, o.gaveProxy, { status: 201 })
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  giveProxy(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: GiveProxyDto,
  ): Promise<o.GaveProxy> {
    return this.once.write(key, (tx) => this.proxies.give(tx, me, id, ask));
  }

  @Answers(api.decide, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  decide(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('conflict', ParseUUIDPipe) conflictId: string,
    @Body() ask: DecideConflictDto,
  ): Promise<Nothing> {
    const decided = { ...ask, conflictId };
    return this.once.write(key, (tx) => this.conflicts.decide(tx, me, id, decided).then(() => ({})));
  }

  @Answers(api.answer, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  answer(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('objection', ParseUUIDPipe) objectionId: string,
    @Body() ask: AnswerObjectionDto,
  ): Promise<Nothing> {
    const answered = { ...ask, objectionId };
    return this.once.write(key, (tx) => this.conflicts.answer(tx, me, id, answered).then(() => ({})));
  }
}
