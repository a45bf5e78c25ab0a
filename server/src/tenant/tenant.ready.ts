import type { Read } from '../platform/db/db';
import type { CheckedExport } from './tenant.check';
import { rowsOf } from './tenant.removal';

/** What somebody types to have a district deleted. */
export interface Typed {
  readonly hash: string | undefined;
  readonly name: string | undefined;
  readonly by: string | undefined;
}

/** What would go and what stands in the way of it. */
export interface Readiness {
  /** Rows of each table that would go now, and how many of them the export has. */
  readonly rows: Readonly<Record<string, { readonly now: number; readonly exported: number }>>;
  readonly missing: readonly ('export' | 'district' | 'grown' | 'hash' | 'name' | 'by')[];
}

/**
 * Whether a district may be deleted: its export is whole and of this district, holds at least what is there now unless deleting has begun
 * already, and its hash, the district's name and who does it were typed.
 */
export async function readiness(
  read: Read,
  district: { readonly id: string; readonly name: string },
  { manifest, hash, faults }: CheckedExport,
  typed: Typed,
): Promise<Readiness> {
  const counts = await rowsOf(read, district.id);
  const exported = new Map(manifest.tables.map(({ table, lines }) => [table, lines]));
  const rows = Object.fromEntries(
    Object.entries(counts).map(([table, now]) => [table, { now, exported: exported.get(table) ?? 0 }]),
  );
  const begun = await beginning(read, district.id);
  const missing: Readiness['missing'][number][] = [];
  if (faults.length) missing.push('export');
  if (manifest.district.id !== district.id) missing.push('district');
  if (!begun && Object.values(rows).some(({ now, exported: had }) => now > had)) missing.push('grown');
  if (typed.hash !== hash || (begun && begun.manifestHash !== hash)) missing.push('hash');
  if (typed.name !== district.name) missing.push('name');
  if (!typed.by?.trim()) missing.push('by');
  return { rows, missing };
}

/** The district by this name or key whose deletion has begun and not ended; its places may be gone already. */
export async function halfRemoved(
  { rows }: Read,
  said: string,
): Promise<{ id: string; name: string } | null> {
  const [line] = await rows.query<{ id: string; name: string }[]>(
    'select district_id as id, name from decommission where ended_at is null and (name = $1 or district_id::text = $1)',
    [said],
  );
  return line ?? null;
}

async function beginning({ rows }: Read, districtId: string): Promise<{ manifestHash: string } | null> {
  const [line] = await rows.query<{ manifestHash: string }[]>(
    'select manifest_hash as "manifestHash" from decommission where district_id = $1',
    [districtId],
  );
  return line ?? null;
}
