import { appendFile, chown, cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { checkBackup } from './backup-folder';
import { startPostgres, type Postgres } from './embedded-postgres';
import { postgresAccount, type Account } from './postgres-account';
import { tableSums, type TableSum } from './table-sums';

/** What is laid where: a backup, the archive of the log, the moment to stop at (the end of the log without one), and two new folders. */
export interface RestoreWish {
  readonly from: string;
  readonly archive: string;
  readonly at: Date | null;
  readonly to: string;
  readonly files: string | null;
}

/**
 * Lays a backup into new folders, so that the server which is started there goes to the moment by itself. Every byte is compared
 * with what was sealed first; a backup that is not whole is refused with what is wrong, and folders that hold something are left alone.
 */
export async function layBackup({ from, archive, at, to, files }: RestoreWish): Promise<void> {
  const { manifest, faults } = await checkBackup(from);
  if (faults.length) throw new Error(['this backup is not whole:', ...faults].join('\n  '));
  if (at && at < new Date(manifest.ended))
    throw new Error(`this backup was ended at ${manifest.ended}; a moment before that needs an older one`);
  for (const folder of [to, files])
    if (folder && (await readdir(folder).catch(() => [])).length)
      throw new Error(`${folder} is not empty; nothing is written over`);
  await mkdir(to, { recursive: true, mode: 0o700 });
  await cp(path.join(from, 'base'), to, { recursive: true });
  for (const folder of manifest.folders)
    if (folder.startsWith('base/'))
      await mkdir(path.join(to, folder.slice(5)), { recursive: true, mode: 0o700 });
  const settings = {
    restore_command: `cp "${path.resolve(archive)}/%f" "%p"`,
    recovery_target_action: 'promote',
    recovery_target_timeline: 'latest',
    ...(at && {
      recovery_target_time: at.toISOString().replace('T', ' ').replace('Z', '+00'),
      recovery_target_inclusive: 'true',
    }),
    // It must not write into the archive of the server it came from before somebody has looked.
    archive_mode: 'off',
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value}'\n`);
  await appendFile(path.join(to, 'postgresql.auto.conf'), lines.join(''));
  await writeFile(path.join(to, 'recovery.signal'), '');
  const account = postgresAccount();
  if (account) await giveTo(to, account);
  if (files) await cp(path.join(from, 'files'), files, { recursive: true });
}

/** What a restored server came to: the last moment that is in it, and what each table holds. */
export interface Restored {
  readonly last: Date | null;
  readonly sums: readonly TableSum[];
}

/** Starts what was laid, waits until it has reached its moment, and reads what it holds; it keeps running. */
export async function openRestored(
  dataDir: string,
  database: string,
): Promise<Restored & { postgres: Postgres }> {
  const postgres = await startPostgres({ dataDir });
  const client = new Client({ connectionString: postgres.url(database, 'postgres') });
  try {
    await client.connect();
    for (;;) {
      const [standing] = (await client.query<{ under: boolean }>('select pg_is_in_recovery() as under')).rows;
      if (!standing?.under) break;
      await pause(50);
    }
    const [end] = (await client.query<{ last: Date | null }>('select max(at) as last from event')).rows;
    return { postgres, last: end?.last ?? null, sums: await tableSums(client) };
  } catch (trouble) {
    await postgres.stop();
    throw trouble;
  } finally {
    await client.end();
  }
}

async function giveTo(folder: string, { uid, gid }: Account): Promise<void> {
  await chown(folder, uid, gid);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    await chown(path.join(entry.parentPath, entry.name), uid, gid);
}

/**
 * `restore.js --from <backup> --archive <folder> --to <new folder> [--at 2026-11-27T12:30:00+08:00] [--files <new folder>]` lays it
 * down; with `--check` it is also started once with the server that comes with Linli, its tables are counted, and it is stopped.
 */
async function main(args: string[]): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args,
    options: {
      from: text,
      archive: text,
      to: text,
      at: text,
      files: text,
      check: { type: 'boolean' },
      database: text,
    },
  });
  const { from, archive, to, at, files = null, check, database = 'linli' } = values;
  const moment = at ? new Date(at) : null;
  if (!from || !archive || !to || (moment && Number.isNaN(moment.getTime())))
    throw new Error(
      'usage: restore.js --from <backup> --archive <folder> --to <new folder> [--at <moment>] [--files <new folder>] [--check] [--database linli]',
    );
  const began = performance.now();
  await layBackup({ from, archive, to, at: moment, files });
  console.log(
    `laid into ${to}; start PostgreSQL there, and it goes to ${at ?? 'the end of the log'} by itself`,
  );
  if (!check) return;
  const { postgres, last, sums } = await openRestored(path.resolve(to), database);
  await postgres.stop();
  for (const { table, rows, sum } of sums) console.log(`${table}\t${rows}\t${sum}`);
  console.log(`RTO: ${((performance.now() - began) / 1000).toFixed(1)} s until every table was counted`);
  console.log(`RPO: the last that happened is of ${last?.toISOString() ?? 'nowhere'}`);
}

if (require.main === module)
  main(process.argv.slice(2)).catch((trouble: Error) => {
    console.error(trouble.message);
    process.exitCode = 1;
  });
