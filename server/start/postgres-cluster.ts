import { execFile } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Account } from './postgres-account';
import type { PostgresPrograms } from './postgres-programs';

const run = promisify(execFile);

// A plain "C" would leave Chinese without letters: no trigrams, no case folding beside ASCII.
const locales: Partial<Record<NodeJS.Platform, string>> = { darwin: 'en_US.UTF-8', win32: 'en-US' };

/** Makes the data directory on first use, whole or not at all, and refuses one that another major version wrote. */
export async function makeCluster(
  programs: PostgresPrograms,
  home: string,
  account: Account | undefined,
  sync: boolean,
): Promise<void> {
  if (existsSync(join(home, 'PG_VERSION'))) return checkVersion(programs, home);
  const unfinished = `${home}.new-${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  if (account) chownSync(unfinished, account.uid, account.gid);
  const locale = `--locale=${locales[process.platform] ?? 'C.UTF-8'}`;
  // Trust is enough here: only loopback is listened on, and a shared machine brings its own DATABASE_URL.
  const rules = ['-U', 'postgres', '-A', 'trust', '-E', 'UTF8', locale, '--lc-messages=C'];
  await run(programs.initdb, ['-D', unfinished, ...rules, ...(sync ? [] : ['--no-sync'])], {
    ...account,
    cwd: '/',
  });
  try {
    renameSync(unfinished, home);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(join(home, 'PG_VERSION'))) throw error;
  }
}

async function checkVersion(programs: PostgresPrograms, home: string): Promise<void> {
  const written = readFileSync(join(home, 'PG_VERSION'), 'utf8').trim();
  const { stdout } = await run(programs.postgres, ['--version'], { cwd: '/' });
  const ours = /(\d+)\./.exec(stdout)?.[1];
  if (written !== ours) {
    throw new Error(
      `The data in ${home} were written by PostgreSQL ${written}, this is ${ours ?? stdout}; move them away or set DATABASE_URL`,
    );
  }
}
