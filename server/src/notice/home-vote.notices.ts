import { Injectable } from '@nestjs/common';
import { homeVoteMessageWords as words } from '@linli/shared/home-vote/home-vote.words';
import { leading } from '@linli/shared/people/people.rules';
import { boxClosed, boxCounted, boxOpened } from '../ballot/ballot.events';
import { boxLate, homeVoteLapsed, homeVoteMade } from '../home-vote/home-vote.events';
import { HomeVoteQueries } from '../home-vote/home-vote.queries';
import { PeopleQueries } from '../people/people.queries';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { NoticeService } from './notice.service';

/**
 * Tells the homes of a secret vote that it began and what came of it, and its tellers what they have to do. All homes are told
 * the same, at the same time: a message says nothing about a home, for not even who took part is told by one.
 */
@Injectable()
export class HomeVoteNotices implements Listener {
  readonly name = 'notice.home-vote';
  readonly hears = [
    homeVoteMade.kind,
    homeVoteLapsed.kind,
    boxOpened.kind,
    boxClosed.kind,
    boxCounted.kind,
    boxLate.kind,
  ];

  constructor(
    private readonly notices: NoticeService,
    private readonly votes: HomeVoteQueries,
    private readonly people: PeopleQueries,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  async tell(tx: Tx, event: EventRow): Promise<void> {
    const vote = await this.votes.mentioned(tx, event.subjectId);
    if (!vote) return;
    const { title, closesAt, few, byId } = vote;
    const tellers = await this.votes.tellers(tx, vote.id);
    const say = (people: readonly string[], said: { title: string; words: string }) =>
      this.notices.tellAbout(tx, event, null, { people: [...new Set(people)], ...said });
    switch (event.kind) {
      case homeVoteMade.kind:
        return say(tellers, words.made(title));
      case boxOpened.kind:
        return say(await this.votes.voters(tx, vote), words.opened(title, closesAt.toISOString()));
      case boxClosed.kind:
        return say(tellers, words.closed(title));
      case boxLate.kind:
        return say([...tellers, ...(await this.people.holding(tx, vote.path, leading))], words.late(title));
      case boxCounted.kind:
        return say([...(await this.votes.voters(tx, vote)), ...tellers, byId], words.counted(title, few));
      default:
        return say([...tellers, byId], words.lapsed(title));
    }
  }
}
