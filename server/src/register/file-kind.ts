import type { Post } from '@linli/shared/people/people.rules';
import type { RegisterKind, RegisterTerms, RowEffect } from '@linli/shared/register/register.rules';
import type { Actor } from '@linli/shared/people/people.rules';
import type { Read, Tx } from '../platform/db/db';
import type { ToldRow, Wrong } from './row.reading';

/** Of what a file may speak, who brought it with which posts, and what the district laid down. */
export interface Scope {
  readonly districtId: string;
  readonly path: string;
  readonly posts: readonly Post[];
  readonly terms: RegisterTerms;
}

/** What a row would do, or what is wrong in it. `personal` is what tells of a person. */
export interface Looked {
  readonly row: number;
  readonly wrong: readonly Wrong[];
  readonly effect: RowEffect | null;
  readonly subjectId: string;
  readonly wanted?: object;
  readonly before?: object;
  readonly personal?: object;
}

/** A file that is taken in or taken back. */
export interface FileAtHand {
  readonly id: string;
  readonly districtId: string;
  readonly path: string;
  readonly name: string;
  readonly takenAt: Date | null;
}

/** One kind of file: how its rows are looked at, taken in, and taken back. */
export interface FileKind {
  readonly kind: RegisterKind;
  /** Looks at all rows, some thousand at a time; writes nothing. What it returns at last are warnings. */
  look(read: Read, scope: Scope, rows: readonly ToldRow[]): AsyncGenerator<readonly Looked[], string[]>;
  /** Does what the lines of a file say; refuses with `import.changed` where what is there is not what was looked at. */
  take(tx: Tx, me: Actor, file: FileAtHand): Promise<void>;
  /** Takes back what a file did; refuses where something stands on it, or has changed it since, and says what. */
  undo(tx: Tx, me: Actor, file: FileAtHand): Promise<void>;
}

/** How many rows are looked at, and written down, together. */
export const rowsTogether = 5000;

/** The rows in groups of `rowsTogether`. */
export function* together<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < rows.length; from += rowsTogether) yield rows.slice(from, from + rowsTogether);
}

/** Remembers where each thing was told of first, so that a second row about it is a fault. */
export class FirstRows {
  private readonly rows = new Map<string, number>();

  /** The row that told of it before, if any. */
  before(key: string, row: number): number | undefined {
    const known = this.rows.get(key);
    if (known === undefined) this.rows.set(key, row);
    return known;
  }
}
