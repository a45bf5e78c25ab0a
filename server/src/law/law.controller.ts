import { Body, Controller, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { lawApi } from '@linli/shared/law/law.api';
import * as c from '@linli/shared/law/law.contract';
import { lawFieldWords } from '@linli/shared/law/law.words';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { Db } from '../platform/db/db';
import { Allow, MaybeMe, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { LawQueries } from './law.queries';
import { LawService } from './law.service';

@Contract(c.askLaws, lawFieldWords)
export class AskLawsDto {}
export interface AskLawsDto extends c.AskLaws {}

@Contract(c.writeLaw, lawFieldWords)
export class WriteLawDto {}
export interface WriteLawDto extends c.WriteLaw {}

@Controller()
export class LawController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly queries: LawQueries,
    private readonly service: LawService,
  ) {}

  @Answers(lawApi.list, c.laws)
  @Allow('anyone')
  list(@MaybeMe() me: Actor | null, @Query() ask: AskLawsDto): Promise<c.Laws> {
    return this.db.read((read) => this.queries.pages(read, me, ask));
  }

  @Answers(lawApi.write, c.writtenLaw, { status: 201 })
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  write(@Me() me: Actor, @Key() key: Keyed, @Body() ask: WriteLawDto): Promise<c.WrittenLaw> {
    return this.once.write(key, (tx) => this.service.write(tx, me, ask));
  }

  @Answers(lawApi.remove, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  remove(@Me() me: Actor, @Key() key: Keyed, @Param('id', ParseUUIDPipe) id: string): Promise<Nothing> {
    return this.once.write(key, (tx) => this.service.remove(tx, me, id).then(() => ({})));
  }
}
