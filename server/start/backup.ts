import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { Reading } from '../src/platform/variables';
import { copyFile, sealBackup, type KeptFile } from './backup-folder';

/** Where a backup is taken from, as a role that may, and where it goes; `files` is the folder of photos and recordings, if on disk. */
export interface BackupWish {
  readonly url: string;
  readonly to: string;
  readonly files: string | null;
}

/** What belongs to the running server only, after PostgreSQL's own list for base backups. */
const passedOver =
  /^(postmaster\.(pid|opts)|pg_internal\.init|backup_label|tablespace_map|.*\.log|pgsql_tmp.*|recovery\.signal|standby\.signal)$/;
const emptied =
  /^(pg_wal|pg_dynshmem|pg_notify|pg_replslot|pg_serial|pg_snapshots|pg_stat_tmp|pg_subtrans)(\/|$)/;

/**
 * Takes a base backup of the whole server over SQL and a copy of its folder, while everything goes on, and of the files; it has to
 * run where the data lie. Together with the archive of the write-ahead log it leads to any moment after it. Answers its folder.
 */
export async function takeBackup({ url, to, files }: BackupWish): Promise<string> {
  const client = new Client({ connectionString: url, application_name: 'linli backup' });
  await client.connect();
  try {
    const [archive] = (await client.query<{ mode: string }>("select current_setting('archive_mode') as mode"))
      .rows;
    if (archive?.mode === 'off')
      throw new Error('archive_mode is off: a backup without the archive of the log leads nowhere');
    const [standing] = (
      await client.query<{ data: string; version: string; spaces: boolean; at: Date }>(
        `select current_setting('data_directory') as data, current_setting('server_version_num') as version, now() as at,
                exists (select from pg_tablespace where spcname not in ('pg_default', 'pg_global')) as spaces`,
      )
    ).rows;
    if (!standing) throw new Error('the server says nothing of itself');
    if (standing.spaces) throw new Error('this server has tablespaces, which this command does not know');
    const name = standing.at.toISOString().replace(/[:.]/g, '-');
    const draft = path.resolve(to, `${name}.part`);
    await mkdir(draft, { recursive: true, mode: 0o700 });
    try {
      const startLsn = await lsnOf(client, "select pg_backup_start('linli', true)::text as lsn");
      const base = await copyFolder(standing.data, draft, 'base', true);
      const [stop] = (
        await client.query<{ lsn: string; labelfile: string; at: Date }>(
          'select lsn::text, labelfile, clock_timestamp() as at from pg_backup_stop(true)',
        )
      ).rows;
      if (!stop) throw new Error('the server ended the backup without a word');
      const label = path.join(draft, 'label');
      await writeFile(label, stop.labelfile);
      const kept = await copyFile(label, draft, 'base/backup_label');
      await rm(label);
      // After the rows: whatever they name lies in the storage by now.
      const stored = files ? await copyFolder(path.resolve(files), draft, 'files', false) : none;
      await sealBackup(draft, {
        began: standing.at.toISOString(),
        ended: stop.at.toISOString(),
        serverVersion: Number(standing.version),
        startLsn,
        stopLsn: stop.lsn,
        folders: [...base.folders, ...stored.folders],
        files: [...base.files, ...stored.files, ...(kept ? [kept] : [])],
      });
      const whole = path.resolve(to, name);
      await rename(draft, whole);
      return whole;
    } catch (trouble) {
      await rm(draft, { recursive: true, force: true });
      throw trouble;
    }
  } finally {
    await client.end();
  }
}

interface Copied {
  readonly folders: readonly string[];
  readonly files: readonly KeptFile[];
}
const none: Copied = { folders: [], files: [] };

async function copyFolder(from: string, draft: string, into: string, isServer: boolean): Promise<Copied> {
  const folders: string[] = [];
  const files: KeptFile[] = [];
  for (const entry of await readdir(from, { recursive: true, withFileTypes: true })) {
    const inside = path.relative(from, path.join(entry.parentPath, entry.name));
    const to = path.join(into, inside);
    if (isServer && (passedOver.test(entry.name) || entry.parentPath.includes('pgsql_tmp'))) continue;
    if (entry.isDirectory()) folders.push(to);
    if (!entry.isFile() || (isServer && emptied.test(inside)) || entry.name.endsWith('.part')) continue;
    const kept = await copyFile(path.join(from, inside), draft, to);
    if (kept) files.push(kept);
  }
  return { folders, files };
}

async function lsnOf(client: Client, sql: string): Promise<string> {
  const [row] = (await client.query<{ lsn: string }>(sql)).rows;
  return row?.lsn ?? '';
}

/** `backup.js --to <folder>`: the server in `BACKUP_DATABASE_URL`, else in `DATABASE_URL`, and the files in `STORAGE_DIR`. */
async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { to: { type: 'string' } } });
  if (!values.to) throw new Error('usage: backup.js --to <folder>');
  const reading = new Reading(process.env);
  const { given } = reading;
  const url = given.BACKUP_DATABASE_URL || reading.need('DATABASE_URL');
  reading.end();
  const files = given.S3_ENDPOINT ? null : given.STORAGE_DIR || null;
  console.log(`the backup is whole: ${await takeBackup({ url, to: values.to, files })}`);
}

if (require.main === module)
  main(process.argv.slice(2)).catch((trouble: Error) => {
    console.error(trouble.message);
    process.exitCode = 1;
  });
