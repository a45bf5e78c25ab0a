import type { ForeignLine } from '@linli/shared/intake/foreign.contract';
import { columnNames, yesCells } from '@linli/shared/intake/foreign.words';
import { importLimits } from '@linli/shared/intake/import.contract';
import { fromLocal } from '@linli/shared/deadline/shanghai.rules';
import { Refusal } from '@linli/shared/refusal';
import { CsvError, parse } from 'csv-parse/sync';
import { textOf } from '../platform/sheet/text';
import { wheres } from './foreign.reading';

type FieldName = keyof ForeignLine;

/** One row of a file: its number as a spreadsheet counts, and what it tells. */
export interface SheetRow {
  readonly row: number;
  readonly told: Readonly<Record<string, unknown>>;
}

/** A file as it was read: its rows, and what the column of each field is called in it. */
export interface Sheet {
  readonly rows: readonly SheetRow[];
  readonly heads: Readonly<Partial<Record<string, string>>>;
}

/** Reads an export, whatever the order of its columns; those that nobody knows are passed over. */
export function sheetOf(bytes: Buffer): Sheet {
  const text = textOf(bytes);
  if (text === null) throw new Refusal('import.encoding');
  const [heads = [], ...records] = recordsIn(text);
  const columns = new Map<FieldName, number>();
  for (const [field, names] of Object.entries(columnNames) as [FieldName, readonly string[]][]) {
    const at = heads.findIndex((head) => names.includes(head.trim()));
    if (at >= 0) columns.set(field, at);
  }
  refuseHeads(columns);
  if (!records.length) throw new Refusal('import.empty');
  if (records.length > importLimits.rows)
    throw new Refusal('import.too_long', { rows: records.length, limit: importLimits.rows });
  const rows = records.map((cells, index) => ({
    row: index + 2,
    told: Object.fromEntries(
      [...columns].flatMap(([field, at]) => {
        const value = valueOf(field, cells[at]?.trim() ?? '');
        return value === undefined ? [] : [[field, value]];
      }),
    ),
  }));
  return {
    rows,
    heads: Object.fromEntries([...columns].map(([field, at]) => [field, heads[at]?.trim()])),
  };
}

function recordsIn(text: string): string[][] {
  try {
    return parse(text, {
      bom: true,
      delimiter: [',', '\t'],
      relax_column_count: true,
      skip_empty_lines: true,
    });
  } catch (trouble) {
    if (trouble instanceof CsvError) throw new Refusal('import.unreadable', { row: Number(trouble.lines) });
    throw trouble;
  }
}

function refuseHeads(columns: ReadonlyMap<FieldName, number>): void {
  const missing = (['foreignId', 'category', 'words'] as const).filter((field) => !columns.has(field));
  const anywhere = wheres.some((field) => columns.has(field));
  const heads = [...missing, ...(anywhere ? [] : (['address'] as const))].map(
    (field) => columnNames[field][0],
  );
  if (heads.length) throw new Refusal('import.heads', { heads: heads.join('、') });
}

/** A cell as its field is told; an empty one tells nothing. */
function valueOf(field: FieldName, cell: string): string | boolean | undefined {
  if (cell === '') return undefined;
  if (field === 'hideName') return yesCells.includes(cell);
  if (field === 'phone') return cell.replace(/^\+?86(?=1)|[\s-]/g, '');
  if (field === 'receivedAt') return instantIn(cell) ?? cell;
  return cell;
}

/** 2026-11-18 08:40, 2026/11/18 8:40:05 and the like, as Shanghai's clock says it; null for what is no moment. */
function instantIn(cell: string): string | null {
  const [, year, month, day, hour, minute, second = '0'] =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})[ T](\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(cell) ?? [];
  if (!year || !month || !day || !hour || !minute) return null;
  const [hours, minutes, seconds] = [Number(hour), Number(minute), Number(second)];
  if (hours > 23 || minutes > 59 || seconds > 59) return null;
  try {
    const at = fromLocal(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, hours * 60 + minutes);
    return new Date(at.getTime() + seconds * 1000).toISOString();
  } catch {
    return null;
  }
}
