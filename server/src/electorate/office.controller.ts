import { Body, Controller, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { electorateOfficeApi as api } from '@linli/shared/electorate/electorate.api';
import * as c from '@linli/shared/electorate/electorate.contract';
import { electorateFieldWords as words } from '@linli/shared/electorate/electorate.words';
import type { Actor } from '@linli/shared/people/people.rules';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { ElectorateDeskQueries } from './desk.queries';
import { ElectorateService } from './electorate.service';
import { ElectorateLife } from './life.service';
import { ElectorateFiles } from './file.queries';
import { ObjectionService } from './objection.service';

@Contract(c.makeElectorate, words)
export class MakeElectorateDto {}
export interface MakeElectorateDto extends c.MakeElectorate {}

@Contract(c.moveElectorate, words)
export class MoveElectorateDto {}
export interface MoveElectorateDto extends c.MoveElectorate {}

@Contract(c.askLots, words)
export class AskLotsDto {}
export interface AskLotsDto extends c.AskLots {}

@Contract(c.enterObjection, words)
export class EnterObjectionDto {}
export interface EnterObjectionDto extends c.EnterObjection {}

@Contract(c.answerObjection, words)
export class AnswerLineObjectionDto {}
export interface AnswerLineObjectionDto extends c.AnswerObjection {}

/** Electorates at the desk of those who steer a place: making them, posting, freezing, and answering objections. */
@Controller()
export class ElectorateOfficeController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly electorates: ElectorateService,
    private readonly life: ElectorateLife,
    private readonly objections: ObjectionService,
    private readonly files: ElectorateFiles,
    private readonly queries: ElectorateDeskQueries,
  ) {}

  @Answers(api.desk, c.electorateDesk)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  desk(@Me() me: Actor): Promise<c.ElectorateDesk> {
    return this.db.read((read) => this.queries.desk(read, me));
  }

  @Answers(api.make, c.madeElectorate, { status: 201 })
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  make(@Me() me: Actor, @Key() key: Keyed, @Body() ask: MakeElectorateDto): Promise<c.MadeElectorate> {
    return this.once.write(key, async (tx) => ({ id: await this.electorates.make(tx, me, ask) }));
  }

  @Answers(api.file, c.electorateFile)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  file(@Me() me: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<c.ElectorateFile> {
    return this.db.read((read) => this.files.of(read, me, id));
  }

  @Answers(api.lots, c.lotLines)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  lots(
    @Me() me: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() ask: AskLotsDto,
  ): Promise<c.LotLines> {
    return this.db.read((read) => this.queries.page(read, me, id, ask));
  }

  @Answers(api.list, c.postedList)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  list(@Me() me: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<c.PostedList> {
    return this.db.read((read) => this.files.posted(read, me, id));
  }

  @Answers(api.move, c.electorateFile)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  move(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: MoveElectorateDto,
  ): Promise<c.ElectorateFile> {
    return this.once.write(key, async (tx) => {
      await this.life.move(tx, me, id, ask);
      return this.files.of(tx, me, id);
    });
  }

  @Answers(api.enter, c.electorateFile, { status: 201 })
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  enter(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: EnterObjectionDto,
  ): Promise<c.ElectorateFile> {
    return this.once.write(key, async (tx) => {
      await this.objections.enter(tx, me, id, ask);
      return this.files.of(tx, me, id);
    });
  }

  @Answers(api.answer, c.electorateFile)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  answer(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: AnswerLineObjectionDto,
  ): Promise<c.ElectorateFile> {
    return this.once.write(key, async (tx) =>
      this.files.of(tx, me, await this.objections.answer(tx, me, id, ask)),
    );
  }
}
