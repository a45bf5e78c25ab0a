import {
  choice,
  contract,
  count,
  id,
  instant,
  list,
  maybe,
  object,
  optional,
  text,
  type Shape,
} from '../contract';
import { fileLife, fileStates, registerKinds, rowEffects, type FileMove } from './register.rules';

const movesOfKeepers = ['again', 'take', 'undo', 'drop'] as const satisfies readonly FileMove[];

/** What rows do: how many are new, changed, as they were, or end something. */
export const rowCounts = contract({ fresh: count(), changed: count(), same: count(), ended: count() });
export type RowCounts = Shape<typeof rowCounts>;

/** A file of the register as lists show it. While it is read, `done` of `total` rows are looked at. */
export const registerFile = contract({
  id: id(),
  kind: choice(registerKinds),
  name: text(1, 120),
  state: choice(fileStates),
  total: maybe(count()),
  done: count(),
  counts: maybe(object(rowCounts)),
  faultCount: count(),
  /** Why it could not be read. */
  says: maybe(text(1, 500)),
  broughtBy: maybe(text(1, 40)),
  at: instant(),
  takenBy: maybe(text(1, 40)),
  takenAt: maybe(instant()),
  undoUntil: maybe(instant()),
  openMoves: list(choice(movesOfKeepers), 0, movesOfKeepers.length),
});
export type RegisterFile = Shape<typeof registerFile>;

export const registerFiles = contract({
  now: instant(),
  kinds: list(object({ kind: choice(registerKinds), name: text(1, 20), template: text(1, 200) }), 0, 10),
  files: list(object(registerFile), 0, 100),
});
export type RegisterFiles = Shape<typeof registerFiles>;

/** What is wrong in one cell: the row as a spreadsheet counts it, the head being row 1. */
export const rowFault = contract({ row: count(), column: text(1, 40), words: text(1, 200) });
export type RowFaultLine = Shape<typeof rowFault>;

/** How many faults and first rows a preview shows. */
export const previewed = { faults: 200, rows: 20 } as const;

/** A file with its first rows, the first of its faults and where to get all of them, and what it warns of. */
export const registerPreview = contract({
  ...registerFile,
  now: instant(),
  heads: list(text(0, 40), 0, 60),
  rows: list(
    object({ row: count(), effect: maybe(choice(rowEffects)), cells: list(text(0, 200), 0, 60) }),
    0,
    previewed.rows,
  ),
  faults: list(object(rowFault), 0, previewed.faults),
  faultSheet: maybe(text(1, 200)),
  warnings: list(text(1, 200), 0, 100),
});
export type RegisterPreview = Shape<typeof registerPreview>;

export const moveFile = contract({ move: choice(movesOfKeepers) });
export type MoveFile = Shape<typeof moveFile>;

/** The lists that can be had as a file, and the forms of it. */
export const exportLists = ['homes', 'people', 'tickets', 'figures', 'wishes'] as const;
export type ExportList = (typeof exportLists)[number];
export const askExport = contract({
  list: choice(exportLists),
  format: choice(['xlsx', 'csv']),
  /** A place one steers, all of one's own without it. */
  place: optional(id()),
  /** For figures: the month, this one without it. */
  period: optional(text(7, 7, /^20\d{2}-(0[1-9]|1[0-2])$/)),
});
export type AskExport = Shape<typeof askExport>;

/** What happened to a place, its homes, its grid and its posts, newest first; each as one sentence. */
export const placeHistory = contract({
  now: instant(),
  name: text(1, 120),
  lines: list(object({ id: id(), at: instant(), by: maybe(text(1, 40)), words: text(1, 300) }), 0, 500),
  next: maybe(text(1, 60)),
});
export type PlaceHistory = Shape<typeof placeHistory>;
export const askHistory = contract({ after: optional(id()) });
export type AskHistory = Shape<typeof askHistory>;

/** The moves of a file that somebody at a desk makes. */
export const isKeepersMove = (move: FileMove): move is MoveFile['move'] =>
  fileLife.moves[move].by.includes('keeper');
