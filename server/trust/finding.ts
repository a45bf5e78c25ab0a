/** What a check has to say of itself. */
export interface Finding {
  readonly check: string;
  /** How many asks it made. */
  readonly tried: number;
  /** What went wrong, one line each; empty is well. */
  readonly failed: readonly string[];
  /** What the same check found when a fault was planted; empty means that it would not see one. */
  readonly control: readonly string[];
}

/** The findings as one table for people. */
export function tableOf(findings: readonly Finding[]): string {
  const rows = findings.map(({ check, tried, failed, control }) => [
    check,
    String(tried),
    String(failed.length),
    control.length ? `found (${control.length})` : 'NOT FOUND',
  ]);
  const all = [['check', 'tried', 'failed', 'planted fault'], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
