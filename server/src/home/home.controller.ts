import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { homeApi } from '@linli/shared/home/home.api';
import * as c from '@linli/shared/home/home.contract';
import { homeFieldWords } from '@linli/shared/home/home.words';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { Actors } from '../people/actor.service';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { ThrottledByPerson } from '../platform/http/throttled';
import { AskService } from './ask.service';
import { HomeQueries } from './home.queries';
import { ResidentService } from './resident.service';

@Contract(c.askHome, homeFieldWords)
export class AskHomeDto {}
export interface AskHomeDto extends c.AskHome {}

@Contract(c.endResident, homeFieldWords)
export class EndResidentDto {}
export interface EndResidentDto extends c.EndResident {}

/** My homes: asking for one, and leaving it. */
@Controller()
export class HomeController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly asks: AskService,
    private readonly residents: ResidentService,
    private readonly queries: HomeQueries,
    private readonly actors: Actors,
  ) {}

  @Answers(homeApi.mine, c.ownHomes)
  @Allow('signed-in')
  mine(@Me() me: Actor): Promise<c.OwnHomes> {
    return this.db.read((read) => this.queries.mine(read, me));
  }

  @Answers(homeApi.ask, c.ownAsk, { status: 201 })
  @Allow('signed-in')
  @ThrottledByPerson(10)
  async ask(@Me() me: Actor, @Key() key: Keyed, @Body() ask: AskHomeDto): Promise<c.OwnAsk> {
    const asked = await this.once.write(key, async (tx) =>
      this.queries.ownAsk(tx, me, await this.asks.ask(tx, me, ask)),
    );
    this.actors.forget(me.id);
    return asked;
  }

  @Answers(homeApi.withdraw, nothing)
  @Allow('signed-in')
  withdraw(@Me() me: Actor, @Key() key: Keyed, @Param('id', ParseUUIDPipe) id: string): Promise<Nothing> {
    return this.once.write(key, (tx) => this.asks.withdraw(tx, me, id).then(() => ({})));
  }

  @Answers(homeApi.end, nothing)
  @Allow('signed-in')
  async end(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { from }: EndResidentDto,
  ): Promise<Nothing> {
    await this.once.write(key, (tx) => this.residents.end(tx, me, id, from).then(() => ({})));
    // It may be several people, whom an answer that is given again does not name.
    this.actors.forgetAll();
    return {};
  }
}
