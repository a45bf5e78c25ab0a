import { Body, Controller, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { bodyApi } from '@linli/shared/body/body.api';
import * as c from '@linli/shared/body/body.contract';
import { bodyFieldWords } from '@linli/shared/body/body.words';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { BodyQueries } from './body.queries';
import { BodyService } from './body.service';

@Contract(c.askBodies, bodyFieldWords)
export class AskBodiesDto {}
export interface AskBodiesDto extends c.AskBodies {}

@Contract(c.openBody, bodyFieldWords)
export class OpenBodyDto {}
export interface OpenBodyDto extends c.OpenBody {}

@Contract(c.amendBody, bodyFieldWords)
export class AmendBodyDto {}
export interface AmendBodyDto extends c.AmendBody {}

@Contract(c.takeSeat, bodyFieldWords)
export class TakeBodySeatDto {}
export interface TakeBodySeatDto extends c.TakeSeat {}

@Contract(c.leaveSeat, bodyFieldWords)
export class LeaveSeatDto {}
export interface LeaveSeatDto extends c.LeaveSeat {}

@Controller()
export class BodyController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly bodies: BodyService,
    private readonly queries: BodyQueries,
  ) {}

  @Answers(bodyApi.bodies, c.bodies)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  all(@Me() me: Actor, @Query() { place }: AskBodiesDto): Promise<c.Bodies> {
    return this.db.read((read) => this.queries.all(read, me, place ?? null));
  }

  @Answers(bodyApi.parties, c.parties)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  parties(@Me() me: Actor, @Param('id', ParseUUIDPipe) compound: string): Promise<c.Parties> {
    return this.db.read((read) => this.queries.parties(read, me, compound));
  }

  @Answers(bodyApi.open, c.openedBody, { status: 201 })
  @Allow('lead', 'supervise', 'administer')
  open(@Me() me: Actor, @Key() key: Keyed, @Body() ask: OpenBodyDto): Promise<c.OpenedBody> {
    return this.once.write(key, async (tx) => ({ id: await this.bodies.open(tx, me, ask) }));
  }

  @Answers(bodyApi.amend, nothing)
  @Allow('lead', 'supervise', 'administer')
  amend(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: AmendBodyDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.bodies.amend(tx, me, id, ask).then(() => ({})));
  }

  @Answers(bodyApi.close, nothing)
  @Allow('lead', 'supervise', 'administer')
  close(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: LeaveSeatDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.bodies.close(tx, me, id, ask).then(() => ({})));
  }

  @Answers(bodyApi.take, c.openedBody, { status: 201 })
  @Allow('lead', 'supervise', 'administer')
  take(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: TakeBodySeatDto,
  ): Promise<c.OpenedBody> {
    return this.once.write(key, async (tx) => ({ id: await this.bodies.seat(tx, me, id, ask) }));
  }

  @Answers(bodyApi.leave, nothing)
  @Allow('lead', 'supervise', 'administer')
  leave(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: LeaveSeatDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.bodies.unseat(tx, me, id, ask).then(() => ({})));
  }
}
