import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { Execution } from '@linli/shared/execution/execution.contract';
import { taskLife } from '@linli/shared/execution/execution.rules';
import { openMoves } from '@linli/shared/machine';
import { holdsAt, steering, type Actor } from '@linli/shared/people/people.rules';
import { shownTopics } from '@linli/shared/topic/topic.rules';
import { Refusal } from '@linli/shared/refusal';
import type { Read } from '../platform/db/db';
import { TopicQueries } from '../topic/topic.queries';
import { ExecutionRepository } from './execution.repository';
import { ExecutionService } from './execution.service';

/** What was decided on a topic, as anybody reads it. */
@Injectable()
export class ExecutionQueries {
  constructor(
    private readonly tasks: ExecutionRepository,
    private readonly service: ExecutionService,
    private readonly headings: TopicQueries,
  ) {}

  /** The things of a topic with how much is done, and what I may do with each. */
  async ofTopic(read: Read, me: Actor | null, topicId: string): Promise<Execution> {
    const topic = await this.headings.heading(read, topicId);
    if (!topic || !shownTopics.some((state) => state === topic.state)) throw new Refusal('topic.missing');
    const today = localDate(read.at);
    const rows = await this.tasks.of(read, topicId);
    const mayPlan = me !== null && topic.state === 'open' && holdsAt(me, steering, topic.path);
    const tasks: Execution['tasks'] = [];
    for (const row of rows) {
      const { id, title, state, owner, plannedOn, dueOn, doneOn, words, money, spent } = row;
      const moves = me ? openMoves(taskLife, state, await this.service.partsOf(read, me, row)) : [];
      const late = (state === 'doing' || state === 'paused') && dueOn < today;
      tasks.push({ id, title, state, owner, plannedOn, dueOn, doneOn, words, money, spent, late, moves });
    }
    return {
      ...{ now: read.at.toISOString(), today, topicId, title: topic.title ?? '', tasks, mayPlan },
      done: rows.filter(({ state }) => state === 'done').length,
      owners: mayPlan ? await this.tasks.owners(read, topic.path) : [],
    };
  }
}
