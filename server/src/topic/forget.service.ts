import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/db/db';
import { MergeService } from './merge.service';
import { TopicArgumentRow, TopicFollowRow, TopicRow } from './topic.entity';
import { TopicLife } from './topic.life';
import { TopicRepository } from './topic.repository';

/** What becomes of topics when somebody leaves, or two accounts turn out to be one person. */
@Injectable()
export class ForgetService {
  constructor(
    private readonly topics: TopicRepository,
    private readonly life: TopicLife,
    private readonly merging: MergeService,
  ) {}

  /** Withdraws what neighbours have not seen, leaves what they talk about without its words, and takes the person's own arguments and places behind topics away. */
  async forget(tx: Tx, personId: string): Promise<void> {
    for (const { id } of await tx.rows.findBy(TopicRow, { raiserId: personId })) {
      const topic = await this.topics.lock(tx, id);
      if (topic?.state === 'pending') await this.life.advance(tx, topic, 'withdraw', ['raiser']);
      // What neighbours decide about keeps the line they know it by, once others stand behind it.
      const kept = topic?.publishedAt && topic.supports > 0;
      await tx.rows.update(TopicRow, id, { words: null, refusedWords: null, ...(!kept && { title: null }) });
    }
    await tx.rows.update(TopicArgumentRow, { personId }, { words: null, note: null, state: 'withheld' });
    await tx.rows.delete(TopicFollowRow, { personId });
    await this.leaveBehind(tx, personId);
  }

  /** What belonged to an account that has become part of another is that one's; where both took part it counts once. */
  async merge(tx: Tx, from: string, personId: string): Promise<void> {
    await tx.rows.update(TopicRow, { raiserId: from }, { raiserId: personId });
    await tx.rows.update(TopicRow, { helperId: from }, { helperId: personId });
    await tx.rows.update(TopicArgumentRow, { personId: from }, { personId });
    for (const table of ['topic_part', 'topic_follow']) {
      const same = table === 'topic_part' ? 'and o.part = x.part' : '';
      await tx.rows.query(
        `update ${table} x set person_id = $2 where person_id = $1
            and not exists (select from ${table} o where o.topic_id = x.topic_id and o.person_id = $2 ${same})`,
        [from, personId],
      );
    }
    await tx.rows.delete(TopicFollowRow, { personId: from });
    await this.leaveBehind(tx, from);
  }

  private async leaveBehind(tx: Tx, personId: string): Promise<void> {
    const [left] = await tx.rows.query<[{ id: string }[], number]>(
      `delete from topic_part p using topic t where t.id = p.topic_id and p.person_id = $1 and t.state = 'open' and p.part = 'supported'
       returning t.id`,
      [personId],
    );
    for (const { id } of left) {
      const topic = await this.topics.lock(tx, id);
      if (topic) await this.merging.recount(tx, topic);
    }
  }
}
