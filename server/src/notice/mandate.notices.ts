import { Injectable } from '@nestjs/common';
import { mandateMessageWords } from '@linli/shared/mandate/mandate-message.words';
import type { MandateScope } from '@linli/shared/mandate/mandate.rules';
import { mandateEnded, mandateGiven, mandateUsed } from '../mandate/mandate.events';
import { MandateQueries } from '../mandate/mandate.queries';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { NoticeService } from './notice.service';

/** Tells both sides that one may act for the other, or may no longer, and the one what was done for them. */
@Injectable()
export class MandateNotices implements Listener {
  readonly name = 'notice.mandate';
  readonly hears = [mandateGiven.kind, mandateEnded.kind, mandateUsed.kind];

  constructor(
    private readonly notices: NoticeService,
    private readonly mandates: MandateQueries,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  async tell(tx: Tx, event: EventRow): Promise<void> {
    const { subject, agent, what, ticket } = event.facts;
    const names = await this.mandates.namesOf(tx, event.subjectId);
    const say = (to: string | null | undefined, said: { title: string; words: string }) =>
      this.notices.tellAbout(tx, event, ticket ?? null, { people: to ? [to] : [], ...said });
    if (event.kind === mandateUsed.kind)
      return say(subject, mandateMessageWords.used(names.agent, what as MandateScope));
    const given = event.kind === mandateGiven.kind;
    const { toAgent, toSubject, ended } = mandateMessageWords;
    await say(agent, (given ? toAgent : ended)(names.subject));
    await say(subject, (given ? toSubject : ended)(names.agent));
  }
}
