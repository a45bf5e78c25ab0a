import type { Db, Read, Tx } from '../platform/db/db';
import { writeDown } from '../platform/erasure/ledger';
import type { Storage } from '../platform/storage/storage';
import { onlyHere } from './belongings';
import { filesOf } from './tenant.files';
import { tenantTables, type TenantTable } from './tenant.tables';

/** What is to be deleted, by whom, on which export. */
export interface RemovalOrder {
  readonly district: { readonly id: string; readonly name: string };
  readonly manifestHash: string;
  readonly by: string;
}

/** With what a district is deleted: the owner's way to the rows, what is stored, and how a person is forgotten, each in a transaction of its own. */
export interface RemovalHands {
  readonly db: Db;
  readonly storage: Pick<Storage, 'remove'>;
  readonly forget: (personId: string) => Promise<void>;
  /** Told after every batch; one that throws stops the work as a kill would. */
  readonly after?: (table: string) => void;
}

const batch = 1000;

/** How many rows of each table would go, those with none left out. */
export async function rowsOf(read: Read, districtId: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { name, where, stays } of await tenantTables(read.rows)) {
    if (stays) continue;
    const [{ count }] = await read.rows.query<[{ count: string }]>(
      `select count(*) as count from "${name}" t where ${where}`,
      [districtId],
    );
    if (Number(count)) counts[name] = Number(count);
  }
  return counts;
}

/**
 * Deletes everything of a district, batch by batch, each with its count in one transaction, so that after a kill it goes on where it was.
 * First the doors are closed: codes say that the district has ended, sessions of its people end, and whoever belongs nowhere
 * else is forgotten. Answers how many rows of each table went.
 */
export async function removeTenant(
  hands: RemovalHands,
  order: RemovalOrder,
): Promise<Record<string, number>> {
  const { db, after } = hands;
  const { id } = order.district;
  await db.write((tx) => begin(tx, order));
  for (;;) {
    const people = await db.read(({ rows }) => rows.query<{ id: string }[]>(onlyHere, [id, batch]));
    if (!people.length) break;
    for (const person of people) await hands.forget(person.id);
    after?.('person');
  }
  for (const table of await db.read(({ rows }) => tenantTables(rows))) {
    if (table.stays) continue;
    while (await removeBatch(hands, table, id)) after?.(table.name);
  }
  return db.write(({ rows, at }) => end(rows, id, at));
}

/** Closes the doors and opens the ledger's line; a second time changes nothing. */
async function begin({ rows, at }: Tx, { district, manifestHash, by }: RemovalOrder): Promise<void> {
  await rows.query(
    `insert into decommission (district_id, name, manifest_hash, done_by, begun_at, counts)
     values ($1, $2, $3, $4, $5, '{}') on conflict (district_id) do nothing`,
    [district.id, district.name, manifestHash, by, at],
  );
  await rows.query(
    `insert into ended_sign (code, spoken, district_id) select code, spoken, district_id from sign where district_id = $1
     on conflict do nothing`,
    [district.id],
  );
  await rows.query(
    `update session set revoked_at = $2 where revoked_at is null
        and person_id in (select person_id from appointment where district_id = $1 union select person_id from resident where district_id = $1)`,
    [district.id, at],
  );
}

/** Deletes some rows of a table and what is stored for them, and counts them; answers how many. */
async function removeBatch({ db, storage }: RemovalHands, table: TenantTable, districtId: string) {
  const { name, where, own } = table;
  // A row that others of its own table lean on goes after them.
  const leaves = own.map(
    ({ column, to }) =>
      `and not exists (select from "${name}" c where c."${column}" = t."${to}" and c."${column}" <> c."${to}")`,
  );
  const some = `from "${name}" t where (${where}) ${leaves.join(' ')}`;
  const keys = filesOf[name];
  const rows = keys
    ? await db.read((read) =>
        read.rows.query<{ id: string; kind: string }[]>(
          `select t.id, to_jsonb(t)->>'kind' as kind ${some} order by t.id limit ${batch}`,
          [districtId],
        ),
      )
    : [];
  for (const row of rows) for (const key of keys?.(row) ?? []) await storage.remove(key);
  const chosen = keys
    ? `t.id = any($2::uuid[])`
    : `t.ctid = any(array(select t.ctid ${some} limit ${batch})) and $2::uuid[] is not null`;
  return db.write(async (tx) => {
    const [{ gone }] = await tx.rows.query<[{ gone: number }]>(
      `with gone as (delete from "${name}" t where (${where}) and ${chosen} returning 1) select count(*)::int as gone from gone`,
      [districtId, rows.map(({ id }) => id)],
    );
    await tx.rows.query(
      `update decommission set counts = jsonb_set(counts, array[$2], to_jsonb(coalesce((counts->>$2)::bigint, 0) + $3))
        where district_id = $1 and $3 > 0`,
      [districtId, name, gone],
    );
    await writeDown(tx, { rule: 'district', districtId }, { [name]: gone });
    return gone;
  });
}

async function end(rows: Tx['rows'], districtId: string, at: Date): Promise<Record<string, number>> {
  const [line] = await rows.query<{ counts: Record<string, number> }[]>(
    `with ended as (update decommission set ended_at = coalesce(ended_at, $2) where district_id = $1 returning counts)
     select counts from ended`,
    [districtId, at],
  );
  return line?.counts ?? {};
}
