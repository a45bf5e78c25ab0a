import type { TicketMove } from '../ticket/ticket.rules';

/** What can be done with many tickets at once, and with which move each of them could be brought back afterwards. */
export const bulkWaysBack = {
  dispatch: 'redirect',
  redirect: 'redirect',
  adjudicate: 'redirect',
  recategorise: 'recategorise',
  whistle: 'dismiss',
  enlist: 'dismiss',
  supervise: 'closeOrder',
  link: 'unlink',
  // Words that were said stay said.
  note: null,
} as const satisfies Partial<Record<TicketMove, TicketMove | null>>;
export type BulkMove = keyof typeof bulkWaysBack;
export const bulkMoves = Object.keys(bulkWaysBack) as BulkMove[];

/** Seconds in which many moves at once can be called off before the first is made. */
export const bulkDelay = 10;
/** Minutes in which their page can be found again. */
export const bulkRecent = 60;
/** How many tickets move at once. */
export const bulkMost = 100;
/** How many filters a person keeps. */
export const filtersMost = 20;
/** How many boards a person may keep open at one server. */
export const streamsMost = 5;

/** How many buildings and open places a plan shows at most: more are no plan any more. */
export const spotsMost = 1500;
