import type { Read, Tx } from '../db/db';
import { ask, put, send } from '../db/lane';
import { IdempotencyRow } from './once.entity';

/** A key of somebody on a route. */
export interface Name {
  readonly scope: string;
  readonly route: string;
  readonly key: string;
}

type Kept = Pick<IdempotencyRow, 'fingerprint' | 'bodySealed'>;

/** What is kept under a key, but for the moment. */
export type KeptRow = Omit<IdempotencyRow, 'at'>;

/** Whether nobody else is doing it just now, and what is kept of it. */
export interface Found {
  readonly free: boolean;
  readonly row: Kept | null;
}

/** The three as one. */
export const nameOf = ({ scope, route, key }: Name): string => `${scope}\n${route}\n${key}`;

// Of one key the plans are kept; of many the server looks each time at how many they are.
const one = {
  lock: 'select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as free',
  find: `select 1 as turn, fingerprint, body_sealed as "bodySealed" from idempotency where scope = $1 and route = $2 and key = $3`,
};
const many = {
  lock: 'select pg_try_advisory_xact_lock(hashtextextended(name, 0)) as free from unnest($1::text[]) name',
  find: `select a.turn::int as turn, i.fingerprint, i.body_sealed as "bodySealed"
           from unnest($1::text[], $2::text[], $3::text[]) with ordinality as a(scope, route, key, turn)
          cross join lateral (select * from idempotency where scope = a.scope and route = a.route and key = a.key limit 1) i`,
};

/** Closes keys to others until the transaction ends, and looks for what they did before; answers in their order. */
export async function lookUp(rows: Pick<Read, 'rows'>, keys: readonly Name[]): Promise<Found[]> {
  const columns = [
    keys.map(({ scope }) => scope),
    keys.map(({ route }) => route),
    keys.map(({ key }) => key),
  ];
  const alone = keys.length === 1;
  const texts = alone ? one : many;
  const given = (all: readonly string[]) => (alone ? all[0] : all);
  const [locks, kept] = await Promise.all([
    ask<{ free: boolean }>(rows, texts.lock, [given(keys.map(nameOf))]),
    ask<Kept & { turn: number }>(rows, texts.find, columns.map(given)),
  ]);
  const rowOf = new Map(kept.map(({ turn, ...row }) => [turn - 1, row]));
  return keys.map((_, at) => ({ free: locks[at]?.free ?? false, row: rowOf.get(at) ?? null }));
}

/** Keeps answers under their keys, on the terms of `send`. */
export async function keep(tx: Tx, kept: readonly KeptRow[]): Promise<void> {
  const [first] = kept;
  if (!first) return;
  if (kept.length === 1) return put(tx, IdempotencyRow, [{ ...first, at: tx.at }]);
  await send(
    tx,
    `insert into idempotency (scope, route, key, fingerprint, status, body_sealed, at)
     select u.*, $7::timestamptz from unnest($1::text[], $2::text[], $3::text[], $4::bytea[], $5::smallint[], $6::bytea[]) u`,
    [
      kept.map(({ scope }) => scope),
      kept.map(({ route }) => route),
      kept.map(({ key }) => key),
      kept.map(({ fingerprint }) => fingerprint),
      kept.map(({ status }) => status),
      kept.map(({ bodySealed }) => bodySealed),
      tx.at,
    ],
  );
}
