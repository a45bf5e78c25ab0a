import { Injectable } from '@nestjs/common';
import type { TopicPart } from '@linli/shared/topic/topic.rules';
import { echoWords } from '@linli/shared/topic/topic.words';
import type { Tx } from '../platform/db/db';
import { TopicRow } from './topic.entity';
import { TopicLife } from './topic.life';
import { TopicService } from './topic.service';

interface Merging {
  readonly by: string;
  readonly because: string;
  readonly parts: readonly TopicPart[];
}

/** Two topics about one thing become one. */
@Injectable()
export class MergeService {
  constructor(
    private readonly life: TopicLife,
    private readonly keeping: TopicService,
  ) {}

  /** Ends `topic` in `into`, both locked: everybody who took part goes over with what they did, is counted once, and told; so are those of the other. */
  async merge(tx: Tx, topic: TopicRow, into: TopicRow, { by, because, parts }: Merging): Promise<void> {
    // Told before they go over, so that each side reads its own line.
    await this.keeping.echo(tx, topic.id, echoWords.merged(into.title ?? '', because));
    await this.life.advance(tx, topic, 'merge', parts, { by, intoId: into.id, studyDue: null });
    await tx.rows.query(
      `insert into topic_part (topic_id, person_id, part, district_id, at)
       select $2, person_id, case part when 'raised' then 'supported' else part end, district_id, $3 from topic_part where topic_id = $1
       on conflict do nothing`,
      [topic.id, into.id, tx.at],
    );
    await tx.rows.query(
      `insert into topic_follow (topic_id, person_id, district_id, wants)
       select $2, person_id, district_id, wants from topic_follow where topic_id = $1 on conflict do nothing`,
      [topic.id, into.id],
    );
    await this.recount(tx, into);
    await this.keeping.echo(tx, into.id, echoWords.joined(topic.title ?? ''));
  }

  /** Counts anew who stands behind a locked topic; whoever raised it is not counted. */
  async recount(tx: Tx, topic: TopicRow): Promise<void> {
    const [found] = await tx.rows.query<{ supports: number }[]>(
      `select count(*)::int as supports from topic_part where topic_id = $1 and part = 'supported' and person_id is distinct from $2`,
      [topic.id, topic.raiserId],
    );
    topic.supports = found?.supports ?? 0;
    await tx.rows.update(TopicRow, topic.id, { supports: topic.supports });
  }
}
