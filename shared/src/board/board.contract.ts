import {
  choice,
  contract,
  count,
  day,
  flag,
  id,
  instant,
  integer,
  list,
  maybe,
  number,
  object,
  optional,
  text,
  type Shape,
} from '../contract';
import { promises } from '../deadline/deadline.rules';
import { placeKinds } from '../place/place.contract';
import { promiseStandings, ticketFilter } from '../ticket/filter.contract';
import { clock, moveTicket } from '../ticket/ticket.contract';
import { ticketMoves } from '../ticket/ticket.rules';
import { bulkMost, bulkMoves, filtersMost, spotsMost } from './board.rules';

/** Below which place; without one, below all that the reader steers. */
export const askBelow = contract({ below: optional(id()) });
export type AskBelow = Shape<typeof askBelow>;

/**
 * The places that the reader steers, each after the one above it, down to compounds and grids, with how many open tickets lie
 * there and below, and in how many of them a running promise is broken. The topmost stand at depth 0 and have no parent here.
 */
export const areas = contract({
  now: instant(),
  areas: list(
    object({
      id: id(),
      parentId: maybe(id()),
      depth: integer(0, 9),
      kind: choice(placeKinds),
      name: text(1, 60),
      open: count(),
      late: count(),
    }),
    0,
    20_000,
  ),
});
export type Areas = Shape<typeof areas>;
export type Area = Areas['areas'][number];

/**
 * One column of the wall: what is late, what is due today, by the end of a working day (with what falls between it and the
 * column before), later, or paused. The instants are those of a filter: `from` on and before `until`.
 */
export const wallColumn = contract({
  kind: choice(['late', 'today', 'day', 'later', 'paused']),
  /** The standing of a filter for what is in it. */
  standing: choice(promiseStandings),
  day: maybe(day()),
  from: maybe(instant()),
  until: maybe(instant()),
});
export type WallColumn = Shape<typeof wallColumn>;

/** Running promises below a place by when they are due, one row for each kind, its cells in the order of the columns. */
export const wall = contract({
  now: instant(),
  /** When work ends today; null on a day off. */
  workUntil: maybe(instant()),
  columns: list(object(wallColumn), 4, 12),
  rows: list(
    object({
      clock: choice(promises),
      cells: list(object({ count: count(), urgency: clock.urgency }), 4, 12),
    }),
    3,
    3,
  ),
});
export type Wall = Shape<typeof wall>;

/**
 * The buildings and open places below a place, compound by compound, with what is open there; where there are more than fit,
 * those with something open come first and `cut` says that others are left out. Points are in the datum of the map; without one,
 * `map` is null and the page draws a schematic plan.
 */
export const plan = contract({
  now: instant(),
  map: maybe(object({ tiles: text(1, 400), credit: text(1, 120) })),
  cut: flag(),
  spots: list(
    object({
      id: id(),
      /** What it stands in: a compound, or the community itself. */
      group: text(1, 60),
      kind: choice(['building', 'open_place']),
      name: text(1, 60),
      at: maybe(object({ lat: number(), long: number() })),
      open: count(),
      late: count(),
    }),
    0,
    spotsMost,
  ),
});
export type Plan = Shape<typeof plan>;
export type Spot = Plan['spots'][number];

/** How many open tickets stand under each tab of a list. */
export const tabCounts = contract({
  now: instant(),
  pressing: count(),
  give: count(),
  urged: count(),
  adjudicate: count(),
  all: count(),
});
export type TabCounts = Shape<typeof tabCounts>;

/** What waits for the reader: to give or decide whose it is, to review, asks for time, orders to answer, content to check. */
export const badges = contract({
  now: instant(),
  give: count(),
  reviews: count(),
  asks: count(),
  orders: count(),
  checks: count(),
});
export type Badges = Shape<typeof badges>;

const filterName = () => text(1, 20);
/** Keeps a filter under a name. */
export const saveFilter = contract({ name: filterName(), filter: object(ticketFilter) });
export type SaveFilter = Shape<typeof saveFilter>;
export const renameFilter = contract({ name: filterName() });
export type RenameFilter = Shape<typeof renameFilter>;
/** The filters that the reader keeps, in the order in which they were kept. */
export const savedFilters = contract({
  filters: list(object({ id: id(), name: filterName(), filter: object(ticketFilter) }), 0, filtersMost),
});
export type SavedFilters = Shape<typeof savedFilters>;

/** The same move of many tickets, each as the reader saw it. Nothing of a move that belongs to a single ticket, as photos do, is among its fields. */
export const bulkAsk = contract({
  move: choice(bulkMoves),
  fields: moveTicket.fields,
  tickets: list(object({ id: id(), version: moveTicket.version }), 1, bulkMost),
});
export type BulkAsk = Shape<typeof bulkAsk>;

export const bulkStates = ['waiting', 'running', 'done', 'undone'] as const;
/** Many moves at once: when they begin, and what became of each. */
export const bulk = contract({
  id: id(),
  now: instant(),
  move: choice(bulkMoves),
  at: instant(),
  runsAt: instant(),
  state: choice(bulkStates),
  tickets: list(
    object({
      id: id(),
      /** Null where it is not in sight of the reader. */
      number: maybe(text(1, 12)),
      title: maybe(text(1, 60)),
      outcome: choice(['waiting', 'moved', 'refused', 'undone']),
      /** Why it was refused. */
      words: maybe(text(1, 300)),
      /** The move with which the reader can still bring it back; null where nothing does. */
      wayBack: maybe(choice(ticketMoves)),
    }),
    1,
    bulkMost,
  ),
});
export type Bulk = Shape<typeof bulk>;
/** What the reader has moved at once within the last hour, the newest first. */
export const bulks = contract({ bulks: list(object(bulk), 0, 50) });
export type Bulks = Shape<typeof bulks>;

/**
 * One message of the stream, as the data of an event `ticket`: something happened to a ticket that the reader steers. An event
 * `behind` without data says that too much has happened since the last one: all is to be read anew.
 */
export const liveMessage = contract({ ticketId: id(), kind: text(1, 40), at: instant() });
export type LiveMessage = Shape<typeof liveMessage>;
