import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { statement } from './statement';
import { freshDatabase } from './test-database';

it('gives two databases that know nothing of each other', async () => {
  const [one, two] = await Promise.all([freshDatabase(), freshDatabase()]);
  await statement(one.url, 'create table only_here (word text)');
  await expect(statement(two.url, 'select * from only_here')).rejects.toThrow('does not exist');
  await Promise.all([one.drop(), two.drop()]);
});

it('gives every copy all migrations', async () => {
  const database = await freshDatabase();
  const written = readdirSync(join(__dirname, '../../../migrations')).filter((name) => name.endsWith('.ts'));
  const run = await statement(database.url, 'select name from migrations');
  expect(run).toHaveLength(written.length);
  await database.drop();
});

it('copies for many at once', async () => {
  const databases = await Promise.all(Array.from({ length: 12 }, () => freshDatabase()));
  expect(new Set(databases.map(({ url }) => url)).size).toBe(12);
  await Promise.all(databases.map((database) => database.drop()));
});

it('is gone after it is dropped', async () => {
  const database = await freshDatabase();
  await database.drop();
  await expect(statement(database.url, 'select 1')).rejects.toThrow('does not exist');
});
