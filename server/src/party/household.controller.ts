import { Body, Controller, Get, Header, Param, ParseUUIDPipe, Query, StreamableFile } from '@nestjs/common';
import { partyApi } from '@linli/shared/party/party.api';
import * as c from '@linli/shared/party/party.contract';
import { partyFieldWords } from '@linli/shared/party/party.words';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { DutyService } from './duty.service';
import { HouseholdService } from './household.service';
import { PartyQueries } from './party.queries';
import { plaque } from './plaque';

@Contract(c.offerHome, partyFieldWords)
export class OfferHomeDto {}
export interface OfferHomeDto extends c.OfferHome {}

@Contract(c.askDuties, partyFieldWords)
export class AskDutiesDto {}
export interface AskDutiesDto extends c.AskDuties {}

@Controller()
export class HouseholdController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly households: HouseholdService,
    private readonly duties: DutyService,
    private readonly queries: PartyQueries,
  ) {}

  @Answers(partyApi.ownHomes, c.ownPartyHomes)
  @Allow('signed-in')
  mine(@Me() me: Actor): Promise<c.OwnPartyHomes> {
    return this.db.read((read) => this.queries.ownHomes(read, me));
  }

  @Answers(partyApi.offer, c.partyMade, { status: 201 })
  @Allow('signed-in')
  offer(@Me() me: Actor, @Key() key: Keyed, @Body() ask: OfferHomeDto): Promise<c.PartyMade> {
    return this.once.write(key, async (tx) => ({ id: await this.households.offer(tx, me, ask) }));
  }

  @Answers(partyApi.withdraw, nothing)
  @Allow('signed-in')
  withdraw(@Me() me: Actor, @Key() key: Keyed, @Param('id', ParseUUIDPipe) id: string): Promise<Nothing> {
    return this.once.write(key, (tx) => this.households.withdraw(tx, me, id).then(() => ({})));
  }

  @Answers(partyApi.homes, c.partyHomes)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  homes(@Me() me: Actor): Promise<c.PartyHomes> {
    return this.db.read((read) => this.queries.homes(read, me));
  }

  @Answers(partyApi.confirmHome, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  confirm(@Me() me: Actor, @Key() key: Keyed, @Param('id', ParseUUIDPipe) id: string): Promise<Nothing> {
    return this.once.write(key, (tx) => this.households.decide(tx, me, id, 'confirmed').then(() => ({})));
  }

  @Answers(partyApi.declineHome, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  decline(@Me() me: Actor, @Key() key: Keyed, @Param('id', ParseUUIDPipe) id: string): Promise<Nothing> {
    return this.once.write(key, (tx) => this.households.decide(tx, me, id, 'declined').then(() => ({})));
  }

  @Get('party-homes/:id/plaque.pdf')
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  @Header('content-type', 'application/pdf')
  @Header('content-disposition', 'inline; filename="linli-plaque.pdf"')
  async plaque(@Me() me: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    return new StreamableFile(await plaque(await this.db.read((read) => this.queries.plaque(read, me, id))));
  }

  @Answers(partyApi.duties, c.duties)
  @Allow('anyone')
  dutiesAt(@Query() { place }: AskDutiesDto): Promise<c.Duties> {
    return this.db.read((read) => this.duties.of(read, place));
  }
}
