import { Body, Controller, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import * as c from '@linli/shared/register/hand.contract';
import { registerApi } from '@linli/shared/register/register.api';
import { registerFieldWords } from '@linli/shared/register/register.words';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { HandQueries } from './hand.queries';
import { HandService } from './hand.service';
import { RoomService } from './room.service';

@Contract(c.askParts, registerFieldWords)
export class AskPartsDto {}
export interface AskPartsDto extends c.AskParts {}

@Contract(c.addPlace, registerFieldWords)
export class AddPlaceDto {}
export interface AddPlaceDto extends c.AddPlace {}

@Contract(c.changePlace, registerFieldWords)
export class ChangePlaceDto {}
export interface ChangePlaceDto extends c.ChangePlace {}

@Contract(c.closePlace, registerFieldWords)
export class ClosePlaceDto {}
export interface ClosePlaceDto extends c.ClosePlace {}

@Contract(c.addHome, registerFieldWords)
export class AddHomeDto {}
export interface AddHomeDto extends c.AddHome {}

@Contract(c.changeHome, registerFieldWords)
export class ChangeHomeDto {}
export interface ChangeHomeDto extends c.ChangeHome {}

/** Single places and homes, added and changed by hand. */
@Controller()
export class HandController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly places: HandService,
    private readonly rooms: RoomService,
    private readonly queries: HandQueries,
  ) {}

  @Answers(registerApi.parts, c.placeParts)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  parts(@Me() me: Actor, @Query() { place }: AskPartsDto): Promise<c.PlaceParts> {
    return this.db.read((read) => this.queries.parts(read, me, place ?? null));
  }

  @Answers(registerApi.addPlace, c.handMade, { status: 201 })
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  addPlace(@Me() me: Actor, @Key() key: Keyed, @Body() ask: AddPlaceDto): Promise<c.HandMade> {
    return this.once.write(key, async (tx) => ({ id: await this.places.add(tx, me, ask) }));
  }

  @Answers(registerApi.changePlace, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  changePlace(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: ChangePlaceDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.places.change(tx, me, id, ask).then(() => ({})));
  }

  @Answers(registerApi.closePlace, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  closePlace(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: ClosePlaceDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.places.close(tx, me, id, ask).then(() => ({})));
  }

  @Answers(registerApi.addHome, c.handMade, { status: 201 })
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  addHome(@Me() me: Actor, @Key() key: Keyed, @Body() ask: AddHomeDto): Promise<c.HandMade> {
    return this.once.write(key, async (tx) => ({ id: await this.rooms.add(tx, me, ask) }));
  }

  @Answers(registerApi.changeHome, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  changeHome(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: ChangeHomeDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.rooms.change(tx, me, id, ask).then(() => ({})));
  }
}
