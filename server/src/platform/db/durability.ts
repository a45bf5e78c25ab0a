import type { DataSource } from 'typeorm';

/** What has to be so that nothing which was acknowledged is lost with the power. A crash of the server alone would not show it. */
const needed: Readonly<Record<string, readonly string[]>> = {
  fsync: ['on'],
  full_page_writes: ['on'],
  synchronous_commit: ['on', 'remote_apply', 'remote_write', 'local'],
};

/** The settings under which a database promises what it may not keep: `fsync=off`. */
export const carelessOf = (settings: Readonly<Record<string, string>>): string[] =>
  Object.entries(needed)
    .filter(([name, values]) => !values.includes(settings[name] ?? ''))
    .map(([name]) => `${name}=${settings[name] ?? 'unknown'}`);

/** Refuses to work on a database that may lose what it acknowledged, in a sentence that names its settings. */
export async function refuseCareless(source: DataSource): Promise<void> {
  const found = await source.query<{ name: string; setting: string }[]>(
    'select name, setting from pg_settings where name = any($1)',
    [Object.keys(needed)],
  );
  const careless = carelessOf(Object.fromEntries(found.map(({ name, setting }) => [name, setting])));
  if (careless.length)
    throw new Error(
      `the database runs with ${careless.join(', ')} and may lose what it acknowledged; see docs/running.md`,
    );
}
