import { dateOfDay, dayOfDate, localDate } from '../deadline/shanghai.rules';
import type { Machine } from '../machine';

/** Where a tool is: on the wall, kept there for the next in line, with a borrower, out of order, not to be found, given up. */
export const toolStates = ['free', 'held', 'lent', 'repair', 'lost', 'retired'] as const;
export type ToolState = (typeof toolStates)[number];

/** What a keeper does with a tool beside lending it. */
export const keeperMoves = [
  'giveBack',
  'giveBackBroken',
  'breaks',
  'mend',
  'lose',
  'find',
  'retire',
] as const;
export type KeeperMove = (typeof keeperMoves)[number];
export type ToolMove = KeeperMove | 'lend' | 'hold' | 'release';
export type ToolPart = 'borrower' | 'keeper' | 'time';

/** The life of a tool. */
export const toolLife: Machine<ToolState, ToolMove, ToolPart> = {
  start: ['free'],
  ends: ['retired'],
  moves: {
    lend: { from: ['free', 'held'], to: 'lent', by: ['borrower', 'keeper'] },
    giveBack: { from: ['lent'], to: 'free', by: ['borrower', 'keeper'] },
    giveBackBroken: { from: ['lent'], to: 'repair', by: ['borrower', 'keeper'] },
    hold: { from: ['free'], to: 'held', by: ['time'] },
    release: { from: ['held'], to: 'free', by: ['time', 'borrower'] },
    breaks: { from: ['free', 'held'], to: 'repair', by: ['keeper'] },
    mend: { from: ['repair'], to: 'free', by: ['keeper'] },
    lose: { from: ['free', 'held', 'lent', 'repair'], to: 'lost', by: ['keeper'] },
    find: { from: ['lost'], to: 'free', by: ['keeper'] },
    retire: { from: ['free', 'repair', 'lost'], to: 'retired', by: ['keeper'] },
  },
};

/** How a loan ended. */
export const loanEnds = ['back', 'broken', 'lost'] as const;
export type LoanEnd = (typeof loanEnds)[number];

/** How a loan ends with a move; null where it goes on. */
export const loanEndOf = (move: ToolMove): LoanEnd | null =>
  move === 'giveBack' ? 'back' : move === 'giveBackBroken' ? 'broken' : move === 'lose' ? 'lost' : null;

/** Whether a move needs words about what is wrong with the tool. */
export const needsNote = (move: ToolMove): boolean => ['giveBackBroken', 'breaks', 'lose'].includes(move);

/** What a district lays down for lending; see the fields. */
export interface ToolTerms {
  /** A borrower is reminded so many days before the due day, and once after it. */
  readonly remindDays: number;
  /** A home has at most so many tools at once. */
  readonly mostLent: number;
  /** For so many hours a tool is kept for the next in line. */
  readonly holdHours: number;
  /** Names of borrowers without an account are erased so many days after the tool is back. */
  readonly nameDays: number;
}

/** What a district starts with. */
export const standardTools: ToolTerms = { remindDays: 1, mostLent: 2, holdHours: 24, nameDays: 30 };

/** The day on which a tool that is lent at `at` for `days` days is due, YYYY-MM-DD. */
export const dueDayOf = (at: Date, days: number): string => dateOfDay(dayOfDate(localDate(at)) + days);

/** Whether a tool that is due on a day is late at `at`: from the next day on. */
export const isLate = (due: string, at: Date): boolean => localDate(at) > due;

/** The code of a tool in what was scanned or typed, a link or eight characters with blanks and look-alikes; null where there is none. */
export function toolCodeFrom(given: string): string | null {
  const last = given.trim().split('/').at(-1) ?? '';
  const code = last.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{8}$/.test(code) ? code : null;
}
