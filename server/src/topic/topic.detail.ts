import { Injectable } from '@nestjs/common';
import { openMoves } from '@linli/shared/machine';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import type { StageRecord, TopicDetail } from '@linli/shared/topic/topic.contract';
import {
  argueFault,
  dayOfStage,
  daysBetween,
  partsTowardTopic,
  shownTopics,
  supportFault,
  topicLife,
  type StageTerms,
  type TakenPart,
  type TopicPart,
  type TopicState,
} from '@linli/shared/topic/topic.rules';
import { argueFaultWords, supportFaultWords } from '@linli/shared/topic/topic.words';
import type { Read } from '../platform/db/db';
import { Secrets } from '../platform/secret';
import { ArgumentQueries } from './argument.queries';
import { SupportService } from './support.service';
import { TopicFollowRow, TopicRow } from './topic.entity';
import { cardOf, TopicLines } from './topic.lines';
import { TopicRepository } from './topic.repository';

const seen: readonly TopicState[] = shownTopics;

/** One topic, for a neighbour, whoever raised it, or staff. */
@Injectable()
export class TopicDetails {
  constructor(
    private readonly topics: TopicRepository,
    private readonly lines: TopicLines,
    private readonly saying: ArgumentQueries,
    private readonly supporting: SupportService,
    private readonly secrets: Secrets,
  ) {}

  /** A topic that the reader may see; one that neighbours do not see is missing for them. */
  async of(read: Read, me: Actor | null, id: string): Promise<TopicDetail> {
    const topic = await this.topics.byId(read, id);
    const parts: TopicPart[] =
      topic && me ? partsTowardTopic(await this.topics.factsOf(read, topic), me) : [];
    if (!topic || (!seen.includes(topic.state) && !parts.length)) throw new Refusal('topic.missing');
    const [line] = await this.lines.lines(read, me, {
      where: 't.id = $3',
      values: [id],
      order: 't.id',
      most: 1,
    });
    if (!line) throw new Refusal('topic.missing');
    const { steps } = await this.topics.keptTerms(read, topic);
    const record = await this.recordOf(read, id, steps);
    const standing = await this.supporting.standing(read, topic, me?.id ?? null);
    const [supports, argues] = [supportFault(standing), argueFault(standing)];
    const took = me ? await this.partsOf(read, id, me.id) : [];
    const said = await this.saying.of(read, me, id);
    return {
      now: read.at.toISOString(),
      ...cardOf(line),
      words: topic.words ?? '',
      version: topic.version,
      from: topic.groupId ? 'group' : topic.ticketId ? 'ticket' : topic.raiserId ? 'neighbour' : 'entered',
      track: trackOf(read, steps, topic, record),
      record,
      answer: answerIn(read, topic),
      said: said.counts,
      arguments: said.arguments,
      echoes: await this.echoesOf(read, id),
      tookPart: await this.tookPart(read, id),
      parts: took,
      follows: await this.follows(read, id, me, took.length > 0),
      support: {
        may: !supports,
        done: took.includes('supported'),
        why: supports && supportFaultWords[supports],
      },
      argue: { may: !argues, why: argues && argueFaultWords[argues] },
      into: topic.intoId ? await this.named(read, topic.intoId) : null,
      joined: await this.joined(read, id),
      ticketId: topic.ticketId,
      openMoves: openMoves(topicLife, topic.state, parts).filter(
        (move) =>
          (move !== 'withdraw' || (topic.supports === 0 && topic.stage === 'raise')) &&
          (move !== 'finish' || steps.slice(-2).some(({ stage }) => stage === topic.stage)),
      ),
      ahead: steps.flatMap(({ stage, name }) => (stage === topic.stage ? [] : [{ stage, name }])),
      own: parts.length ? await this.own(read, topic, parts.includes('reviewer')) : null,
    };
  }

