import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { homeApi } from '@linli/shared/home/home.api';
import * as c from '@linli/shared/home/home.contract';
import { homeFieldWords, vouchFieldWords } from '@linli/shared/home/home.words';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { Actors } from '../people/actor.service';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { ThrottledByPerson } from '../platform/http/throttled';
import { HomeQueries } from './home.queries';
import { VouchService } from './vouch.service';

@Contract(c.vouchFor, homeFieldWords)
export class VouchForDto {}
export interface VouchForDto extends c.VouchFor {}

@Contract(c.acceptVouch, vouchFieldWords)
export class AcceptVouchDto {}
export interface AcceptVouchDto extends c.AcceptVouch {}

/** People of a home who let others of it in. */
@Controller()
export class VouchController {
  constructor(
    private readonly once: Once,
    private readonly vouches: VouchService,
    private readonly queries: HomeQueries,
    private readonly actors: Actors,
  ) {}

  @Answers(homeApi.vouch, c.vouched)
  @Allow('signed-in')
  @ThrottledByPerson(20)
  vouch(@Me() me: Actor, @Key() key: Keyed, @Body() ask: VouchForDto): Promise<c.Vouched> {
    return this.once.write(key, (tx) => this.vouches.vouch(tx, me, ask));
  }

  @Answers(homeApi.cancelVouch, nothing)
  @Allow('signed-in')
  cancel(@Me() me: Actor, @Key() key: Keyed, @Param('id', ParseUUIDPipe) id: string): Promise<Nothing> {
    return this.once.write(key, (tx) => this.vouches.cancel(tx, me, id).then(() => ({})));
  }

  @Answers(homeApi.acceptVouch, c.ownHomes)
  @Allow('signed-in')
  @ThrottledByPerson(10)
  async accept(@Me() me: Actor, @Key() key: Keyed, @Body() { code }: AcceptVouchDto): Promise<c.OwnHomes> {
    const homes = await this.once.write(key, async (tx) => {
      await this.vouches.accept(tx, me, code);
      return this.queries.mine(tx, me);
    });
    this.actors.forget(me.id);
    return homes;
  }
}
