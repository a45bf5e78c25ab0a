import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** The operating-system account PostgreSQL runs under. */
export interface Account {
  uid: number;
  gid: number;
}

/** Who PostgreSQL runs as: our own account (undefined), or `postgres`, else `nobody`, when we are root, which it refuses. */
export function postgresAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    const uid = idOf('-u', name);
    const gid = idOf('-g', name);
    if (uid !== undefined && gid !== undefined) return { uid, gid };
  }
  throw new Error(
    'PostgreSQL does not run as root and there is no account "postgres" or "nobody"; set DATABASE_URL',
  );
}

/** Whether the account may walk down every existing directory to the path. */
export function canReach(path: string, account: Account): boolean {
  const directory = dirname(path);
  if (directory === path) return true;
  const status = statSync(directory, { throwIfNoEntry: false });
  if (status) {
    const needed = status.uid === account.uid ? 0o100 : status.gid === account.gid ? 0o010 : 0o001;
    if ((status.mode & needed) === 0) return false;
  }
  return canReach(directory, account);
}

/** The path itself, or, when the account cannot reach it, a place under `/var/lib` that belongs to this path alone. */
export function reachablePlace(path: string, account: Account | undefined): string {
  const wanted = resolve(path);
  mkdirSync(dirname(wanted), { recursive: true });
  if (!account || canReach(wanted, account)) return wanted;
  const place = join('/var/lib', `linli-${createHash('sha256').update(wanted).digest('hex').slice(0, 12)}`);
  mkdirSync(place, { recursive: true });
  // A strict umask would shut the account out again.
  chmodSync(place, 0o755);
  return join(place, basename(wanted));
}

function idOf(flag: '-u' | '-g', name: string): number | undefined {
  const asked = spawnSync('id', [flag, name], { encoding: 'utf8' });
  return asked.status === 0 ? Number(asked.stdout) : undefined;
}
