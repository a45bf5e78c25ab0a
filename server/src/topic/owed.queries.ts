import { Injectable } from '@nestjs/common';
import type { TopicOwedWhat } from '@linli/shared/topic/topic.rules';
import type { Read } from '../platform/db/db';

/** Something of a topic that is owed: a look, a step, an answer, a call. */
export interface TopicOwed {
  readonly id: string;
  readonly what: TopicOwedWhat;
  readonly title: string;
  readonly who: string | null;
  readonly since: Date;
  readonly due: Date;
}

/** What somebody owes to topics. */
@Injectable()
export class TopicOwedQueries {
  /** Everything about topics below these paths that somebody owes, with its day. */
  owed({ rows }: Read, paths: readonly string[]): Promise<TopicOwed[]> {
    return rows.query(
      `with t as materialized (select t.* from topic t where t.state in ('pending','open')
          and exists (select from unnest($1::text[]) mine where t.path >= mine and t.path < mine || 'g'))
       select * from (
         select t.id, 'review' as what, coalesce(t.title, '') as title, null::text as who, t.at as since, t.review_due as due from t where t.state = 'pending'
         union all select t.id, 'stage', coalesce(t.title, ''), p.name, s.entered_at, s.due_at from t
           join topic_stage s on s.topic_id = t.id and s.left_at is null join place p on p.id = s.owner_id
         union all select t.id, 'study', coalesce(t.title, ''), null, t.answered_at, t.study_due from t where t.study_due is not null
         union all select t.id, 'argument', coalesce(t.title, ''), null, a.at, a.due_at from t join topic_argument a on a.topic_id = t.id and a.state = 'pending'
         union all select t.id, 'call', coalesce(t.title, ''), h.name, min(e.at), min(e.call_due) from t
           join topic_echo e on e.topic_id = t.id and e.helper_id is not null and e.called_at is null left join person h on h.id = e.helper_id
          group by t.id, t.title, h.name) o
        order by due, id limit 200`,
      [paths],
    );
  }
}
