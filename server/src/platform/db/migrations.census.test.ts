import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** From here on there are places that run an earlier release beside the new one. */
const since = '20261202';

/** What the code of the release before could not live with, or what would keep a large table for long. */
const breaking: readonly [RegExp, string][] = [
  [/\bdrop\s+(table|column)\b/i, 'drops what the release before still reads'],
  [/\brename\s+(to|column)\b/i, 'renames what the release before still reads'],
  [/\balter\s+column\s+\w+\s+(set\s+data\s+)?type\b/i, 'rewrites a table under a lock'],
  [/\balter\s+column\s+\w+\s+set\s+not\s+null\b/i, 'refuses what the release before still writes'],
  [
    /\badd\s+column\s+\w+\s+(?:(?!\bdefault\b|\bgenerated\b|,|;)[\s\S])*\bnot\s+null\b(?:(?!\bdefault\b|\bgenerated\b|,|;)[\s\S])*(?=[,;`])/i,
    'refuses what the release before still writes',
  ],
  [/\block\s+table\b/i, 'keeps everybody from a table'],
];

/** What is wrong with a migration; one that says "Contracts:" and why has been thought about. */
export function faultsIn(source: string): string[] {
  const faults: string[] = [];
  if (!/async down\(\): Promise<void> \{\s*throw new Error\('migrations go forward only'\);/.test(source))
    faults.push('goes back');
  if (!/Contracts: \S/.test(source))
    for (const [shape, why] of breaking) if (shape.test(source)) faults.push(why);
  return faults;
}

const folder = path.resolve(__dirname, '../../../migrations');
const names = readdirSync(folder).filter((name) => name.endsWith('.ts'));
const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
const whole = (sql: string) =>
  `await runner.query(\`${sql};\`);\n  async down(): Promise<void> {\n    throw new Error('migrations go forward only');`;

it('each migration is named by when it was written, and its class too', () => {
  for (const name of names) {
    const [, day, hour] = /^(\d{8})-(\d{4})-[a-z0-9-]+\.ts$/.exec(name) ?? [];
    expect([name, read(name)]).toEqual([
      name,
      expect.stringContaining(`${day}${hour}00 implements MigrationInterface`),
    ]);
  }
});

it('each one goes forward only, and is one that the release before can live with', () => {
  const wrong = names
    .filter((name) => name >= since)
    .flatMap((name) => faultsIn(read(name)).map((fault) => `${name} ${fault}`));
  expect(wrong).toEqual([]);
});

it.each([
  ['alter table ticket drop column words', 1],
  ['drop table ticket', 1],
  ['alter table ticket rename column words to text', 1],
  ['alter table ticket rename to matter', 1],
  ['alter table ticket alter column words type jsonb', 1],
  ['alter table ticket alter column words set not null', 1],
  ['alter table ticket add column level int not null', 1],
  ['lock table ticket', 1],
  ['alter table ticket add column level int not null default 0', 0],
  ['alter table ticket add column level int default 0 not null', 0],
  ['alter table ticket add column level int', 0],
  ['create table matter (id uuid primary key, level int not null)', 0],
  ['drop index ticket_words', 0],
])('finds what is wrong with "%s": %i', (sql, count) => {
  expect(faultsIn(whole(sql))).toHaveLength(count);
});

it('finds one that goes back, and lets pass one that says why it may', () => {
  expect(faultsIn('await runner.query(`select 1`); async down() {}')).toEqual(['goes back']);
  expect(faultsIn(`/** Contracts: nothing reads words since 3. */${whole('drop table words')}`)).toEqual([]);
});
