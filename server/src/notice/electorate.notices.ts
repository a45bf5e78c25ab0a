import { Injectable } from '@nestjs/common';
import { objectionMessageWords as words } from '@linli/shared/electorate/electorate.words';
import { objectionAnswered, objectionMade } from '../electorate/electorate.events';
import { ObjectionQueries } from '../electorate/objection.queries';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { NoticeService } from './notice.service';

/** Tells those who answer what owners object to on a list, and owners what became of it. */
@Injectable()
export class ElectorateNotices implements Listener {
  readonly name = 'notice.electorate';
  readonly hears = [objectionMade.kind, objectionAnswered.kind];

  constructor(
    private readonly notices: NoticeService,
    private readonly objections: ObjectionQueries,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  async tell(tx: Tx, event: EventRow): Promise<void> {
    const one = await this.objections.mentioned(tx, event.subjectId);
    if (!one) return;
    const say = (people: readonly string[], said: { title: string; words: string }) =>
      this.notices.tellAbout(tx, event, null, { people, ...said });
    if (event.kind === objectionAnswered.kind) {
      const own = one.askedBy ? [one.askedBy] : [];
      return say(own, words[event.facts.to === 'upheld' ? 'upheld' : 'refused'](one));
    }
    await say(await this.objections.answerers(tx, one), words.made(one));
  }
}
