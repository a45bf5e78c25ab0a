import { Injectable } from '@nestjs/common';
import type { Erasures } from '@linli/shared/privacy/privacy.contract';
import type { Read } from '../platform/db/db';

/** What was erased of people, and by which rule. */
@Injectable()
export class ErasureQueries {
  /** The latest days, rule by rule; what went with a district that was taken away is the operator's. */
  async latest({ rows }: Read): Promise<Erasures> {
    return {
      lines: await rows.query<Erasures['lines']>(
        `select to_char(at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day, rule,
                least(sum(gone), 2147483647)::int as rows, count(distinct person_id)::int as people
           from erasure, lateral (select sum(value::bigint) as gone from jsonb_each_text(counts)) c
          where district_id is null group by 1, 2 order by 1 desc, 2 limit 500`,
      ),
    };
  }
}
