import { Injectable } from '@nestjs/common';
import { step } from '@linli/shared/machine';
import type { Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import {
  partsTowardTopic,
  topicLife,
  type TopicMove,
  type TopicPart,
  type TopicState,
} from '@linli/shared/topic/topic.rules';
import type { Tx } from '../platform/db/db';
import { Outbox } from '../platform/outbox/outbox';
import { TopicRow } from './topic.entity';
import { topicMoved } from './topic.events';
import { TopicRepository } from './topic.repository';

const over: readonly TopicState[] = topicLife.ends;

/** One step of a topic along its life. */
@Injectable()
export class TopicLife {
  constructor(
    private readonly topics: TopicRepository,
    private readonly outbox: Outbox,
  ) {}

  /** A topic in which I play a part, locked; any other is missing, and an older version than the present a no. */
  async take(
    tx: Tx,
    me: Actor,
    id: string,
    version: number | null,
  ): Promise<{ topic: TopicRow; parts: TopicPart[] }> {
    const topic = await this.topics.lock(tx, id);
    const parts = topic ? partsTowardTopic(await this.topics.factsOf(tx, topic), me) : [];
    if (!topic || !parts.length) throw new Refusal('topic.missing');
    if (version !== null && topic.version !== version) throw new Refusal('topic.stale');
    return { topic, parts };
  }

  /** Carries a locked topic one step; the row in hand is brought up to date. What ends leaves its stage. */
  async advance(
    tx: Tx,
    topic: TopicRow,
    move: TopicMove,
    parts: readonly TopicPart[],
    { by = null, ...change }: Partial<TopicRow> & { by?: string | null } = {},
  ): Promise<void> {
    const from = topic.state;
    const to = step(topicLife, from, move, parts);
    const endedAt = over.includes(to) ? (topic.endedAt ?? tx.at) : null;
    Object.assign(topic, change, { state: to, version: topic.version + 1, endedAt, movedAt: tx.at });
    const { id, districtId } = topic;
    const { id: _, ...row } = topic;
    await tx.rows.update(TopicRow, id, row);
    if (endedAt) await this.topics.leaveStage(tx, id);
    const facts = { move, from, to };
    await this.outbox.publish(tx, topicMoved({ districtId, subjectId: id, actorId: by, facts }));
  }
}
