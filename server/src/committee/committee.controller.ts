import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { committeeApi as api } from '@linli/shared/committee/committee.api';
import * as c from '@linli/shared/committee/committee.contract';
import { committeeFieldWords } from '@linli/shared/committee/committee.words';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { CommitteeQueries } from './committee.queries';
import { CommitteeService } from './committee.service';

@Contract(c.writeSitting, committeeFieldWords)
export class WriteSittingDto {}
export interface WriteSittingDto extends c.WriteSitting {}

@Contract(c.tellPreparation, committeeFieldWords)
export class TellPreparationDto {}
export interface TellPreparationDto extends c.TellPreparation {}

/** Owners' committees with what they decide, and compounds on the way to one. */
@Controller()
export class CommitteeController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly committees: CommitteeService,
    private readonly queries: CommitteeQueries,
  ) {}

  @Answers(api.list, c.committees)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  list(@Me() me: Actor): Promise<c.Committees> {
    return this.db.read((read) => this.queries.all(read, me));
  }

  @Answers(api.sit, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  sit(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: WriteSittingDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.committees.sit(tx, me, id, ask).then(() => ({})));
  }

  @Answers(api.prepare, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  prepare(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: TellPreparationDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.committees.prepare(tx, me, id, ask).then(() => ({})));
  }
}
