import { Client } from 'pg';
import { statement } from '../src/platform/testing/statement';
import { copyInto, pagesOf } from './copied';
import { ticketsOf, type Models, type Plan, type Table } from './city.tickets';

/** Where the rows of a table go: those of a table of months are older than all months. */
const placeOf = (table: Table) => (table === 'event' ? 'months.event_earlier' : table);
/** The largest first. */
const tables: readonly Table[] = ['event', 'clock', 'ticket', 'ticket_reporter', 'rating'];
/** As many tables or indexes are laid at once as a small machine has cores; more would only take turns. */
const lanes = 2;

/** Lays the tickets of a city, in the shortest time that it can be done: COPY into emptied tables, then their indexes, then a look at what they refer to. */
export async function layTickets(url: string, plan: Plan, models: Models): Promise<void> {
  const owner = new URL(url);
  // only a superuser may leave out the triggers of foreign keys
  owner.username = 'postgres';
  const rows = await connected(owner.href, (client) => ticketsOf(client, plan, models));
  const indexes = await statement<{ table: Table; name: string; made: string }>(
    url,
    `select i.tablename as table, i.indexname as name, i.indexdef as made from pg_indexes i
      where i.schemaname = 'public' and i.tablename = any($1) and not exists (select from pg_constraint k where k.conname = i.indexname)`,
    [tables],
  );
  for (const { name } of indexes) await statement(url, `drop index ${name}`);
  const waiting: ((client: Client) => Promise<void>)[] = tables.map((table) => async (client) => {
    await layRows(
      client,
      placeOf(table),
      Object.keys(models.settled[table]?.[0] ?? {}),
      pagesOf(rows[table], plan.size),
    );
    // a lane that is free builds its indexes while the other still lays rows
    for (const { made } of indexes.filter((index) => index.table === table))
      // an index of a table of months is told as that of the table without its months
      waiting.push(async (builder) => void (await builder.query(made.replace(' ON ONLY ', ' ON '))));
  });
  await Promise.all(
    Array.from({ length: lanes }, () =>
      connected(owner.href, async (client) => {
        for (let next = waiting.shift(); next; next = waiting.shift()) await next(client);
      }),
    ),
  );
  await connected(owner.href, checkReferences);
}

/** Rows that go into a table which the same transaction emptied need no log, and can be frozen at once; those that it had stay. */
async function layRows(
  client: Client,
  place: string,
  columns: readonly string[],
  pages: Iterable<Buffer>,
): Promise<void> {
  await client.query('begin');
  await client.query(`create temp table kept on commit drop as table ${place}`);
  await client.query(`truncate ${place} cascade`);
  await client.query(`insert into ${place} table kept`);
  await copyInto(client, `copy ${place} (${columns.join(', ')}) from stdin (format binary, freeze)`, pages);
  await client.query('commit');
}

async function connected<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(
      `set synchronous_commit = off; set session_replication_role = replica; set maintenance_work_mem = '1GB'; set max_parallel_maintenance_workers = 0`,
    );
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Looks in a part of the tables whether everything that they refer to is there, which was not looked at while it went in. */
async function checkReferences(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string; lost: string }>(
    `select k.conname as name,
            format('select count(*)::int as lost from %s t tablesample system (1) where t.%I is not null and not exists (select from %s o where o.%I = t.%I)',
                   k.conrelid::regclass, a.attname, k.confrelid::regclass, b.attname, a.attname) as lost
       from pg_constraint k
       join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
       join pg_attribute b on b.attrelid = k.confrelid and b.attnum = k.confkey[1]
      where k.contype = 'f' and cardinality(k.conkey) = 1 and k.conrelid = any($1::regclass[])`,
    [tables],
  );
  for (const { name, lost } of rows) {
    const found = await client.query<{ lost: number }>(lost);
    if (found.rows[0]?.lost) throw new Error(`${found.rows[0].lost} rows break ${name}`);
  }
}
