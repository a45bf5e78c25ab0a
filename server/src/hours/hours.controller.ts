import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { hoursApi } from '@linli/shared/hours/hours.api';
import * as c from '@linli/shared/hours/hours.contract';
import { hoursFieldWords } from '@linli/shared/hours/hours.words';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { HoursAskService } from './ask.service';
import { HoursCertificates } from './certificate.service';
import { HoursQueries } from './hours.queries';
import { HoursService } from './hours.service';

@Contract(c.askCorrection, hoursFieldWords)
export class AskCorrectionDto {}
export interface AskCorrectionDto extends c.AskCorrection {}

@Contract(c.certifyHours, hoursFieldWords)
export class CertifyHoursDto {}
export interface CertifyHoursDto extends c.CertifyHours {}

@Contract(c.giveNumber, hoursFieldWords)
export class GiveNumberDto {}
export interface GiveNumberDto extends c.GiveNumber {}

/** Hours as those who served see them. */
@Controller()
export class HoursController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly hours: HoursService,
    private readonly asks: HoursAskService,
    private readonly certificates: HoursCertificates,
    private readonly queries: HoursQueries,
  ) {}

  @Answers(hoursApi.mine, c.ownHours)
  @Allow('signed-in')
  mine(@Me() me: Actor): Promise<c.OwnHours> {
    return this.db.read((read) => this.queries.mine(read, me));
  }

  @Answers(hoursApi.organisations, c.publicOrganisations)
  @Allow('anyone')
  organisations(): Promise<c.PublicOrganisations> {
    return this.db.read((read) => this.queries.organisations(read));
  }

  @Answers(hoursApi.ask, nothing)
  @Allow('signed-in')
  ask(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: AskCorrectionDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.asks.ask(tx, me, id, ask).then(() => ({})));
  }

  @Answers(hoursApi.certify, c.hoursCertificate, { status: 201 })
  @Allow('signed-in')
  certify(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Body() { year }: CertifyHoursDto,
  ): Promise<c.HoursCertificate> {
    return this.once.write(key, async (tx) => {
      const code = await this.certificates.certify(tx, me, year ?? null);
      return { code, url: this.queries.linkTo(code, tx.at) };
    });
  }

  @Answers(hoursApi.number, nothing)
  @Allow('signed-in')
  number(@Me() me: Actor, @Key() key: Keyed, @Body() { number }: GiveNumberDto): Promise<Nothing> {
    return this.once.write(key, (tx) => this.hours.keepNumber(tx, me, number).then(() => ({})));
  }
}
