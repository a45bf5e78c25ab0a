import { Injectable } from '@nestjs/common';
import type { Waits } from '@linli/shared/watch/watch.contract';
import { HomeVoteQueries } from '../home-vote/home-vote.queries';
import { MeetingQueries } from '../meeting/meeting.queries';
import { OwedQueries } from '../owed/owed.queries';
import type { Read } from '../platform/db/db';
import { TopicOwedQueries } from '../topic/owed.queries';
import { VoteOwedQueries } from '../vote/owed.queries';

/** What is owed where neighbours talk things over: about topics, meetings and votes, and by firms, branches and committees. */
@Injectable()
export class TalkedQueries {
  constructor(
    private readonly topics: TopicOwedQueries,
    private readonly meetings: MeetingQueries,
    private readonly steps: OwedQueries,
    private readonly votes: VoteOwedQueries,
    private readonly homeVotes: HomeVoteQueries,
  ) {}

  /** What somebody owes below these paths. */
  async owed(
    read: Read,
    paths: readonly string[],
  ): Promise<Pick<Waits, 'topics' | 'meetings' | 'votes' | 'owed'>> {
    return {
      topics: timed(read, await this.topics.owed(read, paths)),
      meetings: timed(read, await this.meetings.owed(read, paths)),
      votes: [
        ...timed(read, await this.votes.owed(read, paths)),
        ...timed(read, await this.homeVotes.owed(read, paths)),
      ].sort((one, other) => one.due.localeCompare(other.due)),
      owed: timed(read, await this.steps.open(read, paths)),
    };
  }
}

/** What is owed as it crosses the wire. */
export const timed = <Owed extends { since: Date; due: Date }>({ at }: Read, owed: readonly Owed[]) =>
  owed.map(({ since, due, ...rest }) => ({
    ...rest,
    since: since.toISOString(),
    due: due.toISOString(),
    late: due < at,
  }));
