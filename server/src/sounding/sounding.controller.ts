import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { soundingApi as api } from '@linli/shared/sounding/sounding.api';
import * as c from '@linli/shared/sounding/sounding.contract';
import { soundingFieldWords } from '@linli/shared/sounding/sounding.words';
import { Db } from '../platform/db/db';
import { Allow, MaybeMe, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { SoundingQueries } from './sounding.queries';
import { SoundingService } from './sounding.service';

@Contract(c.openSounding, soundingFieldWords)
export class OpenSoundingDto {}
export interface OpenSoundingDto extends c.OpenSounding {}

@Contract(c.fillForm, soundingFieldWords)
export class FillFormDto {}
export interface FillFormDto extends c.FillForm {}

/** What building heads hear at the doors. */
@Controller()
export class SoundingController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly soundings: SoundingService,
    private readonly queries: SoundingQueries,
  ) {}

  @Answers(api.ofTopic, c.soundings)
  @Allow('anyone')
  ofTopic(@MaybeMe() me: Actor | null, @Param('id', ParseUUIDPipe) id: string): Promise<c.Soundings> {
    return this.db.read((read) => this.queries.ofTopic(read, me, id));
  }

  @Answers(api.open, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  open(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: OpenSoundingDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.soundings.open(tx, me, id, ask).then(() => ({})));
  }

  @Answers(api.mine, c.myRounds)
  @Allow('assist', 'coordinate', 'lead', 'supervise', 'administer')
  mine(@Me() me: Actor): Promise<c.MyRounds> {
    return this.db.read((read) => this.queries.mine(read, me));
  }

  @Answers(api.round, c.soundingRound)
  @Allow('assist', 'coordinate', 'lead', 'supervise', 'administer')
  round(@Me() me: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<c.SoundingRound> {
    return this.db.read((read) => this.queries.round(read, me, id));
  }

  @Answers(api.fill, nothing)
  @Allow('assist', 'coordinate', 'lead', 'supervise', 'administer')
  fill(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: FillFormDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.soundings.fill(tx, me, id, ask).then(() => ({})));
  }
}
