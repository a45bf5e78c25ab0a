import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { teamApi as api } from '@linli/shared/team/team.api';
import * as c from '@linli/shared/team/team.contract';
import { teamFieldWords } from '@linli/shared/team/team.words';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { MemberService } from './member.service';

@Contract(c.declineMember, teamFieldWords)
export class DeclineMemberDto {}
export interface DeclineMemberDto extends c.DeclineMember {}

/** Who asks to be in a team, who is taken in, and who leaves. */
@Controller()
export class MemberController {
  constructor(
    private readonly once: Once,
    private readonly members: MemberService,
  ) {}

  @Answers(api.join, c.madeTeam, { status: 201 })
  @Allow('signed-in')
  join(@Me() me: Actor, @Key() key: Keyed, @Param('id', ParseUUIDPipe) id: string): Promise<c.MadeTeam> {
    return this.once.write(key, async (tx) => ({ id: await this.members.join(tx, me, id) }));
  }

  @Answers(api.withdraw, nothing)
  @Allow('signed-in')
  withdraw(@Me() me: Actor, @Key() key: Keyed, @Param('id', ParseUUIDPipe) id: string): Promise<Nothing> {
    return this.once.write(key, (tx) => this.members.end(tx, me, id, 'withdraw').then(() => ({})));
  }

  @Answers(api.end, nothing)
  @Allow('signed-in')
  end(@Me() me: Actor, @Key() key: Keyed, @Param('id', ParseUUIDPipe) id: string): Promise<Nothing> {
    return this.once.write(key, (tx) => this.members.end(tx, me, id, 'end').then(() => ({})));
  }

  @Answers(api.confirm, nothing)
  @Allow('signed-in')
  confirm(@Me() me: Actor, @Key() key: Keyed, @Param('id', ParseUUIDPipe) id: string): Promise<Nothing> {
    return this.once.write(key, (tx) => this.members.decide(tx, me, id, null).then(() => ({})));
  }

  @Answers(api.decline, nothing)
  @Allow('signed-in')
  decline(
    @Me() me: Actor,
    @Key() key: Keyed,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { words }: DeclineMemberDto,
  ): Promise<Nothing> {
    return this.once.write(key, (tx) => this.members.decide(tx, me, id, words).then(() => ({})));
  }
}
