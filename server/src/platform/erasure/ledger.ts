import type { Tx } from '../db/db';
import { newId } from '../db/id';
import { ErasureRow } from './erasure.entity';

/** Of each table how many rows were deleted or emptied. */
export type Counts = Readonly<Record<string, number>>;

/** By which rule something goes, and for whom where somebody asked to be forgotten or a district was taken away. */
export interface ByRule {
  readonly rule: string;
  readonly personId?: string;
  readonly districtId?: string;
}

/** What a piece of work answered, and what it deleted or changed. */
export interface Counted<T> {
  readonly answer: T;
  readonly counts: Counts;
}

/**
 * Does something and counts, as PostgreSQL does, of each table the rows that it deleted or changed, whatever SQL did it. What went with
 * its parent counts; what a listener or a later transaction does is not in it.
 */
export async function counting<T>(tx: Tx, work: () => Promise<T>): Promise<Counted<T>> {
  // not flushed yet, an earlier transaction of this connection may be in the same counters
  const before = await touched(tx);
  const answer = await work();
  const after = Object.entries(await touched(tx, true));
  const changed = after.map(([table, rows]) => [table, rows - (before[table] ?? 0)] as const);
  return { answer, counts: Object.fromEntries(changed.filter(([, rows]) => rows > 0)) };
}

/** Does something under a rule and writes down in the same transaction what went; where nothing did, nothing. */
export async function erasing<T>(tx: Tx, by: ByRule, work: () => Promise<T>): Promise<Counted<T>> {
  const done = await counting(tx, work);
  await writeDown(tx, by, done.counts);
  return done;
}

/** Writes down what was counted by whoever deleted it. */
export async function writeDown(
  { rows, at }: Tx,
  {
    rule,
    personId = null,
    districtId = null,
  }: { rule: string } & Partial<Record<'personId' | 'districtId', string | null>>,
  counts: Counts,
): Promise<void> {
  if (Object.values(counts).some((count) => count > 0))
    await rows.insert(ErasureRow, { id: newId(at), rule, at, personId, districtId, counts });
}

/** Of each table how many rows this connection has deleted or changed since its counters were flushed; looked for only if this transaction wrote, where so asked. */
async function touched({ rows }: Tx, ifWritten = false): Promise<Counts> {
  const [{ counts }] = await rows.query<[{ counts: Counts }]>(
    // names only of the few that were touched; what stands in a table of a month counts as its parent's
    `with touched as materialized (
       select oid, relname, relispartition, pg_stat_get_xact_tuples_deleted(oid) + pg_stat_get_xact_tuples_updated(oid) as rows
         from pg_class
        where (not $1 or pg_current_xact_id_if_assigned() is not null)
          and relkind = 'r' and (relispartition or relnamespace = 'public'::regnamespace)
          and pg_stat_get_xact_tuples_deleted(oid) + pg_stat_get_xact_tuples_updated(oid) > 0)
     select coalesce(jsonb_object_agg(name, rows), '{}') as counts
       from (select case when relispartition then (select p.relname from pg_inherits i join pg_class p on p.oid = i.inhparent where i.inhrelid = t.oid)
                         else relname end as name,
                    sum(rows)::bigint as rows
               from touched t group by 1) t`,
    [ifWritten],
  );
  return counts;
}
