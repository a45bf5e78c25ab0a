import { readdirSync } from 'node:fs';
import path from 'node:path';
import { dataSource } from './data-source';

/** The session lock that lets one process migrate while the others wait. Any number that nothing else uses. */
const migrationLock = 20261125;

/** When the newest migration of this release was written, as the names of those that ran end. */
export function newestMigration(): string {
  const names = readdirSync(path.resolve(__dirname, '../../../migrations')).filter((name) =>
    /^\d{8}-\d{4}-/.test(name),
  );
  const [newest = ''] = names.sort().reverse();
  return `${newest.slice(0, 8)}${newest.slice(9, 13)}00`;
}

/** Brings the database to the newest schema; several processes may call it at once. Returns the migrations run. */
export async function migrate(url: string): Promise<string[]> {
  const source = await dataSource(url, { migrations: true, poolSize: 2 }).initialize();
  const lock = source.createQueryRunner();
  try {
    await lock.query('select pg_advisory_lock($1)', [migrationLock]);
    return (await source.runMigrations()).map(({ name }) => name);
  } finally {
    await lock.query('select pg_advisory_unlock($1)', [migrationLock]);
    await lock.release();
    await source.destroy();
  }
}
