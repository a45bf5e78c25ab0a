import type { EntityManager } from 'typeorm';

/** Whether this transaction may do, to its end, what only one may do at a time: never waits for another. */
export async function tryLock(rows: EntityManager, lock: number): Promise<boolean> {
  const [{ mine }] = await rows.query<[{ mine: boolean }]>('select pg_try_advisory_xact_lock($1) as mine', [
    lock,
  ]);
  return mine;
}
