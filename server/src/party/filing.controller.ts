import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
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
import { FilingService } from './filing.service';
import { PartyQueries } from './party.queries';

@Contract(c.fileSecretary, partyFieldWords)
export class FileSecretaryDto {}
export interface FileSecretaryDto extends c.FileSecretary {}

@Contract(c.returnFiling, partyFieldWords)
export class ReturnFilingDto {}
export interface ReturnFilingDto extends c.ReturnFiling {}

@Controller()
export class FilingController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly filings: FilingService,
    private readonly queries: PartyQueries,
  ) {}

  @Answers(partyApi.filings, c.filings)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  all(@Me() me: Actor): Promise<c.Filings> {
    return this.db.read((read) => this.queries.filings(read, me));
  }

  @Answers(partyApi.file, c.partyMade, { status: 201 })
  @Allow('lead', 'supervise', 'administer')
  file(@Me() me: Actor, @Key() key: Keyed, @Body() ask: FileSecretaryDto): Promise<c.PartyMade> {
    return this.once.write(key, async (tx) => ({ id: await this.filings.file(tx, me, ask) }));
  }

  @Answers(partyApi.confirmFiling, nothing)
  @Allow('supervise', 'administer')
  confirm(@Me() me: Actor, @Key() key: Keyed, @Param('id', ParseUUIDPipe) id: string): Promise<Nothing> {
    return this.once.write(key, (tx) => this.filings.decide(tx, me, id, null).then(() => ({})));
  }

  @Answers(partyApi.returnFiling, nothing)
  @Allow('supervise', 'administer')
  back(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { words }: ReturnFilingDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.filings.decide(tx, me, id, words.trim()).then(() => ({})));
  }
}
