import { Body, Controller, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { petitionApi as api, petitionOfficeApi as officeApi } from '@linli/shared/petition/petition.api';
import * as c from '@linli/shared/petition/petition.contract';
import { petitionFieldWords } from '@linli/shared/petition/petition.words';
import { Db } from '../platform/db/db';
import { Allow, MaybeMe, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { PaperService } from './paper.service';
import { PetitionQueries } from './petition.queries';
import { PetitionService } from './petition.service';

@Contract(c.makePetition, petitionFieldWords)
export class MakePetitionDto {}
export interface MakePetitionDto extends c.MakePetition {}

@Contract(c.enterSignature, petitionFieldWords)
export class EnterSignatureDto {}
export interface EnterSignatureDto extends c.EnterSignature {}

@Contract(c.lookAtPaper, petitionFieldWords)
export class LookAtPaperDto {}
export interface LookAtPaperDto extends c.LookAtPaper {}

@Contract(c.callPetition, petitionFieldWords)
export class CallPetitionDto {}
export interface CallPetitionDto extends c.CallPetition {}

@Contract(c.askPetitions, petitionFieldWords)
export class AskPetitionsDto {}
export interface AskPetitionsDto extends c.AskPetitions {}

/** What owners ask for together. */
@Controller()
export class PetitionController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly petitions: PetitionService,
    private readonly papers: PaperService,
    private readonly queries: PetitionQueries,
  ) {}

  @Answers(api.at, c.petitions)
  @Allow('anyone')
  at(@MaybeMe() me: Actor | null, @Query() { place }: AskPetitionsDto): Promise<c.Petitions> {
    return this.db.read((read) => this.queries.at(read, me, place));
  }

  @Answers(api.page, c.petitionPage)
  @Allow('anyone')
  page(@MaybeMe() me: Actor | null, @Param('id', ParseUUIDPipe) id: string): Promise<c.PetitionPage> {
    return this.db.read((read) => this.queries.page(read, me, id));
  }

  @Answers(api.ofTopic, c.petitions)
  @Allow('anyone')
  ofTopic(@Param('id', ParseUUIDPipe) id: string): Promise<c.Petitions> {
    return this.db.read((read) => this.queries.ofTopic(read, id));
  }

  @Answers(api.make, c.madePetition, { status: 201 })
  @Allow('signed-in')
  make(@Me() me: Actor, @Key() key: Keyed, @Body() ask: MakePetitionDto): Promise<c.MadePetition> {
    return this.once.write(key, async (tx) => ({ id: await this.petitions.make(tx, me, ask) }));
  }

  @Answers(officeApi.list, c.officePetitions)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  list(@Me() me: Actor): Promise<c.OfficePetitions> {
    return this.db.read((read) => this.queries.office(read, me));
  }

  @Answers(api.sign, nothing)
  @Allow('signed-in')
  sign(@Me() me: Actor, @Key() key: Keyed, @Param('id', ParseUUIDPipe) id: string): Promise<Nothing> {
    return this.once.write(key, (tx) => this.petitions.sign(tx, me, id).then(() => ({})));
  }

  @Answers(api.unsign, nothing)
  @Allow('signed-in')
  unsign(@Me() me: Actor, @Key() key: Keyed, @Param('id', ParseUUIDPipe) id: string): Promise<Nothing> {
    return this.once.write(key, (tx) => this.petitions.unsign(tx, me, id).then(() => ({})));
  }

  @Answers(api.withdraw, nothing)
  @Allow('signed-in')
  withdraw(@Me() me: Actor, @Key() key: Keyed, @Param('id', ParseUUIDPipe) id: string): Promise<Nothing> {
    return this.once.write(key, (tx) => this.petitions.withdraw(tx, me, id).then(() => ({})));
  }

  @Answers(officeApi.papers, c.petitionPapers)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  papersOf(@Me() me: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<c.PetitionPapers> {
    return this.db.read((read) => this.queries.papers(read, me, id));
  }

  @Answers(officeApi.look, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  look(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('paper', ParseUUIDPipe) paper: string,
    @Body() ask: LookAtPaperDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.papers.look(tx, me, { id, paper }, ask).then(() => ({})));
  }

  @Answers(officeApi.enter, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  enter(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: EnterSignatureDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.papers.enter(tx, me, id, ask).then(() => ({})));
  }

  @Answers(officeApi.call, nothing)
  @Allow('signed-in')
  call(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: CallPetitionDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.petitions.call(tx, me, id, ask).then(() => ({})));
  }
}
