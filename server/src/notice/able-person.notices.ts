import { Injectable } from '@nestjs/common';
import { ableMessageWords as words } from '@linli/shared/able-person/able-person.words';
import { ableAnswered, ableAsked, ableMoved, ableProposed } from '../able-person/able-person.events';
import { AblePersonQueries } from '../able-person/able-person.queries';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { NoticeService } from './notice.service';

/** Tells people that they were named, listed or asked, and who asked what they answered. */
@Injectable()
export class AblePersonNotices implements Listener {
  readonly name = 'notice.able-person';
  readonly hears = [ableProposed.kind, ableMoved.kind, ableAsked.kind, ableAnswered.kind];

  constructor(
    private readonly notices: NoticeService,
    private readonly ables: AblePersonQueries,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  async tell(tx: Tx, event: EventRow): Promise<void> {
    const entry = await this.ables.mentioned(tx, event.subjectId);
    if (!entry) return;
    const { personId, state, field } = entry;
    const say = (to: string, said: { title: string; words: string }) =>
      this.notices.tellAbout(tx, event, null, { people: [to], ...said });
    const { move, use, yes, to } = event.facts;
    if (event.kind === ableProposed.kind && state === 'proposed') return say(personId, words.proposed(field));
    if (move === 'list') return say(personId, words.listed(field));
    if (move === 'decline') return say(personId, words.declined(field));
    if (use) return say(personId, (use === 'emergency' ? words.called : words.asked)(field));
    if (to) await say(to, words.answered(yes === 'yes'));
  }
}
