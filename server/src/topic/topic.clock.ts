import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/db/db';
import { Outbox, type Happened } from '../platform/outbox/outbox';
import { argumentLate, topicCallLate, topicLate, topicOverdue, topicStudyDue } from './topic.events';

/** What is past its due, as rows of `table` with the columns of its due and of when that was told. */
interface Overdue {
  readonly table: 'topic' | 'topic_stage' | 'topic_argument' | 'topic_echo';
  readonly due: string;
  readonly told: string;
  readonly open: string;
  readonly topic: string;
  readonly event: (about: { districtId: string; topicId: string; id: string }) => Happened;
}

const about = ({ districtId, topicId }: { districtId: string; topicId: string }) =>
  ({ districtId, subjectId: topicId, actorId: null }) as const;

const kinds: readonly Overdue[] = [
  {
    ...{ table: 'topic', due: 'review_due', told: 'late_at', open: `state = 'pending'`, topic: 'id' },
    event: (row) => topicLate({ ...about(row), facts: {} }),
  },
  {
    ...{
      table: 'topic',
      due: 'study_due',
      told: 'study_late_at',
      open: `state = 'open' and study_due is not null`,
      topic: 'id',
    },
    event: (row) => topicStudyDue({ ...about(row), facts: {} }),
  },
  {
    ...{ table: 'topic_stage', due: 'due_at', told: 'late_at', open: 'left_at is null', topic: 'topic_id' },
    event: (row) => topicOverdue({ ...about(row), facts: { record: row.id } }),
  },
  {
    ...{
      table: 'topic_argument',
      due: 'due_at',
      told: 'late_at',
      open: `state = 'pending'`,
      topic: 'topic_id',
    },
    event: (row) => argumentLate({ ...about(row), facts: { argument: row.id } }),
  },
  {
    ...{
      table: 'topic_echo',
      due: 'call_due',
      told: 'late_at',
      open: 'called_at is null and helper_id is not null',
      topic: 'topic_id',
    },
    event: (row) => topicCallLate({ ...about(row), facts: { echo: row.id } }),
  },
];

/** What time does to topics; every round tells of what is past its due, once, however many workers run it. */
@Injectable()
export class TopicClock {
  constructor(private readonly outbox: Outbox) {}

  /** One round over topics, stages, arguments and calls. Answers how much it told. */
  async round(tx: Tx, most = 100): Promise<number> {
    let told = 0;
    for (const { table, due, told: column, open, topic, event } of kinds) {
      const [late] = await tx.rows.query<[{ id: string; districtId: string; topicId: string }[], number]>(
        `update ${table} set ${column} = $1 where id in (
           select id from ${table} where ${open} and ${column} is null and ${due} <= $1 order by ${due} limit $2 for update skip locked)
         returning id, district_id as "districtId", ${topic} as "topicId"`,
        [tx.at, most],
      );
      await this.outbox.publishAll(tx, late.map(event));
      told += late.length;
    }
    return told;
  }
}
