import {
  choice,
  contract,
  count,
  flag,
  id,
  instant,
  integer,
  list,
  map,
  maybe,
  number,
  object,
  optional,
  text,
  type Shape,
} from '../contract';
import { levels } from '../ticket/ticket.rules';
import { askableReasons, exclusionReasons, indicators } from './kpi.rules';

const period = () => text(7, 7, /^20\d{2}-(0[1-9]|1[0-2])$/);

/** Figures of a place one steers, its own if none is named, and of a month, this one if none is named. */
export const askFigures = contract({ place: optional(id()), period: optional(period()) });
export type AskFigures = Shape<typeof askFigures>;

/** A figure with what is above and below its line, its interval, and what was left out by reason. */
export const figure = contract({
  indicator: choice(indicators),
  part: number(),
  whole: number(),
  value: maybe(number()),
  low: maybe(number()),
  high: maybe(number()),
  excluded: map(count()),
  /** Minutes of work, of a length. */
  median: maybe(number()),
  p90: maybe(number()),
  /** Too few cases to compare. */
  few: flag(),
});
export type FigureLine = Shape<typeof figure>;

export const figures = contract({
  now: instant(),
  place: object({ id: id(), name: text(1, 60) }),
  /** Places one may look at, one's own first. */
  places: list(object({ id: id(), name: text(1, 60) }), 0, 200),
  period: period(),
  periods: list(period(), 0, 36),
  frozenAt: maybe(instant()),
  mayFreeze: flag(),
  /** Lines that would read differently today, in a frozen month. */
  drift: count(),
  figures: list(object(figure), 0, 40),
  /** Matters that ended in the month, each once, and the reporters who judged them, each once; how many were asked to judge otherwise. */
  work: count(),
  voices: count(),
  pressed: count(),
  /** How many matters were solved in the month, by the level at which they were handled. */
  levels: list(object({ level: choice(levels), solved: count() }), 0, 6),
  /** The same of each place or unit below, by name; never of a person. */
  below: list(object({ id: id(), name: text(1, 60), figures: list(object(figure), 0, 10) }), 0, 200),
});
export type Figures = Shape<typeof figures>;

export const askCases = contract({
  place: id(),
  period: period(),
  indicator: choice(indicators),
});
export type AskCases = Shape<typeof askCases>;

/** The cases a figure is made of; of ratings there are none to see. */
export const figureCases = contract({
  now: instant(),
  cases: list(
    object({
      ticketId: id(),
      number: text(1, 12),
      category: text(1, 20),
      unit: text(1, 60),
      cycle: integer(1, 99),
      part: number(),
      whole: number(),
      excluded: maybe(choice(exclusionReasons)),
      approvedBy: maybe(text(1, 40)),
    }),
    0,
    500,
  ),
});
export type FigureCases = Shape<typeof figureCases>;

export const freezePeriod = contract({ period: period() });
export type FreezePeriod = Shape<typeof freezePeriod>;

/** Asks that a broken promise of a ticket be left out of the figures. */
export const askExclusion = contract({
  clock: choice(['accept', 'resolve', 'feedback']),
  reason: choice(askableReasons),
  words: text(4, 200),
});
export type AskExclusion = Shape<typeof askExclusion>;

export const decideExclusion = contract({ grant: flag() });
export type DecideExclusion = Shape<typeof decideExclusion>;

/** What waits to be decided, oldest first. */
export const exclusions = contract({
  now: instant(),
  waiting: list(
    object({
      id: id(),
      ticketId: id(),
      number: text(1, 12),
      category: text(1, 20),
      clock: choice(['accept', 'resolve', 'feedback']),
      due: instant(),
      reason: choice(askableReasons),
      words: maybe(text(0, 200)),
      askedBy: maybe(text(1, 40)),
      askedAt: instant(),
      /** One's own ask is decided by somebody else. */
      mayDecide: flag(),
    }),
    0,
    200,
  ),
});
export type Exclusions = Shape<typeof exclusions>;
