import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';

/** One file of an export: its path there, what its lines are counted as, and its SHA-256 in hex. */
export interface Listed {
  readonly file: string;
  readonly lines: number;
  readonly sha256: string;
}

/** What an export holds. `stored` lists, line by line, what came out of storage. */
export interface Manifest {
  readonly format: 'linli-tenant-export/1';
  readonly district: { readonly id: string; readonly name: string };
  readonly at: string;
  /** The newest migration of the tables as they were written out. */
  readonly schema: string;
  readonly tables: readonly (Listed & { readonly table: string; readonly stays: string | null })[];
  readonly stored: Listed;
  readonly readme: Listed;
  readonly leftOut: Readonly<Record<string, string>>;
}

/** One line of the list of what came out of storage. */
export interface StoredLine {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

export const manifestFile = 'manifest.json';
export const storedFile = 'files.jsonl';

/** The SHA-256 of some bytes, in hex. */
export const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');

/** Writes lines to a file of an export, no faster than the disk takes them, and tells of it when `end` is called. */
export async function lineWriter(folder: string, file: string) {
  const place = path.join(folder, file);
  await mkdir(path.dirname(place), { recursive: true });
  const out = createWriteStream(place, { flags: 'wx' });
  const hash = createHash('sha256');
  let lines = 0;
  return {
    write: async (line: string): Promise<void> => {
      const text = `${line}\n`;
      hash.update(text);
      lines += 1;
      if (!out.write(text)) await once(out, 'drain');
    },
    end: async (): Promise<Listed> => {
      out.end();
      await finished(out);
      return { file, lines, sha256: hash.digest('hex') };
    },
  };
}

/** The lines and the SHA-256 of a file as it is now, read piece by piece; null when it is not there. */
export async function listedAgain(folder: string, file: string): Promise<Omit<Listed, 'file'> | null> {
  const hash = createHash('sha256');
  let lines = 0;
  try {
    for await (const part of createReadStream(path.join(folder, file)) as AsyncIterable<Buffer>) {
      hash.update(part);
      for (let at = part.indexOf(10); at !== -1; at = part.indexOf(10, at + 1)) lines += 1;
    }
  } catch (trouble) {
    if ((trouble as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw trouble;
  }
  return { lines, sha256: hash.digest('hex') };
}
