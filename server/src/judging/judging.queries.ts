import { Injectable } from '@nestjs/common';
import type { Judging } from '@linli/shared/judging/judging.contract';
import { judgingWhyWords as whys } from '@linli/shared/judging/judging.words';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { shownTopics } from '@linli/shared/topic/topic.rules';
import { OwedService } from '../owed/owed.service';
import type { Read } from '../platform/db/db';
import { TopicQueries } from '../topic/topic.queries';
import { JudgeRow, JudgingRow } from './judging.entity';
import { JudgingRepository } from './judging.repository';

/** How a topic is judged, with numbers only. */
@Injectable()
export class JudgingQueries {
  constructor(
    private readonly judgings: JudgingRepository,
    private readonly headings: TopicQueries,
    private readonly owed: OwedService,
  ) {}

  /** The newest round of a topic, and what I may say to it; while it runs nobody sees how it stands. */
  async ofTopic(read: Read, me: Actor | null, topicId: string): Promise<Judging> {
    const topic = await this.headings.heading(read, topicId);
    if (!topic || !shownTopics.some((state) => state === topic.state)) throw new Refusal('topic.missing');
    const row = await this.judgings.newest(read, topicId);
    const mine = row && me && (await read.rows.findOneBy(JudgeRow, { judgingId: row.id, personId: me.id }));
    const open = row !== null && !row.outcome && row.closesAt > read.at;
    const { asked, yes, no } = row ? await this.judgings.counts(read, row.id) : { asked: 0, yes: 0, no: 0 };
    const ended = row?.outcome;
    return {
      ...{ now: read.at.toISOString(), topicId, title: topic.title ?? '' },
      round: row && {
        ...{ id: row.id, round: row.round, at: row.at.toISOString(), closesAt: row.closesAt.toISOString() },
        ...{ outcome: row.outcome, asked, drawn: row.drawn, pool: row.pool, answered: yes + no },
        ...{ yes: ended ? yes : null, no: ended ? no : null, share: row.share },
      },
      parts: (await this.judgings.parts(read, topicId)).length,
      share: await this.owed.term(read, topic.districtId, 'reopenShare'),
      mine: mine ? mine.done : null,
      because: mine ? mine.reason : null,
      why: !row ? whys.early : !open ? whys.over : !me ? whys.signed_out : mine ? null : whys.not_asked,
      rights: { judge: open && Boolean(mine) },
    };
  }

  /** Whom a message about a round is for, and the topic's title; null once it is gone. */
  async mentioned(read: Read, id: string): Promise<{ people: string[]; title: string } | null> {
    const row = await read.rows.findOneBy(JudgingRow, { id });
    const topic = row && (await this.headings.heading(read, row.topicId));
    return topic ? { people: await this.judgings.drawn(read, id), title: topic.title ?? '' } : null;
  }
}
