import { keptWords } from '@linli/shared/privacy/kept.words';
import { openHouse, type House } from '../platform/testing/house';
import { statement } from '../platform/testing/statement';
import { impersonal, kept, listed } from './inventory';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

interface Column {
  readonly name: string;
  readonly type: string;
  readonly check: string | null;
}

const columns = () =>
  statement<Column>(
    house.databaseUrl,
    `select c.relname || '.' || a.attname as name, format_type(a.atttypid, null) as type,
            (select string_agg(pg_get_constraintdef(k.oid), ' ') from pg_constraint k
              where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]) as check
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and c.relname <> 'test_clock' order by 1`,
  );

/** Types that hold words, bytes or anything; others hold keys, moments, days, counts and answers yes or no. */
const open = /^(text|bytea|jsonb?|character|character varying|xml|inet|point|name)(\[\])?$/;
/** A column that can hold one of some fixed words only, or the path of a place. */
const closed = ({ name, check }: Column): boolean =>
  name.endsWith('.path') || /= ANY \(+ARRAY|<@ ARRAY|= '\w+'::text/.test(check ?? '');

const said = [...Object.values(kept), ...Object.values(impersonal)].flatMap(listed);
const unsaid = (found: readonly Column[]): string[] =>
  found
    .filter((one) => open.test(one.type) && !closed(one) && !said.includes(one.name))
    .map(({ name }) => name);

test('every column that can hold words, bytes or JSON is in the inventory or among those that hold nothing of a person', async () => {
  expect(unsaid(await columns())).toEqual([]);
});

test('the inventory names no column that is not there, and none twice', async () => {
  const there = new Set((await columns()).map(({ name }) => name));
  expect(said.filter((name) => !there.has(name))).toEqual([]);
  expect(said.filter((name, at) => said.indexOf(name) !== at)).toEqual([]);
});

test('a column that somebody adds is found, whatever can hold words', async () => {
  await statement(
    house.databaseUrl,
    `alter table person add column diagnosis text, add column scan bytea, add column more jsonb, add column tags text[],
       add column born_at timestamptz, add column mood text check (mood in ('good','bad')),
       add column short text check (char_length(short) < 5)`,
  );
  expect(unsaid(await columns())).toEqual([
    'person.diagnosis',
    'person.more',
    'person.scan',
    'person.short',
    'person.tags',
  ]);
});

test('each kind says what it is for, on which ground, how long and for whom, and has columns', () => {
  for (const [kind, words] of Object.entries(keptWords))
    expect([kind, Object.values(words).filter((line) => line.length < 2)]).toEqual([kind, []]);
  expect(Object.entries(kept).filter(([, tables]) => !listed(tables).length)).toEqual([]);
});
