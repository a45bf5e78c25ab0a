import { Injectable } from '@nestjs/common';
import { shortHomeWords } from '@linli/shared/home/home.words';
import type { Judging, JudgingAsked } from '@linli/shared/judging/judging.contract';
import { judgingWhyWords as whys } from '@linli/shared/judging/judging.words';
import { holdsAt, steering, type Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import { shownTopics } from '@linli/shared/topic/topic.rules';
import { NeighbourQueries } from '../home/neighbour.queries';
import { OwedService } from '../owed/owed.service';
import { PlaceService } from '../place/place.service';
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
    private readonly neighbours: NeighbourQueries,
    private readonly places: PlaceService,
  ) {}

  /** The newest round of a topic, and what I may say to it; while it runs nobody sees how it stands. */
  async ofTopic(read: Read, me: Actor | null, topicId: string): Promise<Judging> {
    const topic = await this.headings.heading(read, topicId);
    if (!topic || !shownTopics.some((state) => state === topic.state)) throw new Refusal('topic.missing');
    const row = await this.judgings.newest(read, topicId);
    const mine = row && me && (await read.rows.findOneBy(JudgeRow, { judgingId: row.id, personId: me.id }));
    const open = row !== null && !row.outcome && row.closesAt > read.at;
    const none = { asked: 0, entered: 0, yes: 0, no: 0 };
    const { asked, entered, yes, no } = row ? await this.judgings.counts(read, row.id) : none;
    const ended = row?.outcome;
    return {
      ...{ now: read.at.toISOString(), topicId, title: topic.title ?? '' },
      round: row && {
        ...{ id: row.id, round: row.round, at: row.at.toISOString(), closesAt: row.closesAt.toISOString() },
        ...{ outcome: row.outcome, asked, drawn: row.drawn, pool: row.pool, answered: yes + no, entered },
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

  /** Who was asked and has not answered, for whoever steers there and hears them; nobody once the round is over. */
  async asked(read: Read, me: Actor, topicId: string): Promise<JudgingAsked> {
    const topic = await this.headings.heading(read, topicId);
    if (!topic || !holdsAt(me, steering, topic.path)) throw new Refusal('topic.missing');
    const row = await this.judgings.newest(read, topicId);
    if (!row || row.outcome || row.closesAt <= read.at) return { closesAt: null, asked: [] };
    const unheard = await this.judgings.unheard(read, row.id, topic.path);
    const names = await this.neighbours.namesOf(
      read,
      unheard.map(({ id }) => id),
    );
    const plates = await this.places.platesOf(
      read,
      unheard.flatMap(({ entranceId }) => entranceId ?? []),
    );
    return {
      closesAt: row.closesAt.toISOString(),
      asked: unheard.map(({ id, reason, entranceId, room }) => {
        const plate = entranceId ? plates.get(entranceId) : undefined;
        return {
          id,
          reason,
          name: names.get(id) ?? null,
          home: plate ? shortHomeWords(plate, room ?? '') : null,
        };
      }),
    };
  }

  /** Whom a message about a round is for, and the topic's title; null once it is gone. */
  async mentioned(read: Read, id: string): Promise<{ people: string[]; title: string } | null> {
    const row = await read.rows.findOneBy(JudgingRow, { id });
    const topic = row && (await this.headings.heading(read, row.topicId));
    return topic ? { people: await this.judgings.drawn(read, id), title: topic.title ?? '' } : null;
  }
}
