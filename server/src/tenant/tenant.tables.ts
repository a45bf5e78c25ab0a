import type { Read } from '../platform/db/db';
import { before, belongingOf, type Belonging } from './belongings';
import { deletionOrder } from './order';

/** A table with rows of districts: how they are told, and the columns by which a row refers to another of the same table. */
export interface TenantTable extends Belonging {
  readonly name: string;
  readonly own: readonly { readonly column: string; readonly to: string }[];
}

interface Found {
  readonly tables: readonly { readonly name: string; readonly columns: readonly string[] }[];
  readonly keys: readonly {
    readonly from: string;
    readonly to: string;
    readonly column: string;
    readonly toColumn: string;
    readonly cascades: boolean;
  }[];
}

/** Every table that holds rows of districts, in the order in which they can be deleted. Throws for one that nobody has decided on. */
export async function tenantTables(rows: Read['rows']): Promise<TenantTable[]> {
  const { tables, keys } = await found(rows);
  const ours = tables.flatMap(({ name, columns }) => {
    const belonging = belongingOf(name, columns);
    if (!belonging) return [];
    const own = keys
      .filter(({ from, to, cascades }) => from === name && to === name && !cascades)
      .map(({ column, toColumn }) => ({ column, to: toColumn }));
    return [{ name, own, ...belonging }];
  });
  const pairs = [
    ...keys.filter(({ cascades }) => !cascades).map(({ from, to }) => [from, to] as const),
    ...ours.flatMap(({ name, needs }) => needs.map((needed) => [name, needed] as const)),
    ...before,
  ];
  const order = deletionOrder(
    ours.map(({ name }) => name),
    pairs,
  );
  return order.flatMap((name) => ours.filter((table) => table.name === name));
}

async function found(rows: Read['rows']): Promise<Found> {
  const tables = await rows.query<Found['tables']>(
    `select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and c.relname <> 'test_clock'
      group by c.relname order by c.relname`,
  );
  const keys = await rows.query<Found['keys']>(
    `select k.conrelid::regclass::text as "from", k.confrelid::regclass::text as "to", f.attname as column, t.attname as "toColumn",
            k.confdeltype = 'c' as cascades
       from pg_constraint k
       join pg_attribute f on f.attrelid = k.conrelid and f.attnum = k.conkey[1]
       join pg_attribute t on t.attrelid = k.confrelid and t.attnum = k.confkey[1]
      where k.contype = 'f' order by 1, 2, 3`,
  );
  return { tables, keys };
}
