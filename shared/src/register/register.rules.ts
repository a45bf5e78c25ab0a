import type { Machine } from '../machine';

/** What a file of the register may tell. */
export const registerKinds = ['places', 'homes', 'covers', 'people', 'roll'] as const;
export type RegisterKind = (typeof registerKinds)[number];

/** How large a file may be, how many rows and how many of its faults are looked at. */
export const registerLimits = {
  bytes: 10 * 1024 * 1024,
  rows: 200_000,
  faults: 2000,
} as const;

export const fileStates = ['reading', 'ready', 'faulty', 'unreadable', 'taken', 'undone', 'dropped'] as const;
export type FileState = (typeof fileStates)[number];
export type FileMove = 'read' | 'fail' | 'stumble' | 'again' | 'take' | 'undo' | 'drop';
/** Who moves a file: whoever steers all it may speak of, or the reading itself. */
export type FilePart = 'keeper' | 'reading';

/** The life of a file of the register, from upload to what became of it. */
export const fileLife: Machine<FileState, FileMove, FilePart> = {
  start: ['reading'],
  ends: ['undone', 'dropped'],
  moves: {
    read: { from: ['reading'], to: 'ready', by: ['reading'] },
    fail: { from: ['reading'], to: 'faulty', by: ['reading'] },
    stumble: { from: ['reading'], to: 'unreadable', by: ['reading'] },
    again: { from: ['ready', 'faulty'], to: 'reading', by: ['keeper'] },
    take: { from: ['ready'], to: 'taken', by: ['keeper'] },
    undo: { from: ['taken'], to: 'undone', by: ['keeper'] },
    drop: { from: ['ready', 'faulty', 'unreadable'], to: 'dropped', by: ['keeper'] },
  },
};

/** What a row does to what is there. */
export const rowEffects = ['fresh', 'changed', 'same', 'ended'] as const;
export type RowEffect = (typeof rowEffects)[number];

/** Kinds of places that are added, changed and closed by hand, each with what it stands in. */
export const standsIn = {
  compound: 'community',
  building: 'compound',
  open_place: 'compound',
  entrance: 'building',
} as const;
export type HandKind = keyof typeof standsIn;
export const handKinds = Object.keys(standsIn) as HandKind[];
/** Kinds that are known by their number; the others by their name. */
export const numberedKinds: readonly string[] = ['building', 'entrance'] satisfies HandKind[];

/** Whether a number is a floor: below the ground it is negative, and no house has a floor zero. */
export const isFloor = (floor: number): boolean =>
  Number.isInteger(floor) && floor >= -9 && floor <= 199 && floor !== 0;

/** Whether a number is an area of a home in square metres. */
export const isArea = (metres: number): boolean => metres >= 0.01 && metres < 10_000;

/** How many homes make a walk of one round, as a district lays it down. */
export interface WalkBounds {
  readonly least: number;
  readonly most: number;
}

/** Whether a micro-grid of so many homes is a walk of one round. */
export const isWalk = (homes: number, { least, most }: WalkBounds): boolean =>
  homes >= least && homes <= most;

/** What a district lays down for its register: days in which a file can be taken back, days it waits, and the bounds of a walk. */
export interface RegisterTerms {
  readonly undoDays: number;
  readonly waitDays: number;
  readonly walk: WalkBounds;
}

/** What a district starts with. */
export const standardRegister: RegisterTerms = { undoDays: 7, waitDays: 7, walk: { least: 50, most: 80 } };
