import { Injectable } from '@nestjs/common';
import { overseeing, steeredPaths, type Actor } from '@linli/shared/people/people.rules';
import { Refusal } from '@linli/shared/refusal';
import {
  topicOfficeViews,
  type ToldTopicTerms,
  type TopicOffice,
  type TopicOfficeView,
} from '@linli/shared/topic/office.contract';
import { PlaceService } from '../place/place.service';
import type { Read } from '../platform/db/db';
import { ArgumentQueries } from './argument.queries';
import { TopicLines } from './topic.lines';
import { TopicRepository } from './topic.repository';

const mine = `exists (select from unnest($3::text[]) mine where t.path >= mine and t.path < mine || 'g')`;
const overdue = `exists (select from topic_stage x where x.topic_id = t.id and x.left_at is null and x.due_at <= $2)`;
/** Each view as a condition over `t`; `$2` is now. Arguments are their own list. */
const views: Record<TopicOfficeView, string> = {
  review: `t.state = 'pending'`,
  arguments: `exists (select from topic_argument a where a.topic_id = t.id and a.state = 'pending')`,
  late: `t.state = 'open' and (${overdue} or t.study_due <= $2)`,
  open: `t.state = 'open'`,
  ended: `t.state in ('done','declined','merged','withdrawn','refused')`,
};

/** What staff have to do about topics of their places. */
@Injectable()
export class OfficeQueries {
  constructor(
    private readonly topics: TopicRepository,
    private readonly lines: TopicLines,
    private readonly saying: ArgumentQueries,
    private readonly places: PlaceService,
  ) {}

  /** One view of the topics below my places, and how much there is of each. */
  async list(read: Read, me: Actor, view: TopicOfficeView): Promise<TopicOffice> {
    const paths = steeredPaths(me);
    const topics = await this.lines.lines(read, me, {
      where: `${mine} and ${views[view]}`,
      values: [paths],
      order:
        view === 'review'
          ? 't.review_due, t.id'
          : view === 'ended'
            ? 't.ended_at desc, t.id'
            : 'due nulls last, t.id',
      most: 200,
    });
    const [counts] = await read.rows.query<TopicOffice['counts'][]>(
      `select ${topicOfficeViews
        .map((one) =>
          one === 'arguments'
            ? `(select count(*)::int from topic_argument a join topic t on t.id = a.topic_id where a.state = 'pending' and ${mine}) as arguments`
            : `count(*) filter (where ${views[one]})::int as "${one}"`,
        )
        .join(', ')} from topic t where $1::uuid is not null and ${mine}`,
      [me.id, read.at, paths],
    );
    return {
      now: read.at.toISOString(),
      counts: counts ?? { review: 0, arguments: 0, late: 0, open: 0, ended: 0 },
      topics: topics.map(({ moved, ...line }) => line),
      arguments: view === 'arguments' ? await this.saying.waiting(read, paths) : [],
    };
  }

  /** The terms of the district of my first post. */
  async terms(read: Read, me: Actor): Promise<ToldTopicTerms> {
    const [post] = me.posts;
    if (!post) throw new Refusal('place.missing');
    const districtId = await this.places.districtOf(read, post.path);
    const [newest, ...before] = await this.topics.allTerms(read, districtId);
    if (!newest) throw new Refusal('place.missing');
    const told = ({ districtId: _, byId, at, ...terms }: typeof newest) => ({
      ...terms,
      since: at.toISOString(),
    });
    const mayPut = me.posts.some(
      ({ permission, placeId }) => overseeing.includes(permission) && placeId === districtId,
    );
    const versions = [newest, ...before].map((row) => told(row));
    const { by, ...terms } = told(newest);
    return { ...terms, mayPut, versions };
  }
}
