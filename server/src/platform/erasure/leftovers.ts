import { Injectable } from '@nestjs/common';
import { Db, type Tx } from '../db/db';
import { Storage } from '../storage/storage';

/** Files go after their rows: what was let go of in a transaction is removed once it has committed, by any worker, however often one dies. */
@Injectable()
export class Leftovers {
  constructor(
    private readonly db: Db,
    private readonly storage: Storage,
  ) {}

  /** Says that nothing leads to these files any more once this transaction has committed. */
  async put({ rows, at }: Tx, keys: readonly string[]): Promise<void> {
    if (keys.length)
      await rows.query(
        'insert into leftover (key, at) select k, $2 from unnest($1::text[]) k on conflict do nothing',
        [keys, at],
      );
  }

  /** Removes some of them; one that cannot be removed is tried again after the others. Answers how many went. */
  async round(most = 200): Promise<number> {
    const due = await this.db.read(({ rows }) =>
      rows.query<{ key: string }[]>('select key from leftover order by at limit $1', [most]),
    );
    const gone: string[] = [];
    const stuck: string[] = [];
    let trouble: unknown;
    for (const { key } of due)
      try {
        await this.storage.remove(key);
        gone.push(key);
      } catch (thrown) {
        stuck.push(key);
        trouble = thrown;
      }
    if (due.length)
      await this.db.write(async ({ rows, at }) => {
        await rows.query('delete from leftover where key = any($1)', [gone]);
        await rows.query('update leftover set at = $2 where key = any($1)', [stuck, at]);
      });
    if (stuck.length) throw trouble;
    return gone.length;
  }
}
