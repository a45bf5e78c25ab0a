import { Injectable } from '@nestjs/common';
import { holdsAt, steering, type Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import type { CallPhone, TopicCalls } from '@linli/shared/topic/office.contract';
import { LessThanOrEqual, IsNull } from 'typeorm';
import { LookingService } from '../people/looking.service';
import type { Read, Tx } from '../platform/db/db';
import { Outbox } from '../platform/outbox/outbox';
import { Secrets } from '../platform/secret';
import { TopicEchoRow, type TopicRow } from './topic.entity';
import { topicCalled, topicRevealed } from './topic.events';
import { TopicRepository } from './topic.repository';

type Owed = Pick<TopicEchoRow, 'id' | 'topicId' | 'line'> &
  Pick<TopicRow, 'title' | 'whomSealed'> & { readonly callDue: Date; readonly hasPhone: boolean };

/** Those without a phone are told by somebody what becomes of their topic. */
@Injectable()
export class CallService {
  constructor(
    private readonly topics: TopicRepository,
    private readonly secrets: Secrets,
    private readonly looking: LookingService,
    private readonly outbox: Outbox,
  ) {}

  /** Whom I still have to tell; of one topic the latest line, which stands for those before. */
  async owed(read: Read, me: Actor): Promise<TopicCalls> {
    const owed = await read.rows.query<Owed[]>(
      `select * from (select distinct on (e.topic_id) e.id, e.topic_id as "topicId", e.line, t.title, t.whom_sealed as "whomSealed",
              t.phone_sealed is not null as "hasPhone", min(e.call_due) over (partition by e.topic_id) as "callDue"
         from topic_echo e join topic t on t.id = e.topic_id where e.helper_id = $1 and e.called_at is null
        order by e.topic_id, e.at desc, e.id desc) o order by "callDue" limit 200`,
      [me.id],
    );
    return {
      now: read.at.toISOString(),
      calls: owed.map(({ whomSealed, callDue, title, ...rest }) => ({
        ...rest,
        title: title ?? '',
        name: whomSealed ? this.secrets.open(whomSealed) : '',
        due: callDue.toISOString(),
        late: callDue < read.at,
      })),
    };
  }

  /** The phone of whoever is to be told, for a reason that is kept. */
  async reveal(tx: Tx, me: Actor, id: string, reason: string): Promise<CallPhone> {
    const { topic } = await this.take(tx, me, id);
    if (!topic.phoneSealed) throw new Refusal('topic.no_phone');
    const { districtId, id: topicId } = topic;
    const facts = { what: 'phone' };
    const eventId = await this.outbox.publish(
      tx,
      topicRevealed({ districtId, subjectId: topicId, actorId: me.id, facts }),
    );
    const look = { eventId, districtId, lookerId: me.id, of: [topic.raiserId] };
    await this.looking.note(tx, { ...look, what: 'phone', reason });
    return {
      name: topic.whomSealed ? this.secrets.open(topic.whomSealed) : '',
      phone: this.secrets.open(topic.phoneSealed),
    };
  }

  /** Says that they have been told this line, and with it all before. */
  async done(tx: Tx, me: Actor, id: string, note: string | null): Promise<void> {
    const { topic, echo } = await this.take(tx, me, id);
    if (echo.calledAt) throw new Refusal('topic.called');
    const { districtId, id: topicId } = topic;
    await tx.rows.update(
      TopicEchoRow,
      { topicId, calledAt: IsNull(), at: LessThanOrEqual(echo.at) },
      { calledAt: tx.at, calledBy: me.id, note },
    );
    const facts = { echo: id };
    await this.outbox.publish(tx, topicCalled({ districtId, subjectId: topicId, actorId: me.id, facts }));
  }

  /** A call of mine, or one below a place I steer, with its topic locked; any other is missing. */
  private async take(tx: Tx, me: Actor, id: string): Promise<{ topic: TopicRow; echo: TopicEchoRow }> {
    const found = await tx.rows.findOneBy(TopicEchoRow, { id });
    const topic = found?.helperId ? await this.topics.lock(tx, found.topicId) : null;
    const echo = topic && (await tx.rows.findOneBy(TopicEchoRow, { id }));
    if (!topic || !echo || (echo.helperId !== me.id && !holdsAt(me, steering, topic.path)))
      throw new Refusal('topic.call_missing');
    return { topic, echo };
  }
}
