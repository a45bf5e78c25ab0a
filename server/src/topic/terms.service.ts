import { Injectable } from '@nestjs/common';
import { overseeing, type Actor } from '@linli/shared/people/people.rules';
import { atField, Refusal } from '@linli/shared/refusal';
import type { PutTopicTerms } from '@linli/shared/topic/office.contract';
import { stepsFault } from '@linli/shared/topic/topic.rules';
import { stepFaultWords } from '@linli/shared/topic/topic.words';
import type { Tx } from '../platform/db/db';
import { TopicService } from './topic.service';

/** How a district deliberates: its steps, their owners and clocks, in versions. */
@Injectable()
export class TermsService {
  constructor(private readonly keeping: TopicService) {}

  /** Lays down my district's terms anew; topics that run keep theirs. */
  async put(tx: Tx, me: Actor, ask: PutTopicTerms): Promise<void> {
    const post = me.posts.find(({ permission }) => overseeing.includes(permission));
    const districtId = post && (await this.districtOf(tx, post.path, post.placeId));
    if (!districtId) throw new Refusal('place.missing');
    const fault = stepsFault(ask.steps);
    if (fault) throw atField('topic.steps', 'steps', { words: stepFaultWords[fault] });
    await this.keeping.layDown(tx, { districtId, by: me.id }, ask);
  }

  /** The district of a post, if it is one of the district itself. */
  private async districtOf({ rows }: Tx, path: string, placeId: string): Promise<string | null> {
    const [found] = await rows.query<{ id: string }[]>(
      `select s.place_id as id from stand s where s.tree = 'administrative' and s.parent_id is null and s.path = $1 and s.place_id = $2`,
      [path, placeId],
    );
    return found?.id ?? null;
  }
}
