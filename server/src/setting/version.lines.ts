import type { Kept, KeptKind, SettingRow } from './setting.entity';

/** What is in force of some versions, the last to begin first; null as long as none has begun. Each was checked by the contract of its kind. */
export const inForce = <Terms extends Kept[KeptKind]>(rows: readonly SettingRow[], at: Date): Terms | null =>
  (rows.find(({ fromAt }) => fromAt <= at)?.value as Terms | undefined) ?? null;

/** The versions of one setting as they are shown, with the number of the newest. */
export function told<Terms extends Kept[KeptKind]>(
  rows: readonly SettingRow[],
  by: (id: string) => string | null,
) {
  return {
    base: Math.max(0, ...rows.map(({ version }) => version)),
    versions: rows.map(({ id, version, source, fromAt, value }) => ({
      version,
      source,
      from: fromAt.toISOString(),
      by: by(id),
      terms: value as Terms,
    })),
  };
}
