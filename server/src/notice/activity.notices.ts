import { Injectable } from '@nestjs/common';
import { activityMessageWords as words } from '@linli/shared/activity/activity.words';
import { activityRevised, activitySoon, activityWithdrawn, signUpMoved } from '../activity/activity.events';
import { ActivityQueries } from '../activity/activity.queries';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { NoticeService } from './notice.service';

/** Tells those who signed up of changes, and each in line of the place that is free for them. */
@Injectable()
export class ActivityNotices implements Listener {
  readonly name = 'notice.activity';
  readonly hears = [activityRevised.kind, activityWithdrawn.kind, activitySoon.kind, signUpMoved.kind];

  constructor(
    private readonly notices: NoticeService,
    private readonly activities: ActivityQueries,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  async tell(tx: Tx, event: EventRow): Promise<void> {
    const found = await this.activities.mentioned(tx, event.subjectId);
    if (!found) return;
    const { row, coming } = found;
    const say = (people: readonly string[], said: { title: string; words: string }) =>
      this.notices.tellAbout(tx, event, null, { people, ...said });
    const { person, to, until } = event.facts;
    if (person && to === 'offered' && until) return say([person], words.offered(row, new Date(until)));
    if (person && to === 'lapsed') return say([person], words.lapsed(row));
    if (event.kind === activityRevised.kind) return say(coming, words.revised(row));
    if (event.kind === activitySoon.kind) return say(coming, words.soon(row));
    if (event.kind === activityWithdrawn.kind)
      await say(coming, words.withdrawn(row, row.withdrawnReason ?? ''));
  }
}
