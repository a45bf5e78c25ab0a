import { Controller, Param, Query, UseGuards } from '@nestjs/common';
import { ThrottlerGuard } from '@nestjs/throttler';
import type { Actor } from '@linli/shared/people/people.rules';
import { placeApi } from '@linli/shared/place/place.api';
import {
  foundSpoken,
  pickPlace,
  placePicker,
  type FoundSpoken,
  type PickPlace,
  type PlacePicker,
} from '@linli/shared/place/place.contract';
import { placeFieldWords } from '@linli/shared/place/place.words';
import { Allow, MaybeMe } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Db } from '../platform/db/db';
import { PlaceQueries } from './place.queries';

@Contract(pickPlace, placeFieldWords)
export class PickPlaceDto {}
export interface PickPlaceDto extends PickPlace {}

@Controller()
export class PlaceController {
  constructor(
    private readonly db: Db,
    private readonly places: PlaceQueries,
  ) {}

  @Answers(placeApi.pick, placePicker)
  @Allow('anyone')
  pick(@MaybeMe() me: Actor | null, @Query() { compound }: PickPlaceDto): Promise<PlacePicker> {
    return this.db.read((read) => this.places.picker(read, compound ?? null, me?.posts ?? []));
  }

  @Answers(placeApi.findSpoken, foundSpoken)
  @Allow('anyone')
  @UseGuards(ThrottlerGuard)
  bySpoken(@Param('spoken') spoken: string): Promise<FoundSpoken> {
    return this.db.read((read) => this.places.bySpoken(read, spoken));
  }
}
