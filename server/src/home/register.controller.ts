import { Body, Controller, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { homeApi } from '@linli/shared/home/home.api';
import { revealHome, type RevealHome } from '@linli/shared/home/home.contract';
import { homeFieldWords } from '@linli/shared/home/home.words';
import * as c from '@linli/shared/home/register.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { FileQueries } from './file.queries';
import { RegisterQueries } from './register.queries';
import { RevealService } from './reveal.service';

@Contract(c.askHomes, homeFieldWords)
export class AskHomesDto {}
export interface AskHomesDto extends c.AskHomes {}

@Contract(revealHome, homeFieldWords)
export class RevealPhonesDto {}
export interface RevealPhonesDto extends RevealHome {}

/** The homes of a place and the people in them, for the desk. */
@Controller()
export class HomeRegisterController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly queries: RegisterQueries,
    private readonly files: FileQueries,
    private readonly phones: RevealService,
  ) {}

  @Answers(homeApi.homes, c.homes)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  homes(@Me() me: Actor, @Query() ask: AskHomesDto): Promise<c.Homes> {
    return this.db.read((read) => this.queries.below(read, me, ask));
  }

  @Answers(homeApi.file, c.homeFile)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  file(@Me() me: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<c.HomeFile> {
    return this.db.read((read) => this.files.of(read, me, id));
  }

  @Answers(homeApi.reveal, c.homePhones)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  reveal(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: RevealPhonesDto,
  ): Promise<c.HomePhones> {
    return this.once.write(key, (tx) => this.phones.reveal(tx, me, id, ask));
  }
}
