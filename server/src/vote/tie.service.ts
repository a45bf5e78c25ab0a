import { Injectable } from '@nestjs/common';
import { tieWords } from '@linli/shared/vote/vote.words';
import type { Tx } from '../platform/db/db';
import { TopicQueries } from '../topic/topic.queries';
import { TopicService } from '../topic/topic.service';
import type { VoteRow } from './vote.entity';

/** What a vote means to the topic that it decides: who voted, and what comes next. A vote without a topic means nothing to any. */
@Injectable()
export class TieService {
  constructor(
    private readonly topics: TopicService,
    private readonly queries: TopicQueries,
  ) {}

  /** Somebody voted: they are told what becomes of it. */
  async voted(tx: Tx, { topicId }: VoteRow, personId: string): Promise<void> {
    if (topicId) await this.topics.took(tx, topicId, personId, 'voted');
  }

  /** The vote was posted: its topic is being decided until the vote ends. */
  async posted(tx: Tx, by: string, { topicId, title, closesAt }: VoteRow): Promise<void> {
    if (topicId && (await this.open(tx, topicId)))
      await this.topics.enter(tx, topicId, 'decide', {
        ...{ by, because: tieWords.posted(title), ownerId: null, dueAt: closesAt },
      });
  }

  /** The result is final: what passed is done next; what did not is told, and whoever has the topic says what follows. */
  async settled(tx: Tx, by: string, { topicId, title }: VoteRow, passed: boolean): Promise<void> {
    if (!topicId) return;
    const goesOn = passed && (await this.open(tx, topicId));
    if (!goesOn) return this.topics.echo(tx, topicId, tieWords.ended(title, passed));
    const entering = { by, because: tieWords.ended(title, true), ownerId: null, dueAt: null };
    await this.topics.enter(tx, topicId, 'do', entering);
  }

  private async open(tx: Tx, topicId: string): Promise<boolean> {
    return (await this.queries.heading(tx, topicId))?.state === 'open';
  }
}
