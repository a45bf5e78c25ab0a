import { Readable } from 'node:stream';
import type { SheetFormat } from './table';

/** A column of a list: its head, what stands in it for a row, and how many letters wide it is drawn. */
export interface Column<T> {
  readonly head: string;
  readonly of: (row: T) => string | number | null;
  readonly width?: number;
}

/** A workbook is made in one go, and nobody else is answered meanwhile: so many rows take a third of a second. */
export const mostInWorkbook = 5000;

/**
 * A list as a file: CSV row by row as the rows come, for any length; a workbook once they are all there, for at most
 * `mostInWorkbook` rows. Nothing in it is ever a formula.
 */
export async function toSheet<T>(
  columns: readonly Column<T>[],
  rows: AsyncIterable<T>,
  format: SheetFormat,
): Promise<Readable> {
  if (format === 'csv') return Readable.from(csvOf(columns, rows));
  const data: (string | number | null)[][] = [];
  for await (const row of rows) data.push(columns.map(({ of }) => of(row)));
  return workbookOf(columns, data);
}

/** Rows that are all there, one after the other. */
export async function* each<T>(rows: readonly T[]): AsyncGenerator<T> {
  yield* rows;
}

async function workbookOf(
  columns: readonly Pick<Column<never>, 'head' | 'width'>[],
  data: readonly (readonly (string | number | null)[])[],
): Promise<Readable> {
  const heads = columns.map(({ head }) => ({ value: head, type: String, fontWeight: 'bold' as const }));
  const cells = data.map((row) =>
    row.map((value) => (typeof value === 'string' ? { value, type: String } : value)),
  );
  // The library describes itself as a module only.
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const options = { columns: columns.map(({ width = 14 }) => ({ width })), stickyRowsCount: 1 };
  return Readable.from(await writeXlsxFile([heads, ...cells], options).toBuffer());
}

async function* csvOf<T>(columns: readonly Column<T>[], rows: AsyncIterable<T>): AsyncGenerator<string> {
  // Without the mark, Excel takes UTF-8 for something else.
  yield `\uFEFF${columns.map(({ head }) => csvCell(head)).join(',')}\r\n`;
  for await (const row of rows) yield `${columns.map(({ of }) => csvCell(of(row))).join(',')}\r\n`;
}

/** A cell of CSV. A text that spreadsheets would take for a formula (OWASP: = + - @ tab CR) gets an apostrophe before it. */
export function csvCell(value: string | number | null): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
