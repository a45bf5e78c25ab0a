import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { wechatPushed } from '../push/push.events';
import { PushService } from '../push/push.service';
import { PeopleService } from './people.service';

/** WeChat's number for the phone, of all that a person can take back; nothing else of the list is kept here. */
const phoneInfo = 8;

/** Someone took back at WeChat what they had let us have, or left the mini-program there. */
@Injectable()
export class PeopleListener implements Listener {
  readonly name = 'people.wechat';
  readonly hears = [wechatPushed.kind];

  constructor(
    private readonly people: PeopleService,
    private readonly pushes: PushService,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  async tell(tx: Tx, { subjectId, facts }: EventRow): Promise<void> {
    // Most of what WeChat tells is for others and need not be read here.
    if (facts.event !== 'revoked' && facts.event !== 'cancelled') return;
    const pushed = await this.pushes.bodyOf(tx, subjectId);
    if (pushed?.event !== 'revoked' && pushed?.event !== 'cancelled') return;
    const id = await this.people.known(tx, pushed.openid);
    if (!id) return;
    // No 24 hours to undo: the person has left on WeChat's side, and nobody could come back to say so.
    if (pushed.event === 'cancelled') await this.people.forgetPerson(tx, id);
    else if (pushed.infos.includes(phoneInfo)) await this.people.withdrawPhone(tx, id);
  }
}
