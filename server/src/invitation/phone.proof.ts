import { Injectable } from '@nestjs/common';
import { Refusal } from '@linli/shared/refusal';
import { PeopleService } from '../people/people.service';
import { Db } from '../platform/db/db';
import { WeChat } from '../platform/wechat/wechat';

/** The edge at which WeChat vouches for a phone; it is asked outside any transaction. */
@Injectable()
export class PhoneProof {
  constructor(
    private readonly db: Db,
    private readonly wechat: WeChat,
    private readonly people: PeopleService,
  ) {}

  /** The phone behind a code, which must be this person's own. */
  async phoneOf(personId: string, code: string): Promise<string> {
    const openid = await this.db.read((read) => this.people.openidOf(read, personId));
    if (!openid) throw new Refusal('person.missing');
    return this.wechat.phoneOf(code, openid);
  }
}
