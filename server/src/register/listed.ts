import type { Readable } from 'node:stream';
import { toSheet, type Column } from '../platform/sheet/sheet';
import type { SheetFormat } from '../platform/sheet/table';

/** A list that can be written to a file; its rows are read as they are written, once. */
export interface Listed {
  write(format: SheetFormat): Promise<Readable>;
  isLongerThan(most: number): Promise<boolean>;
}

/** A list of these columns and rows. */
export const listed = <T>(columns: readonly Column<T>[], rows: AsyncIterable<T>): Listed => ({
  write: (format) => toSheet(columns, rows, format),
  isLongerThan: async (most) => {
    let count = 0;
    for await (const _ of rows) if (++count > most) return true;
    return false;
  },
});

/** So many doors, people or matters are read together. */
export const page = 200;
/** SQL that asks whether a path lies below one of an array of them. */
export const isBelow = (path: string, paths: string) =>
  `exists (select from unnest(${paths}::text[]) mine where starts_with(${path}, mine))`;

/** Columns in the order of their heads. */
export const columnsOf = <T>(
  heads: Readonly<Record<string, string>>,
  cells: Readonly<Record<string, (row: T) => string | number | null>>,
): Column<T>[] => Object.entries(cells).map(([field, of]) => ({ head: heads[field] ?? field, of }));
