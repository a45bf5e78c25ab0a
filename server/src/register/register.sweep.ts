import { Injectable } from '@nestjs/common';
import { Db } from '../platform/db/db';
import { RegisterFiles } from './register.files';

/** Lets go of files that nobody needs any more, and of what they said. */
@Injectable()
export class RegisterSweep {
  constructor(
    private readonly db: Db,
    private readonly files: RegisterFiles,
  ) {}

  /** Removes files that are done with, and drops those that waited too long; bytes first, so that none is forgotten. Answers how many. */
  async round(): Promise<number> {
    const due = await this.db.read(({ rows, at }) =>
      rows.query<{ id: string }[]>(
        `select f.id from register_file f join register_terms t on t.district_id = f.district_id
          where f.emptied_at is null and (f.state in ('taken', 'undone', 'dropped') or f.at < $1::timestamptz - t.wait_days * interval '1 day')
          order by f.at limit 100`,
        [at],
      ),
    );
    const ids = due.map(({ id }) => id);
    for (const id of ids) await this.files.remove(id);
    if (ids.length)
      await this.db.write(async ({ rows, at }) => {
        await rows.query(
          `update register_file set emptied_at = $2, head_sealed = null,
                  ended_at = case when state in ('reading', 'ready', 'faulty', 'unreadable') then $2 else ended_at end,
                  state = case when state in ('reading', 'ready', 'faulty', 'unreadable') then 'dropped' else state end
            where id = any($1)`,
          [ids, at],
        );
        await rows.query('delete from register_line where file_id = any($1)', [ids]);
        await rows.query('delete from register_fault where file_id = any($1)', [ids]);
      });
    return ids.length + (await this.endUndoing());
  }

  /** What can no longer be taken back need not be known. */
  private endUndoing(): Promise<number> {
    return this.db.write(async ({ rows, at }) => {
      const [, gone] = await rows.query<[unknown, number]>(
        `delete from register_change c using register_file f, register_terms t
          where f.id = c.file_id and t.district_id = f.district_id and f.taken_at < $1::timestamptz - t.undo_days * interval '1 day'`,
        [at],
      );
      return gone;
    });
  }
}
