import { createHash } from 'node:crypto';
import { mkdir, open, readFile, readdir, writeFile, type FileHandle } from 'node:fs/promises';
import path from 'node:path';

/** One file of a backup, below its folder. */
export interface KeptFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What a backup is: when it was taken of which database, and each of its files. */
export interface BackupManifest {
  readonly began: string;
  readonly ended: string;
  /** `170010`, as PostgreSQL numbers its releases. */
  readonly serverVersion: number;
  readonly startLsn: string;
  readonly stopLsn: string;
  /** Empty folders, which the server wants to find. */
  readonly folders: readonly string[];
  readonly files: readonly KeptFile[];
}

const manifestFile = 'manifest.json';
const sumFile = 'manifest.sha256';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Copies a file and takes its sum on the way, of the very bytes that are written; null when it is gone by now. */
export async function copyFile(from: string, folder: string, to: string): Promise<KeptFile | null> {
  const source = await openIfThere(from);
  if (!source) return null;
  const hash = createHash('sha256');
  let bytes = 0;
  let out: FileHandle | undefined;
  try {
    const target = path.join(folder, to);
    await mkdir(path.dirname(target), { recursive: true });
    out = await open(target, 'wx', 0o600);
    for await (const part of partsOf(source)) {
      hash.update(part);
      bytes += part.length;
      await out.writeFile(part);
    }
    await out.sync();
  } finally {
    await Promise.all([source.close(), out?.close()]);
  }
  return { path: to, bytes, sha256: hash.digest('hex') };
}

/** Ends a backup with the list of all it holds, and the sum of that list. */
export async function sealBackup(folder: string, manifest: BackupManifest): Promise<void> {
  const text = `${JSON.stringify(manifest, null, 1)}\n`;
  await writeFile(path.join(folder, manifestFile), text, { flag: 'wx', mode: 0o600 });
  await writeFile(path.join(folder, sumFile), `${hashOf(text)}  ${manifestFile}\n`, {
    flag: 'wx',
    mode: 0o600,
  });
}

/** Reads a backup and compares every byte with its list; answers the list and what is not as it was. */
export async function checkBackup(
  folder: string,
): Promise<{ manifest: BackupManifest; faults: readonly string[] }> {
  const text = await readFile(path.join(folder, manifestFile), 'utf8');
  const faults: string[] = [];
  const sum = await readFile(path.join(folder, sumFile), 'utf8').catch(() => '');
  if (!sum.startsWith(hashOf(text))) faults.push(`${manifestFile} is not what was sealed`);
  const manifest = JSON.parse(text) as BackupManifest;
  const expected = new Set([manifestFile, sumFile]);
  for (const file of manifest.files) {
    expected.add(file.path);
    const found = await sumOf(path.join(folder, file.path));
    if (found === null) faults.push(`${file.path} is missing`);
    else if (found !== file.sha256) faults.push(`${file.path} was changed`);
  }
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const name = path.relative(folder, path.join(entry.parentPath, entry.name));
    if (entry.isFile() && !expected.has(name)) faults.push(`${name} was added`);
  }
  return { manifest, faults };
}

async function sumOf(name: string): Promise<string | null> {
  const file = await openIfThere(name);
  if (!file) return null;
  const hash = createHash('sha256');
  try {
    for await (const part of partsOf(file)) hash.update(part);
  } finally {
    await file.close();
  }
  return hash.digest('hex');
}

async function openIfThere(name: string): Promise<FileHandle | null> {
  try {
    return await open(name, 'r');
  } catch (trouble) {
    if ((trouble as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw trouble;
  }
}

/** What is in a file, each part only until the next. Most files are small: a megabyte for each took more time than reading them. */
async function* partsOf(file: FileHandle): AsyncGenerator<Buffer> {
  const { size } = await file.stat();
  const part = Buffer.allocUnsafe(Math.min(Math.max(size, 1024), 1 << 20));
  for (;;) {
    const { bytesRead } = await file.read(part);
    if (bytesRead === 0) return;
    yield part.subarray(0, bytesRead);
  }
}
