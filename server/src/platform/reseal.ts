import type { DataSource } from 'typeorm';
import { Sealer, type SealedBy } from './cipher';

/** Columns with what we sealed. What a voter sealed to the tellers of a box is not ours to open. */
const sealedColumns = `select c.relname as "table", a.attname as "column" from pg_class c join pg_attribute a on a.attrelid = c.oid
  where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and not a.attisdropped and a.atttypid = 'bytea'::regtype
    and (a.attname = 'sealed' or a.attname like '%\\_sealed') and c.relname <> 'ballot' order by 1, 2`;

/** A column and how many of its values were sealed anew, or would be. */
export interface Resealed {
  readonly table: string;
  readonly column: string;
  readonly count: number;
}

const batch = 500;

/**
 * Seals anew, with the cipher and key in use, whatever was sealed by another; a few hundred rows to a transaction, so that it can
 * be stopped and goes on where it was. With `dry` it only counts. Needs the owner's rights, as some rows are only added to.
 */
export async function reseal(owner: DataSource, sealing: SealedBy, dry: boolean): Promise<Resealed[]> {
  const sealer = new Sealer(sealing);
  const columns = await owner.query<{ table: string; column: string }[]>(sealedColumns);
  const done: Resealed[] = [];
  for (const { table, column } of columns) {
    const stale = `"${column}" is not null and substring("${column}" from 1 for 5) <> $1`;
    let count = 0;
    if (dry) {
      const [found] = await owner.query<{ count: number }[]>(
        `select count(*)::int as count from "${table}" where ${stale}`,
        [sealer.prefix],
      );
      count = found?.count ?? 0;
    } else
      for (;;) {
        const many = await owner.transaction(async (rows) => {
          const found = await rows.query<{ at: string; sealed: Buffer }[]>(
            `select ctid::text as at, "${column}" as sealed from "${table}" where ${stale} limit ${batch} for update`,
            [sealer.prefix],
          );
          for (const { at, sealed } of found)
            await rows.query(`update "${table}" set "${column}" = $2 where ctid = $1::tid`, [
              ...[at, sealer.seal(sealer.open(sealed))],
            ]);
          return found.length;
        });
        count += many;
        if (!many) break;
      }
    if (count) done.push({ table, column, count });
  }
  return done;
}
