import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/db/db';
import { Leftovers } from '../platform/erasure/leftovers';
import { registerKeys } from './register.files';

/** Lets go of files that nobody needs any more, and of what they said. */
@Injectable()
export class RegisterSweep {
  constructor(private readonly leftovers: Leftovers) {}

  /** Empties files that are done with, and drops those that waited too long; their bytes go after the commit. Answers how many. */
  async empty(tx: Tx): Promise<number> {
    const { rows, at } = tx;
    const [due] = await rows.query<[{ id: string }[], number]>(
      `update register_file set emptied_at = $1, head_sealed = null,
              ended_at = case when state in ('reading', 'ready', 'faulty', 'unreadable') then $1 else ended_at end,
              state = case when state in ('reading', 'ready', 'faulty', 'unreadable') then 'dropped' else state end
        where id in (
         select f.id from register_file f join register_terms t on t.district_id = f.district_id
          where f.emptied_at is null and (f.state in ('taken', 'undone', 'dropped') or f.at < $1::timestamptz - t.wait_days * interval '1 day')
          order by f.at limit 100 for update of f skip locked)
       returning id`,
      [at],
    );
    const ids = due.map(({ id }) => id);
    await rows.query('delete from register_line where file_id = any($1)', [ids]);
    await rows.query('delete from register_fault where file_id = any($1)', [ids]);
    await this.leftovers.put(tx, ids.flatMap(registerKeys));
    return ids.length;
  }

  /** What can no longer be taken back need not be known. Answers how many changes went. */
  async endUndoing({ rows, at }: Tx): Promise<number> {
    const [, gone] = await rows.query<[unknown, number]>(
      `delete from register_change c using register_file f, register_terms t
        where f.id = c.file_id and t.district_id = f.district_id and f.taken_at < $1::timestamptz - t.undo_days * interval '1 day'`,
      [at],
    );
    return gone;
  }
}
