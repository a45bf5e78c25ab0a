import { Body, Controller, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { bulletinOfficeApi } from '@linli/shared/bulletin/bulletin.api';
import * as c from '@linli/shared/bulletin/bulletin.contract';
import { bulletinFieldWords, lookFieldWords } from '@linli/shared/bulletin/bulletin.words';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { AimQueries } from './aim.queries';
import { BulletinService } from './bulletin.service';
import { ThrottledByPerson } from '../platform/http/throttled';
import { BulletinOffice } from './office.queries';

@Contract(c.askAudience, bulletinFieldWords)
export class AskAudienceDto {}
export interface AskAudienceDto extends c.AskAudience {}

@Contract(c.askOfficeBulletins, bulletinFieldWords)
export class AskOfficeBulletinsDto {}
export interface AskOfficeBulletinsDto extends c.AskOfficeBulletins {}

@Contract(c.countAudience, bulletinFieldWords)
export class CountAudienceDto {}
export interface CountAudienceDto extends c.CountAudience {}

@Contract(c.writeBulletin, bulletinFieldWords)
export class WriteBulletinDto {}
export interface WriteBulletinDto extends c.WriteBulletin {}

@Contract(c.correctBulletin, bulletinFieldWords)
export class CorrectBulletinDto {}
export interface CorrectBulletinDto extends c.CorrectBulletin {}

@Contract(c.lookAtBulletin, lookFieldWords)
export class LookAtBulletinDto {}
export interface LookAtBulletinDto extends c.LookAtBulletin {}

@Contract(c.withdrawBulletin, bulletinFieldWords)
export class WithdrawBulletinDto {}
export interface WithdrawBulletinDto extends c.WithdrawBulletin {}

@Controller()
export class BulletinOfficeController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly office: BulletinOffice,
    private readonly aims: AimQueries,
    private readonly bulletins: BulletinService,
  ) {}

  @Answers(bulletinOfficeApi.list, c.officeBulletins)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  list(@Me() me: Actor, @Query() ask: AskOfficeBulletinsDto): Promise<c.OfficeBulletins> {
    return this.db.read((read) => this.office.list(read, me, ask));
  }

  @Answers(bulletinOfficeApi.form, c.bulletinForm)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  form(@Me() me: Actor): Promise<c.BulletinForm> {
    return this.db.read((read) => this.office.form(read, me));
  }

  @Answers(bulletinOfficeApi.audience, c.audience)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  audience(@Me() me: Actor, @Query() { under }: AskAudienceDto): Promise<c.Audience> {
    return this.db.read((read) => this.aims.audience(read, me, under));
  }

  /** Writes nothing: the places may only be more than an address holds. */
  @Answers(bulletinOfficeApi.count, c.audienceCount)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  @ThrottledByPerson(60)
  count(@Me() me: Actor, @Key() _: Keyed, @Body() ask: CountAudienceDto): Promise<c.AudienceCount> {
    return this.db.read((read) => this.aims.count(read, me, ask));
  }

  @Answers(bulletinOfficeApi.detail, c.officeBulletin)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  detail(@Me() me: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<c.OfficeBulletin> {
    return this.db.read((read) => this.office.detail(read, me, id));
  }

  @Answers(bulletinOfficeApi.write, c.writtenBulletin, { status: 201 })
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  write(@Me() me: Actor, @Key() key: Keyed, @Body() ask: WriteBulletinDto): Promise<c.WrittenBulletin> {
    return this.once.write(key, (tx) => this.bulletins.write(tx, me, ask));
  }

  @Answers(bulletinOfficeApi.correct, c.writtenBulletin, { status: 201 })
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  correct(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: CorrectBulletinDto,
  ): Promise<c.WrittenBulletin> {
    return this.once.write(key, (tx) => this.bulletins.correct(tx, me, id, ask));
  }

  @Answers(bulletinOfficeApi.lookAt, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  lookAt(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: LookAtBulletinDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.bulletins.lookAt(tx, me, id, ask).then(() => ({})));
  }

  @Answers(bulletinOfficeApi.withdraw, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  withdraw(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: WithdrawBulletinDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.bulletins.withdraw(tx, me, id, ask).then(() => ({})));
  }
}
