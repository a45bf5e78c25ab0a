import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { peopleApi } from '@linli/shared/people/people.api';
import {
  acceptInvitation,
  invitation,
  invite,
  me as mePage,
  nothing,
  type AcceptInvitation,
  type Invitation,
  type Invite,
  type Me as MePage,
  type Nothing,
} from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { peopleFieldWords } from '@linli/shared/people/people.words';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { ThrottledByPerson } from '../platform/http/throttled';
import { Actors } from '../people/actor.service';
import { InvitationService } from './invitation.service';
import { PeopleQueries } from '../people/people.queries';

@Contract(invite, peopleFieldWords)
export class InviteDto {}
export interface InviteDto extends Invite {}

@Contract(acceptInvitation, peopleFieldWords)
export class AcceptInvitationDto {}
export interface AcceptInvitationDto extends AcceptInvitation {}

@Controller()
export class InvitationController {
  constructor(
    private readonly once: Once,
    private readonly invitations: InvitationService,
    private readonly queries: PeopleQueries,
    private readonly actors: Actors,
  ) {}

  @Answers(peopleApi.invite, invitation)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  invite(@Me() me: Actor, @Key() key: Keyed, @Body() ask: InviteDto): Promise<Invitation> {
    return this.once.write(key, (tx) => this.invitations.invite(tx, me, ask));
  }

  @Answers(peopleApi.cancelInvitation, nothing)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  cancel(@Me() me: Actor, @Key() key: Keyed, @Param('id', ParseUUIDPipe) id: string): Promise<Nothing> {
    return this.once.write(key, (tx) => this.invitations.cancel(tx, me, id).then(() => ({})));
  }

  @Answers(peopleApi.acceptInvitation, mePage)
  @Allow('signed-in')
  @ThrottledByPerson(10)
  async accept(@Me() me: Actor, @Key() key: Keyed, @Body() { code }: AcceptInvitationDto): Promise<MePage> {
    const page = await this.once.write(key, async (tx) => {
      await this.invitations.accept(tx, me, code);
      return this.queries.meOf(tx, me.id);
    });
    this.actors.forget(me.id);
    return page;
  }
}
