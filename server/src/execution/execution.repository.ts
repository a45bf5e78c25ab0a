import { Injectable } from '@nestjs/common';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { Refusal } from '@linli/shared/refusal';
import type { Read, Tx } from '../platform/db/db';
import { TaskRow } from './execution.entity';

/** How the things of a topic, and those who could do them, are found. */
@Injectable()
export class ExecutionRepository {
  /** Those of a topic, in the order of their days. */
  of({ rows }: Read, topicId: string): Promise<(TaskRow & { readonly owner: string })[]> {
    return rows.query(
      `select t.id, t.topic_id as "topicId", t.owner_id as "ownerId", t.title, t.state, t.planned_on as "plannedOn", t.due_on as "dueOn", t.done_on as "doneOn",
              t.words, t.money, t.spent, p.name as owner from task t join place p on p.id = t.owner_id
        where t.topic_id = $1 order by t.done_on nulls last, t.due_on, t.id limit 100`,
      [topicId],
    );
  }

  async lock({ rows }: Tx, id: string): Promise<TaskRow> {
    const row = await rows.findOne(TaskRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new Refusal('task.missing');
    return row;
  }

  /** Who could do something below or around a path: its community, the firms and owners' bodies there, the departments of its district. */
  owners({ rows, at }: Read, path: string): Promise<{ id: string; name: string }[]> {
    return rows.query(
      `select p.id, p.name from stand s join place p on p.id = s.place_id and (p.until is null or p.until > $2)
          left join stand up on up.place_id = s.parent_id and up.tree = s.tree
        where s.tree = 'administrative' and (p.kind = 'community' and starts_with($1, s.path)
           or p.kind in ('firm','department') and (starts_with($1, up.path) or starts_with(up.path, $1)))
       union select p.id, p.name from body b join place p on p.id = b.place_id and (p.until is null or p.until > $2)
          join stand s on s.place_id = b.for_id and s.tree = 'administrative'
        where starts_with($1, s.path) or starts_with(s.path, $1) order by 2 limit 100`,
      [path, localDate(at)],
    );
  }
}
