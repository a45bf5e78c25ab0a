import { Injectable } from '@nestjs/common';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import { leading } from '@linli/shared/people/people.rules';
import type { VoteState } from '@linli/shared/vote/life.rules';
import { owedWords, voteMessageWords as words } from '@linli/shared/vote/vote.words';
import { PeopleQueries } from '../people/people.queries';
import type { Tx } from '../platform/db/db';
import type { EventRow } from '../platform/outbox/event.entity';
import { Outbox, type Listener } from '../platform/outbox/outbox';
import { DeliveryService } from '../vote/delivery.service';
import { MentionQueries, type MentionedVote } from '../vote/mention.queries';
import * as happened from '../vote/vote.events';
import { NoticeService } from './notice.service';

/** Tells owners of the votes that are theirs, and those who organise what they owe. */
@Injectable()
export class VoteNotices implements Listener {
  readonly name = 'notice.vote';
  readonly hears = [
    happened.voteMoved.kind,
    happened.ballotTaken.kind,
    happened.proxyGiven.kind,
    happened.objectionAnswered.kind,
    happened.voteLate.kind,
  ];

  constructor(
    private readonly notices: NoticeService,
    private readonly votes: MentionQueries,
    private readonly deliveries: DeliveryService,
    private readonly people: PeopleQueries,
    outbox: Outbox,
  ) {
    outbox.add(this);
  }

  async tell(tx: Tx, event: EventRow): Promise<void> {
    const vote = await this.votes.of(tx, event.subjectId);
    if (!vote) return;
    const { kind, facts } = event;
    const say = (people: readonly string[], said: { title: string; words: string }) =>
      this.notices.tellAbout(tx, event, null, { people, ...said });
    if (kind === happened.voteMoved.kind) return this.moved(tx, event, vote);
    if (kind === happened.ballotTaken.kind) {
      const told = facts.channel === 'phone' && facts.reception !== 'conflict' && facts.slot;
      return told ? say(await this.votes.ownersOf(tx, vote, told), words.coOwner(vote.title)) : undefined;
    }
    if (kind === happened.proxyGiven.kind) {
      const holder = await this.votes.holderOf(tx, facts.proxy ?? '');
      const said =
        facts.way === 'phone' ? words.proxyGiven(vote.title, holder) : words.proxyAsked(vote.title, holder);
      return say(await this.votes.ownersOf(tx, vote, facts.slot ?? ''), said);
    }
    if (kind === happened.objectionAnswered.kind) {
      const objector = await this.votes.objectorOf(tx, facts.objection ?? '');
      return objector ? say([objector], words.answered(vote.title)) : undefined;
    }
    const owed = owedWords[facts.state as VoteState];
    if (owed) await say(await this.people.holding(tx, vote.path, leading), words.late(vote.title, owed));
  }

  private async moved(tx: Tx, event: EventRow, vote: MentionedVote): Promise<void> {
    const said = saidOf(event.facts.move ?? '', vote);
    if (!said) return;
    await this.notices.tellAbout(tx, event, null, { people: await this.votes.owners(tx, vote), ...said });
    if (event.facts.move === 'post') await this.deliveries.told(tx, vote, await this.votes.slotsOf(tx, vote));
  }
}

function saidOf(move: string, vote: MentionedVote): { title: string; words: string } | null {
  const { title, opensAt, closesAt, endedReason } = vote;
  switch (move) {
    case 'post':
      return words.noticed(title, momentWords(opensAt));
    case 'open':
      return words.opened(title, momentWords(closesAt));
    case 'extend':
      return words.extended(title, momentWords(closesAt));
    case 'publish':
      return words.published(title);
    case 'settle':
      return words.settled(title);
    case 'annul':
      return words.annulled(title, endedReason ?? '');
    default:
      return null;
  }
}
