import { Body, Controller } from '@nestjs/common';
import { peopleApi } from '@linli/shared/people/people.api';
import {
  givePhone,
  me as mePage,
  type GivePhone,
  type Me as MePage,
} from '@linli/shared/people/people.contract';
import type { Actor } from '@linli/shared/people/people.rules';
import { Allow, Me } from '../platform/http/allow';
import { Answers } from '../platform/http/answers';
import { Contract } from '../platform/http/contract.dto';
import { Key, Once, type Keyed } from '../platform/http/once';
import { ThrottledByPerson } from '../platform/http/throttled';
import { Actors } from '../people/actor.service';
import { InvitationService } from './invitation.service';
import { PhoneProof } from './phone.proof';
import { PeopleQueries } from '../people/people.queries';
import { wechatFieldWords } from '@linli/shared/people/people.words';

@Contract(givePhone, wechatFieldWords)
export class GivePhoneDto {}
export interface GivePhoneDto extends GivePhone {}

/** WeChat's answer is fetched before the transaction, once: its code works a single time. */
@Controller()
export class PhoneController {
  constructor(
    private readonly once: Once,
    private readonly proof: PhoneProof,
    private readonly invitations: InvitationService,
    private readonly queries: PeopleQueries,
    private readonly actors: Actors,
  ) {}

  @Answers(peopleApi.givePhone, mePage)
  @Allow('signed-in')
  @ThrottledByPerson(10)
  async givePhone(@Me() me: Actor, @Key() key: Keyed, @Body() { code }: GivePhoneDto): Promise<MePage> {
    const phone = (await this.once.wasDone(key)) ? null : await this.proof.phoneOf(me.id, code);
    const page = await this.once.write(key, async (tx) => {
      if (phone) await this.invitations.givePhone(tx, me, phone);
      return this.queries.meOf(tx, me.id);
    });
    this.actors.forget(me.id);
    return page;
  }
}
