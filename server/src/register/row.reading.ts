import { dayOfDate } from '@linli/shared/deadline/shanghai.rules';
import { plainNumber } from '@linli/shared/intake/address.words';
import { Refusal } from '@linli/shared/refusal';
import type { RegisterKind } from '@linli/shared/register/register.rules';
import { columnWords, type ColumnWords, type RowFault } from '@linli/shared/register/columns.words';
import { cellPatterns, emptyHead } from '@linli/shared/register/register.words';

/** What is wrong in one field of a row; `of` is what it is about. */
export interface Wrong {
  readonly field: string;
  readonly why: RowFault;
  readonly of: string;
}

/** One row of a file: its number as a spreadsheet counts, and what it tells by field; an empty cell tells nothing. */
export interface ToldRow {
  readonly row: number;
  readonly told: Readonly<Record<string, string | undefined>>;
}

/** A file as it was read: its rows, and what the column of each field is called in it. */
export interface ToldFile {
  readonly heads: Readonly<Record<string, string>>;
  readonly rows: readonly ToldRow[];
}

/** The columns of a kind of file by field. */
export const columnsOf = (kind: RegisterKind): Readonly<Record<string, ColumnWords>> => columnWords[kind];

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/** What a table tells, whatever the order of its columns; those that nobody knows are passed over, a missing one is refused. */
export function toldIn(
  kind: RegisterKind,
  [found = [], ...records]: readonly (readonly string[])[],
): ToldFile {
  const columns = Object.entries(columnsOf(kind)).map(([field, { names, needed }]) => ({
    field,
    name: names[0],
    needed,
    at: found.findIndex((head) => names.some((name) => plain(name) === plain(head))),
  }));
  const missing = columns.filter(({ at, needed }) => at < 0 && needed);
  if (missing.length)
    throw new Refusal('import.columns', {
      missing: missing.map(({ name }) => name).join('、'),
      found:
        found
          .slice(0, 12)
          .map((head) => head.slice(0, 12) || emptyHead)
          .join('、') || emptyHead,
    });
  const present = columns.filter(({ at }) => at >= 0);
  const rows = records.flatMap((cells, index): ToldRow[] => {
    const told = Object.fromEntries(
      present.flatMap(({ field, at }) => (cells[at] ? [[field, cells[at]]] : [])),
    );
    return Object.keys(told).length ? [{ row: index + 2, told }] : [];
  });
  if (!rows.length) throw new Refusal('import.empty');
  return { rows, heads: Object.fromEntries(present.map(({ field, at }) => [field, found[at] ?? ''])) };
}

/** Reads one row, field by field, and remembers what was wrong. */
export class RowReader {
  readonly wrong: Wrong[] = [];

  constructor(
    private readonly kind: RegisterKind,
    private readonly told: ToldRow['told'],
  ) {}

  /** Notes a fault, one for each field. */
  fault(field: string, why: RowFault, of = ''): void {
    if (!this.wrong.some((known) => known.field === field)) this.wrong.push({ field, why, of });
  }

  /** A text of at most so many letters; null where nothing is told, which is a fault where it is needed. */
  text(field: string, most: number): string | null {
    const value = this.told[field]?.normalize('NFKC').trim();
    const column = columnsOf(this.kind)[field];
    if (!value) {
      if (column?.needed) this.fault(field, 'missing', column.example);
      return null;
    }
    if ([...value].length > most) this.fault(field, 'long', `${most}`);
    return value;
  }

  /** A number of a building or entrance: 12, 12号楼, 十二栋. */
  number(field: string): string | null {
    const value = this.text(field, 20);
    const number = value && plainNumber(value);
    if (number && [...number].length > 10) this.fault(field, 'number');
    return number;
  }

  /** One of some words, as what they stand for. */
  choice<T extends string>(field: string, words: Readonly<Record<string, T>>): T | null {
    const value = this.text(field, 40);
    const found = value === null ? null : (words[value] ?? null);
    if (value !== null && found === null) this.fault(field, 'choice', Object.keys(words).join('、'));
    return found;
  }

  /** A day as YYYY-MM-DD; one that is none, or lies further than `years` from today, is a fault. */
  day(field: string, today: string, years: number): string | null {
    const value = this.text(field, 20);
    if (value === null) return null;
    const [, year = '', month = '', day = ''] = cellPatterns.day.exec(value) ?? [];
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    try {
      const apart = dayOfDate(date) - dayOfDate(today);
      if (apart > 366 * 2 || apart < -366 * years) this.fault(field, 'far');
    } catch {
      this.fault(field, 'day');
    }
    return date;
  }
}
