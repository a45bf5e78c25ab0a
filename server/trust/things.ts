import { statement } from '../src/platform/testing/statement';
import type { World } from './world';

/** Keys of what there is in the demo district, a few of each kind: by table, those of places by what they are. */
export type Things = ReadonlyMap<string, readonly string[]>;

/** How many of each kind are taken. */
const each = 3;

/** Looks through every table whose rows say where they stand for what stands in the busiest community. */
export async function thingsWithin({ databaseUrl, community }: World): Promise<Things> {
  return new Map(await keysBy(databaseUrl, 'path', 'starts_with(path, $1)', community));
}

/** Looks through every table that carries the district. */
export async function thingsOf({ databaseUrl, district }: World): Promise<Things> {
  const found = await keysBy(databaseUrl, 'district_id', 'district_id = $1', district);
  const places = await statement<{ kind: string; ids: string[] }>(
    databaseUrl,
    `select kind, (array_agg(id order by md5(id::text)))[:${each}] as ids from place where district_id = $1 group by kind`,
    [district],
  );
  return new Map([...found, ...places.map(({ kind, ids }) => [kind, ids] as const)]);
}

/** Some keys of each table that has a column, of rows for which `where` says so. */
async function keysBy(
  databaseUrl: string,
  column: string,
  where: string,
  value: string,
): Promise<[string, string[]][]> {
  const found: [string, string[]][] = [];
  for (const name of await tablesWith(databaseUrl, ['id', column])) {
    const rows = await statement<{ id: string }>(
      databaseUrl,
      `select id from "${name}" where ${where} order by md5(id::text) limit ${each}`,
      [value],
    );
    if (rows.length) found.push([name, rows.map(({ id }) => id)]);
  }
  return found;
}

/** Every key of a row of the district, with the table it is of. */
export async function keysOf({ databaseUrl, district }: World): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const table of await tablesWith(databaseUrl, ['id', 'district_id']))
    for (const { id } of await statement<{ id: string }>(
      databaseUrl,
      `select id from "${table}" where district_id = $1`,
      [district],
    ))
      found.set(id, table);
  return found;
}

/** Tables of ours that have these columns. */
async function tablesWith(databaseUrl: string, columns: readonly string[]): Promise<string[]> {
  const tables = await statement<{ name: string }>(
    databaseUrl,
    `select table_name as name from information_schema.columns join information_schema.tables using (table_schema, table_name)
     where table_schema = 'public' and table_type = 'BASE TABLE' and column_name = any($1) and (column_name <> 'id' or data_type = 'uuid')
     group by table_name having count(*) = cardinality($1) order by table_name`,
    [columns],
  );
  return tables.map(({ name }) => name);
}

/** What words in paths mean that are the name of no table. */
const others: Readonly<Record<string, string>> = {
  helper: 'report_in',
  pass: 'browser_pass',
  file: 'register_file',
};

const stemOf = (word: string): string =>
  (/(ss|x|ch|sh)es$/.test(word)
    ? word.slice(0, -2)
    : word.replace(/ies$/, 'y').replace(/([^s])s$/, '$1')
  ).replaceAll('-', '_');

/** What may be meant by the first key in a path: things named as the word before it; none where no table sounds like that. */
export function meantBy(path: string, things: Things): string[] {
  const word = stemOf(/\/([\w-]+)\/\{/.exec(path)?.[1] ?? '');
  const named = things.get(others[word] ?? word);
  if (named) return [...named];
  return [...things].filter(([table]) => table.includes(word)).flatMap(([, ids]) => ids);
}

/** What every row of the district says now, table by table, as one number each: what has come in, gone or changed shows. */
export async function printsOf({ databaseUrl, district }: World): Promise<Map<string, string>> {
  const prints = new Map<string, string>();
  for (const name of await tablesWith(databaseUrl, ['district_id']))
    for (const { kind, print } of await statement<{ kind: string; print: string }>(
      databaseUrl,
      `select ${name === 'event' ? 'kind' : "''"} as kind, count(*) || ' ' || sum(hashtextextended(one::text, 0)::numeric) as print
         from "${name}" one where district_id = $1 group by 1`,
      [district],
    ))
      prints.set(kind ? `${name} ${kind}` : name, print);
  return prints;
}
