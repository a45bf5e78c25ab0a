import { readdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { dataSource } from './data-source';

/** The session lock that lets one process migrate while the others wait. Any number that nothing else uses. */
const migrationLock = 20261125;

/** How often it stands in line anew, with longer and longer rests between: for some ten minutes altogether. */
const tries = 60;

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
  return runMigrations(await dataSource(url, { migrations: true, poolSize: 2 }).initialize());
}

/**
 * Runs what a source has not run yet, one process at a time, and ends the source. A migration that does not get its tables at once
 * lets everybody else pass and comes again; those before it stay done.
 */
export async function runMigrations(source: DataSource): Promise<string[]> {
  const lock = source.createQueryRunner();
  try {
    // Whoever migrates now may take long, and we wait for it.
    await lock.query('set lock_timeout = 0');
    await lock.query('select pg_advisory_lock($1)', [migrationLock]);
    const before = await namesOf(source);
    for (let turn = 1; ; turn++) {
      try {
        await source.runMigrations();
        return (await namesOf(source)).filter((name) => !before.includes(name));
      } catch (trouble) {
        if (turn === tries || (trouble as { code?: unknown }).code !== '55P03') throw trouble;
        await rest(Math.min(turn * 500, 10_000) * (0.75 + Math.random() / 2));
      }
    }
  } finally {
    await lock.query('select pg_advisory_unlock($1)', [migrationLock]);
    await lock.release();
    await source.destroy();
  }
}

async function namesOf(source: DataSource): Promise<string[]> {
  const [{ there }] = await source.query<[{ there: boolean }]>(
    "select to_regclass('migrations') is not null as there",
  );
  if (!there) return [];
  const rows = await source.query<{ name: string }[]>('select name from migrations order by id');
  return rows.map(({ name }) => name);
}
