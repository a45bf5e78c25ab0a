import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** What stands behind a process number: `runs` with the program's name, or `dead` (not yet cleared away by its parent), or `gone`. */
export type Standing = { is: 'runs'; program: string } | { is: 'dead' } | { is: 'gone' };

/** Asks the system about a process of any account. */
export function standingOf(pid: number): Standing {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return { is: 'gone' };
  }
  const [state = '', program = ''] = existsSync('/proc/self/stat') ? fromProc(pid) : fromPs(pid);
  if (program === '') return { is: 'gone' };
  return state.startsWith('Z') ? { is: 'dead' } : { is: 'runs', program };
}

/** Whether a process with this number still runs. */
export function isAlive(pid: number): boolean {
  return standingOf(pid).is === 'runs';
}

// "17 (postgres) S 1 ...": slim containers have /proc and no ps.
function fromProc(pid: number): string[] {
  try {
    const found = /^\d+ \((.*)\) (\S)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'));
    return [found?.[2] ?? '', found?.[1] ?? ''];
  } catch {
    return [];
  }
}

function fromPs(pid: number): string[] {
  const asked = spawnSync('ps', ['-o', 'state=,comm=', '-p', String(pid)], { encoding: 'utf8' });
  // Windows has no ps; there a number that lives is taken for the program it was.
  if (asked.error) return ['R', 'postgres'];
  return asked.stdout.trim().split(/\s+(.*)/s);
}
