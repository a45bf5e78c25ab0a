import { Body, Controller, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { talkApi as api } from '@linli/shared/talk/talk.api';
import * as c from '@linli/shared/talk/talk.contract';
import { talkFieldWords } from '@linli/shared/talk/talk.words';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { TalkQueries } from './talk.queries';
import { TalkService } from './talk.service';

@Contract(c.askTalk, talkFieldWords)
export class AskTalkDto {}
export interface AskTalkDto extends c.AskTalk {}

@Contract(c.moveTalk, talkFieldWords)
export class MoveTalkDto {}
export interface MoveTalkDto extends c.MoveTalk {}

@Contract(c.askTalks, talkFieldWords)
export class AskTalksDto {}
export interface AskTalksDto extends c.AskTalks {}

/** Talks between firm, owners and community. A seat in the owners' committee is no post, so the verbs look at who acts for whom. */
@Controller()
export class TalkController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly talks: TalkService,
    private readonly queries: TalkQueries,
  ) {}

  @Answers(api.at, c.talks)
  @Allow('anyone')
  at(@Query() { place }: AskTalksDto): Promise<c.Talks> {
    return this.db.read((read) => this.queries.at(read, place));
  }

  @Answers(api.office, c.officeTalks)
  @Allow('signed-in')
  office(@Me() me: Actor): Promise<c.OfficeTalks> {
    return this.db.read((read) => this.queries.office(read, me));
  }

  @Answers(api.ask, c.madeTalk, { status: 201 })
  @Allow('signed-in')
  ask(@Me() me: Actor, @Key() key: Keyed, @Body() ask: AskTalkDto): Promise<c.MadeTalk> {
    return this.once.write(key, async (tx) => ({ id: await this.talks.ask(tx, me, ask) }));
  }

  @Answers(api.move, nothing)
  @Allow('signed-in')
  move(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() ask: MoveTalkDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.talks.move(tx, me, id, ask).then(() => ({})));
  }
}
