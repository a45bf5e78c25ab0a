import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** A built folder and what it is built from: files and folders below `root`, and settings that end up in it. */
export interface Built {
  root: string;
  folder: string;
  sources: string[];
  settings: Record<string, string>;
}

/** Whether the folder is missing or was built from something else than lies there now. */
export function isStale(built: Built): boolean {
  const stamp = stampOf(built);
  return (
    !existsSync(built.folder) || !existsSync(stamp) || readFileSync(stamp, 'utf8') !== fingerprint(built)
  );
}

/** Notes beside the folder what it was built from; take the fingerprint before building, so that later edits count. */
export function noteBuilt(built: Built, print: string): void {
  writeFileSync(stampOf(built), print);
}

/** One hash over names and contents of all sources, tests left out; a missing source counts as empty. */
export function fingerprint({ root, sources, settings }: Built): string {
  const hash = createHash('sha256').update(JSON.stringify(Object.entries(settings).sort()));
  for (const file of sources.flatMap((source) => filesIn(join(root, source)))) {
    const content = createHash('sha256').update(readFileSync(file)).digest('hex');
    hash.update(`${relative(root, file).split(sep).join('/')} ${content}\n`);
  }
  return hash.digest('hex');
}

const stampOf = (built: Built) => `${built.folder}.built-from`;

function filesIn(path: string): string[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return [];
  if (found.isFile()) return /\.test\.tsx?$/.test(path) ? [] : [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}
