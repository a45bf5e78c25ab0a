import { Body, Controller } from '@nestjs/common';
import { partyApi } from '@linli/shared/party/party.api';
import * as c from '@linli/shared/party/party.contract';
import { partyFieldWords } from '@linli/shared/party/party.words';
import { nothing, type Nothing } from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { Db } from '../platform/db/db';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { MembershipQueries } from './membership.queries';
import { MembershipService } from './membership.service';

@Contract(c.declareMembership, partyFieldWords)
export class DeclareMembershipDto {}
export interface DeclareMembershipDto extends c.DeclareMembership {}

/** Members of the party, by their own word. */
@Controller()
export class MembershipController {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly memberships: MembershipService,
    private readonly queries: MembershipQueries,
  ) {}

  @Answers(partyApi.ownMembership, c.ownMembership)
  @Allow('signed-in')
  mine(@Me() me: Actor): Promise<c.OwnMembership> {
    return this.db.read((read) => this.queries.mine(read, me));
  }

  @Answers(partyApi.declare, nothing)
  @Allow('signed-in')
  declare(@Me() me: Actor, @Key() key: Keyed, @Body() ask: DeclareMembershipDto): Promise<Nothing> {
    return this.once.write(key, (tx) => this.memberships.declare(tx, me, ask).then(() => ({})));
  }

  @Answers(partyApi.retract, nothing)
  @Allow('signed-in')
  retract(@Me() me: Actor, @Key() key: Keyed): Promise<Nothing> {
    return this.once.write(key, (tx) => this.memberships.retract(tx, me).then(() => ({})));
  }

  @Answers(partyApi.memberships, c.memberships)
  @Allow('coordinate', 'lead', 'supervise', 'administer')
  all(@Me() me: Actor): Promise<c.Memberships> {
    return this.db.read((read) => this.queries.all(read, me));
  }
}
