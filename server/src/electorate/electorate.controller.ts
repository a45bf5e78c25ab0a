import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { electorateApi as api } from '@linli/shared/electorate/electorate.api';
import {
  objectToLine,
  ownRight,
  type ObjectToLine,
  type OwnRight,
} from '@linli/shared/electorate/electorate.contract';
import { electorateFieldWords } from '@linli/shared/electorate/electorate.words';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { ObjectionService } from './objection.service';
import { RightQueries } from './right.queries';

@Contract(objectToLine, electorateFieldWords)
export class ObjectToLineDto {}
export interface ObjectToLineDto extends ObjectToLine {}

/** For owners: their own lines, and what they say against them. */
@Controller()
export class ElectorateController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly objections: ObjectionService,
    private readonly rights: RightQueries,
  ) {}

  @Answers(api.mine, ownRight)
  @Allow('signed-in')
  mine(@Me() me: Actor): Promise<OwnRight> {
    return this.db.read((read) => this.rights.mine(read, me));
  }

  @Answers(api.object, nothing, { status: 201 })
  @Allow('signed-in')
  object(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: ObjectToLineDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.objections.object(tx, me, id, ask).then(() => ({})));
  }

  @Answers(api.withdraw, nothing)
  @Allow('signed-in')
  withdraw(@Me() me: Actor, @Key() key: Keyed, @Param('id', ParseUUIDPipe) id: string): Promise<Nothing> {
    return this.once.write(key, (tx) => this.objections.withdraw(tx, me, id).then(() => ({})));
  }
}
