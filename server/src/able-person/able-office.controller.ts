import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { ableOfficeApi as api } from '@linli/shared/able-person/able-person.api';
import * as c from '@linli/shared/able-person/able-person.contract';
import { ableFieldWords } from '@linli/shared/able-person/able-person.words';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { AblePersonQueries } from './able-person.queries';
import { AblePersonService } from './able-person.service';

@Contract(c.decideAble, ableFieldWords)
export class DecideAbleDto {}
export interface DecideAbleDto extends c.DecideAble {}

/** Able persons for their community. */
@Controller()
export class AbleOfficeController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly ables: AblePersonService,
    private readonly queries: AblePersonQueries,
  ) {}

  @Answers(api.list, c.keptAbles)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  list(@Me() me: Actor): Promise<c.KeptAbles> {
    return this.db.read((read) => this.queries.kept(read, me));
  }

  @Answers(api.decide, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  decide(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { list }: DecideAbleDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.ables.decide(tx, me, id, list).then(() => ({})));
  }

  @Answers(api.closeTip, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  closeTip(@Me() me: Actor, @Key() key: Keyed, @Param('id', ParseUUIDPipe) id: string): Promise<Nothing> {
    return this.once.write(key, (tx) => this.ables.closeTip(tx, me, id).then(() => ({})));
  }
}
