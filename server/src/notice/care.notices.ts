import { Injectable } from '@nestjs/common';
import { owedOf, type CareMove } from '@linli/shared/care/care.rules';
import { careMessageWords as words } from '@linli/shared/care/care.words';
import { careVisitLate, careVisitMoved, careVisitPlanned } from '../care/care.events';
import { CareQueries, type MentionedVisit } from '../care/care.queries';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { NoticeRepository } from './notice.repository';
import { NoticeService } from './notice.service';

/** Tells those who live in a home, whoever goes there and whoever arranged it what the others said of a visit. */
@Injectable()
export class CareNotices implements Listener {
  readonly name = 'notice.care';
  readonly hears = [careVisitPlanned.kind, careVisitMoved.kind, careVisitLate.kind];

  constructor(
    private readonly notices: NoticeService,
    private readonly messages: NoticeRepository,
    private readonly visits: CareQueries,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  async tell(tx: Tx, event: EventRow): Promise<void> {
    const found = await this.visits.mentioned(tx, event.subjectId);
    if (!found) return;
    const say = (people: readonly (string | null | undefined)[], said: { title: string; words: string }) =>
      this.notices.tellAbout(tx, event, null, { people: people.flatMap((id) => id ?? []), ...said });
    const { home, visit } = found;
    const { startsAt, visitorId, byId } = visit;
    if (event.kind === careVisitLate.kind) {
      const owed = owedOf(visit);
      if (owed) await say(await this.messages.answerable(tx, visit.path, null), words.late(home, owed.what));
      return;
    }
    switch (event.facts.move as CareMove | undefined) {
      case undefined:
      case 'replan':
        return this.ask(found, event.facts.visitor, say);
      case 'hear':
      case 'agree':
      case 'shift':
        return say([visitorId, byId], words.agreed(home, startsAt));
      case 'decline':
        return say([visitorId, byId], words.declined(home));
      case 'excuse':
        return say([byId], words.excused(home));
      case 'record':
        return say([byId], words.recorded(home));
      case 'withdraw':
        await say([visitorId], words.over(home));
        return say(found.people, words.withdrawn(startsAt));
    }
  }

  private async ask(
    { home, people, visit: { startsAt, visitor, visitorId } }: MentionedVisit,
    before: string | null | undefined,
    say: (
      people: readonly (string | null | undefined)[],
      said: { title: string; words: string },
    ) => Promise<void>,
  ): Promise<void> {
    await say(people, words.asked(startsAt, visitor));
    await say([visitorId], words.toGo(home, startsAt));
    await say([before], words.over(home));
  }
}
