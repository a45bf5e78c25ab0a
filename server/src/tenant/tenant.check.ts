import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { listedAgain, manifestFile, sha256, type Listed, type Manifest, type StoredLine } from './manifest';
import { exportFaultWords } from './tenant.words';

/** An export as it lies there: its manifest with its SHA-256, and in plain words what does not agree with it. */
export interface CheckedExport {
  readonly manifest: Manifest;
  readonly hash: string;
  readonly faults: readonly string[];
}

/** Reads an export whole and compares it with its manifest. Throws where there is no manifest. */
export async function checkExport(folder: string): Promise<CheckedExport> {
  const text = await readFile(path.join(folder, manifestFile), 'utf8').catch(() => '');
  const manifest = manifestIn(text);
  const listed: readonly Listed[] = [manifest.stored, manifest.readme, ...manifest.tables];
  const faults: string[] = [];
  const known = new Set([manifestFile, ...listed.map(({ file }) => file)]);
  for (const { file, lines, sha256: told } of listed) {
    const now = await listedAgain(folder, file);
    if (!now) faults.push(exportFaultWords.missing(file));
    else if (now.sha256 !== told || now.lines !== lines) faults.push(exportFaultWords.altered(file));
  }
  for await (const { file, sha256: told } of storedLines(folder, manifest.stored.file)) {
    known.add(file);
    const now = await listedAgain(folder, file);
    if (!now) faults.push(exportFaultWords.missing(file));
    else if (now.sha256 !== told) faults.push(exportFaultWords.altered(file));
  }
  for (const file of await filesBelow(folder))
    if (!known.has(file)) faults.push(exportFaultWords.stray(file));
  return { manifest, hash: sha256(text), faults };
}

function manifestIn(text: string): Manifest {
  try {
    const manifest = JSON.parse(text) as Manifest;
    if (manifest.format === 'linli-tenant-export/1') return manifest;
  } catch {
    // Said below, as of any other file that is none.
  }
  throw new Error(exportFaultWords.noManifest);
}

async function* storedLines(folder: string, file: string): AsyncGenerator<StoredLine> {
  if (!(await listedAgain(folder, file))) return;
  for await (const line of createInterface({ input: createReadStream(path.join(folder, file)) }))
    yield JSON.parse(line) as StoredLine;
}

async function filesBelow(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort();
}