  private async recordOf(read: Read, id: string, steps: readonly StageTerms[]): Promise<StageRecord[]> {
    const rows = await read.rows.query<
      (Pick<StageRecord, 'stage' | 'owner' | 'because'> & { entered: Date; due: Date; left: Date | null })[]
    >(
      `select s.stage, p.name as owner, s.because, s.entered_at as entered, s.due_at as due, s.left_at as "left"
         from topic_stage s join place p on p.id = s.owner_id where s.topic_id = $1 order by s.entered_at, s.id`,
      [id],
    );
    return rows.map(({ entered, due, left, ...row }) => ({
      ...row,
      name: steps.find(({ stage }) => stage === row.stage)?.name ?? '',
      entered: entered.toISOString(),
      due: due.toISOString(),
      left: left?.toISOString() ?? null,
      days: daysBetween(entered, left ?? read.at),
      late: (left ?? read.at) > due,
    }));
  }

  private async echoesOf({ rows }: Read, id: string): Promise<TopicDetail['echoes']> {
    const found = await rows.query<{ at: Date; line: string }[]>(
      'select at, line from topic_echo where topic_id = $1 order by at desc, id desc limit 100',
      [id],
    );
    return found.map(({ at, line }) => ({ at: at.toISOString(), line }));
  }

  private async tookPart({ rows }: Read, id: string): Promise<number> {
    const [found] = await rows.query<{ people: number }[]>(
      'select count(distinct person_id)::int as people from topic_part where topic_id = $1',
      [id],
    );
    return found?.people ?? 0;
  }

  private async partsOf({ rows }: Read, id: string, personId: string): Promise<TakenPart[]> {
    const found = await rows.query<{ part: TakenPart }[]>(
      'select part from topic_part where topic_id = $1 and person_id = $2 order by at',
      [id, personId],
    );
    return found.map(({ part }) => part);
  }

  private async follows(read: Read, topicId: string, me: Actor | null, took: boolean): Promise<boolean> {
    if (!me) return false;
    const said = await read.rows.findOneBy(TopicFollowRow, { topicId, personId: me.id });
    return said?.wants ?? took;
  }

  private async named(read: Read, id: string): Promise<{ id: string; title: string } | null> {
    const topic = await this.topics.byId(read, id);
    return topic && { id, title: topic.title ?? '' };
  }

  private joined({ rows }: Read, id: string): Promise<TopicDetail['joined']> {
    return rows.query(
      `select id, coalesce(title, '') as title from topic where into_id = $1 and state = 'merged' order by ended_at limit 50`,
      [id],
    );
  }

  private async own(read: Read, topic: TopicRow, staff: boolean): Promise<TopicDetail['own']> {
    const waits = topic.state === 'pending';
    return {
      reviewDue: waits ? topic.reviewDue.toISOString() : null,
      late: waits && topic.reviewDue < read.at,
      refused: topic.refused,
      refusedWords: topic.refusedWords,
      whom: staff && topic.whomSealed ? this.secrets.open(topic.whomSealed) : null,
      checked: staff && waits ? await this.topics.checkOf(read, 'topic', topic.id) : null,
    };
  }
}

/** Every step of a topic with the days in it: those it was in more than once add up. */
function trackOf(
  { at: now }: Read,
  steps: readonly StageTerms[],
  topic: TopicRow,
  record: readonly StageRecord[],
): TopicDetail['track'] {
  const at = steps.findIndex(({ stage }) => stage === topic.stage);
  const current = record.at(-1);
  return steps.map(({ stage, name }, rank) => {
    const times = record.filter((one) => one.stage === stage);
    const runs = topic.state === 'open' && rank === at && current !== undefined;
    const before = times.filter(({ left }) => left !== null).reduce((sum, { days }) => sum + days, 0);
    const ended = topic.state === 'done' || rank < at;
    return {
      stage,
      name,
      at: runs ? 'now' : ended ? 'past' : 'ahead',
      days: runs ? before + dayOfStage(new Date(current.entered), now) : times.length ? before : null,
    };
  });
}

function answerIn(read: Read, topic: TopicRow): TopicDetail['answer'] {
  if (!topic.answer || !topic.answeredAt) return null;
  return {
    answer: topic.answer,
    because: topic.answerBecause ?? '',
    cost: topic.answerCost,
    on: topic.answerOn,
    at: topic.answeredAt.toISOString(),
    late: topic.studyDue !== null && topic.studyDue <= read.at,
  };
}
