import { Client } from 'pg';
import { statement } from '../src/platform/testing/statement';
import { copyInto } from './copied';
import { belongings, ticketsOf, type Models, type Plan, type Table } from './city.tickets';

/** Where the rows of a table go: those of a table of months are older than all months. */
const placeOf = (table: Table) => (table === 'event' ? 'months.event_earlier' : table);
const tables = Object.keys(belongings) as Table[];
/** As many indexes are built at once as a small machine has cores. */
const builders = 2;

/** Lays the tickets of a city, in the shortest time that it can be done: COPY into emptied tables, then their indexes, then a look at what they refer to. */
export async function layTickets(url: string, plan: Plan, models: Models): Promise<void> {
  const owner = new URL(url);
  // only a superuser may leave out the triggers of foreign keys
  owner.username = 'postgres';
  const text = ticketsOf(plan, models);
  const indexes = await statement<{ name: string; made: string }>(
    url,
    `select i.indexname as name, i.indexdef as made from pg_indexes i join pg_class c on c.relname = i.tablename and c.relnamespace = 'public'::regnamespace
      where i.schemaname = 'public' and i.tablename = any($1) and not exists (select from pg_constraint k where k.conname = i.indexname)
      order by c.relname <> 'event', c.relname <> 'clock'`,
    [tables],
  );
  for (const { name } of indexes) await statement(url, `drop index ${name}`);
  const columns = (table: Table) => Object.keys(models.settled[table]?.[0] ?? {});
  await Promise.all(
    tables.map((table) =>
      connected(owner.href, async (client) => {
        // rows that go into a table which the same transaction emptied need no log, and can be frozen at once
        const place = placeOf(table);
        await client.query('begin');
        await client.query(`create temp table kept on commit drop as table ${place}`);
        await client.query(`truncate ${place} cascade`);
        await client.query(`insert into ${place} table kept`);
        await copyInto(client, `${place} (${columns(table).join(', ')})`, {
          ...{ from: 1, to: plan.size, frozen: true },
          line: text[table],
        });
        await client.query('commit');
      }),
    ),
  );
  const waiting = [...indexes];
  await Promise.all(
    Array.from({ length: builders }, () =>
      connected(owner.href, async (client) => {
        // an index of a table of months is told as that of the table without its months
        for (let next = waiting.shift(); next; next = waiting.shift())
          await client.query(next.made.replace(' ON ONLY ', ' ON '));
      }),
    ),
  );
  await connected(owner.href, checkReferences);
}

async function connected(url: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(
      `set synchronous_commit = off; set session_replication_role = replica; set maintenance_work_mem = '1GB'; set max_parallel_maintenance_workers = 0`,
    );
    await work(client);
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
