import { contract, count, flag, id, instant, list, maybe, object, text, type Shape } from '../contract';

/** How large a file may be, and how many of its faults are told at once. */
export const importLimits = { bytes: 10 * 1024 * 1024, rows: 5000, faults: 200 } as const;

/** What is wrong in one cell: the row as a spreadsheet counts it, the head being row 1, and the head of its column. */
export const importFault = contract({ row: count(), column: text(1, 40), words: text(1, 200) });
export type ImportFault = Shape<typeof importFault>;

/** What a file would do: its rows, how many are new, and the first of its faults. */
export const importLook = contract({
  rows: count(),
  fresh: count(),
  known: count(),
  faultCount: count(),
  faults: list(object(importFault), 0, importLimits.faults),
});
export type ImportLook = Shape<typeof importLook>;

/** What a file did; `twice` says that it had been taken in before, and changed nothing now. */
export const imported = contract({ rows: count(), fresh: count(), known: count(), twice: flag() });
export type Imported = Shape<typeof imported>;

/** The files that were taken in below the reader's posts, and the channels for which files can be. */
export const imports = contract({
  now: instant(),
  channels: list(object({ code: text(1, 40), name: text(1, 40) }), 0, 100),
  files: list(
    object({
      id: id(),
      channel: text(1, 40),
      at: instant(),
      by: maybe(text(1, 40)),
      rows: count(),
      fresh: count(),
      known: count(),
    }),
    0,
    100,
  ),
});
export type Imports = Shape<typeof imports>;
