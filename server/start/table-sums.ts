import type { Client } from 'pg';

/** What a table holds: how many rows, and a sum over all that stands in them. */
export interface TableSum {
  readonly table: string;
  readonly rows: number;
  readonly sum: string;
}

/** Counts and sums every table that is kept at one moment; two databases with the same sums hold the same, in whatever order. */
export async function tableSums(client: Client): Promise<TableSum[]> {
  await client.query('begin isolation level repeatable read read only');
  try {
    const tables = await client.query<{ name: string }>(
      `select format('%I', relname) as name from pg_class
        where relkind in ('r', 'p') and relpersistence = 'p' and relnamespace = 'public'::regnamespace order by relname`,
    );
    const sums: TableSum[] = [];
    for (const { name: table } of tables.rows) {
      const [found] = (
        await client.query<{ rows: number; sum: string }>(
          `select count(*)::int as rows, coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)::text as sum from ${table} t`,
        )
      ).rows;
      sums.push({ table, rows: found?.rows ?? 0, sum: found?.sum ?? '0' });
    }
    return sums;
  } finally {
    await client.query('rollback');
  }
}
