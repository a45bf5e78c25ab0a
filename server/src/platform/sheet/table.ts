import { Refusal } from '@linli/shared/refusal';
import { CsvError, parse } from 'csv-parse/sync';
import { textOf } from './text';
import { unpacked } from './zip';

/** The forms in which a table comes and goes. */
export type SheetFormat = 'xlsx' | 'csv';

/** A workbook of ten megabytes unpacks to some eighty; one of a hundred thousand rows has a million cells. */
const mostUnpacked = 120 * 1024 * 1024;
const mostCells = 8_000_000;

const startsWith = (bytes: Buffer, ...magic: number[]): boolean =>
  bytes.subarray(0, magic.length).equals(Buffer.from(magic));

/** What a file is by its first bytes, whatever it is called. Old workbooks and what is neither are refused. */
export function formatOf(bytes: Buffer): SheetFormat {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return 'xlsx';
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new Refusal('import.old_excel');
  if (textOf(bytes) === null) throw new Refusal('import.not_a_sheet');
  return 'csv';
}

/** The cells of the first sheet as text, row by row, dates as YYYY-MM-DD; a file that cannot be read is refused. */
export function tableIn(bytes: Buffer): Promise<string[][]> {
  return formatOf(bytes) === 'xlsx' ? workbookIn(bytes) : Promise.resolve(recordsIn(textOf(bytes) ?? ''));
}

async function workbookIn(bytes: Buffer): Promise<string[][]> {
  const files = await unpacked(bytes, mostUnpacked);
  if (files === null) throw new Refusal('import.not_a_sheet');
  if (files === 'too big') throw new Refusal('import.too_wide');
  for (const [name, xml] of files) if (name.includes('worksheets/')) refuseVast(xml.toString('latin1'));
  // The library describes itself as a module only.
  const { readSheet } = await import('read-excel-file/node');
  try {
    const rows = await readSheet(bytes, {
      parseNumber: (figure) => String(Number(Number(figure).toPrecision(15))),
    });
    return rows.map((row) => row.map(cellText));
  } catch {
    throw new Refusal('import.not_a_sheet');
  }
}

/** A single cell far to the right and another far below make every row between them that wide in memory. */
function refuseVast(xml: string): void {
  let [rows, columns, cells] = [0, 0, 0];
  for (const [, column = '', row = ''] of xml.matchAll(/<c\b(?:[^>]*?\sr="([A-Z]{1,3})(\d{1,7})")?/g)) {
    cells++;
    rows = Math.max(rows, Number(row));
    columns = Math.max(columns, column.length > 2 ? 16_384 : numberOf(column));
  }
  if (Math.max(cells, rows * columns) > mostCells) throw new Refusal('import.too_wide');
}

const numberOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

function cellText(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return cell === null || cell === undefined ? '' : String(cell).trim();
}

function recordsIn(text: string): string[][] {
  try {
    return parse(text, {
      bom: true,
      delimiter: [',', '\t', ';'],
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    });
  } catch (trouble) {
    if (trouble instanceof CsvError) throw new Refusal('import.unreadable', { row: Number(trouble.lines) });
    throw trouble;
  }
}
