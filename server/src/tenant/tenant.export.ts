import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Read } from '../platform/db/db';
import type { Storage } from '../platform/storage/storage';
import { nobodys } from './belongings';
import {
  lineWriter,
  manifestFile,
  sha256,
  storedFile,
  type Listed,
  type Manifest,
  type StoredLine,
} from './manifest';
import { filesOf } from './tenant.files';
import { tenantTables, type TenantTable } from './tenant.tables';
import { readmeFile, readmeWords } from './tenant.words';

type Rows = Read['rows'];

/** Where snapshots come from: a transaction that sees one moment from beginning to end. */
export interface Snapshots {
  transaction<T>(isolation: 'REPEATABLE READ', work: (rows: Rows) => Promise<T>): Promise<T>;
}

/** What is written out, and where to. */
export interface ExportOrder {
  readonly district: { readonly id: string; readonly name: string };
  readonly folder: string;
}

/** How many rows are in memory at once. */
const pieces = 500;

/**
 * Writes everything of a district to an empty folder, as of one moment: each table as lines of JSON, each stored file, and a manifest;
 * answers the manifest's SHA-256. The folder is made; one that holds anything is refused.
 */
export async function exportTenant(
  snapshots: Snapshots,
  storage: Pick<Storage, 'get'>,
  { district, folder }: ExportOrder,
): Promise<{ manifest: Manifest; hash: string }> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length) throw new Error(`${folder} is not empty`);
  const manifest = await snapshots.transaction('REPEATABLE READ', async (rows) => {
    await rows.query('set transaction read only');
    const [{ at, schema }] = await rows.query<[{ at: Date; schema: string }]>(
      'select now() as at, (select name from migrations order by timestamp desc limit 1) as schema',
    );
    const stored = await lineWriter(folder, storedFile);
    const keep = keeper(storage, folder, (line) => stored.write(JSON.stringify(line)));
    const tables: Manifest['tables'][number][] = [];
    for (const table of await tenantTables(rows)) {
      const listed = await writeTable(rows, table, { districtId: district.id, folder, keep });
      tables.push({ table: table.name, ...listed, stays: table.stays });
    }
    tables.sort((one, other) => (one.table < other.table ? -1 : 1));
    const files = await stored.end();
    const words = readmeWords({ name: district.name, at: at.toISOString(), tables, files: files.lines });
    await writeFile(path.join(folder, readmeFile), words);
    const readme = { file: readmeFile, lines: words.split('\n').length - 1, sha256: sha256(words) };
    const said = { district, at: at.toISOString(), schema, tables, stored: files, readme, leftOut: nobodys };
    return { format: 'linli-tenant-export/1', ...said } as const;
  });
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  await writeFile(path.join(folder, manifestFile), text);
  return { manifest, hash: sha256(text) };
}

interface Writing {
  readonly districtId: string;
  readonly folder: string;
  readonly keep: (key: string) => Promise<void>;
}

async function writeTable(
  rows: Rows,
  { name, where }: TenantTable,
  { districtId, folder, keep }: Writing,
): Promise<Listed> {
  const out = await lineWriter(folder, `tables/${name}.jsonl`);
  const keys = filesOf[name];
  await rows.query(
    `declare rows_of_district no scroll cursor for select to_jsonb(t)::text as line from "${name}" t where ${where}`,
    [districtId],
  );
  for (;;) {
    const piece = await rows.query<{ line: string }[]>(`fetch ${pieces} from rows_of_district`);
    if (!piece.length) break;
    for (const { line } of piece) {
      await out.write(line);
      for (const key of keys?.(JSON.parse(line) as { id: string; kind: string }) ?? []) await keep(key);
    }
  }
  await rows.query('close rows_of_district');
  return out.end();
}

/** Copies what is stored under a key, if anything is. */
function keeper(storage: Pick<Storage, 'get'>, folder: string, note: (line: StoredLine) => Promise<void>) {
  return async (key: string): Promise<void> => {
    const stored = await storage.get(key);
    if (!stored) return;
    const file = `files/${key}`;
    await mkdir(path.join(folder, path.dirname(file)), { recursive: true });
    await writeFile(path.join(folder, file), stored.bytes, { flag: 'wx' });
    await note({ file, bytes: stored.bytes.length, sha256: sha256(stored.bytes) });
  };
}
