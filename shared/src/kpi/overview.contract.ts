import {
  choice,
  contract,
  count,
  day,
  id,
  instant,
  list,
  maybe,
  number,
  object,
  optional,
  text,
  type Shape,
} from '../contract';
import { delayReasons } from '../deadline/policy.rules';
import { placeKinds } from '../place/place.contract';
import { askCases, figure } from './kpi.contract';
import { figureSpans } from './span.rules';

/** Why a promise was not kept: what was granted more time for, or what happened on the way. */
export const lateReasons = [...delayReasons, 'passed', 'accepted_late', 'unsaid'] as const;
export type LateReason = (typeof lateReasons)[number];

/** Figures of a place one steers or one below it, its own if none is named; of days, this month if none are named; of all categories and channels or of one. */
export const askOverview = contract({
  place: optional(id()),
  span: optional(choice(figureSpans)),
  /** Of days one names, both counted. */
  from: optional(day()),
  until: optional(day()),
  category: optional(id()),
  channel: optional(id()),
});
export type AskOverview = Shape<typeof askOverview>;

const days = () => object({ from: day(), until: day() });
const named = { id: id(), name: text(1, 60) };
const kind = () => choice(placeKinds);
/** A share of a week; null where there was none, or too few said it. */
const week = object({ from: day(), part: number(), whole: number(), value: maybe(number()) });
const figures = () => list(object(figure), 0, 10);

export const overview = contract({
  now: instant(),
  place: object({ ...named, kind: kind() }),
  /** Those above it that the reader steers, the topmost first. */
  above: list(object(named), 0, 6),
  span: choice(figureSpans),
  days: days(),
  before: days(),
  /** Months of the span that are closed for good, and lines in them that would read differently today. */
  frozen: list(text(7, 7), 0, 14),
  drift: count(),
  /** Below so many cases nothing is compared; of so few answers nothing is said. */
  leastCompared: count(),
  leastSaid: count(),
  /** How many matters were sent out. */
  sent: count(),
  cards: list(
    object({
      figure: object(figure),
      before: maybe(object(figure)),
      goal: maybe(number()),
      weeks: list(week, 0, 12),
    }),
    0,
    10,
  ),
  /** Places below in the order of the house, never by their figures. */
  rows: list(object({ ...named, kind: kind(), sent: count(), figures: figures() }), 0, 400),
  total: figures(),
  categories: list(object({ ...named, icon: text(1, 20), sent: count(), figures: figures() }), 0, 100),
  channels: list(object({ ...named, sent: count(), figures: figures() }), 0, 40),
  /** What can be chosen, whether there are figures of it or not. */
  choices: object({
    categories: list(object(named), 0, 100),
    channels: list(object(named), 0, 40),
  }),
  late: object({
    count: count(),
    reasons: list(object({ reason: choice(lateReasons), count: count() }), 0, lateReasons.length),
  }),
  /** How many were given more time, and which part of the working time was paused. */
  delayed: maybe(object(figure)),
  paused: maybe(object(figure)),
});
export type Overview = Shape<typeof overview>;

/** The matters behind one figure of an overview; of those not done in time also by what held them up. */
export const askBehind = contract({
  ...askOverview,
  indicator: askCases.indicator,
  reason: optional(choice(lateReasons)),
});
export type AskBehind = Shape<typeof askBehind>;

export const reportForms = ['pdf', 'xlsx'] as const;
export type ReportForm = (typeof reportForms)[number];

/** Asks for an overview as a file. */
export const askReport = contract({ ...askOverview, form: choice(reportForms) });
export type AskReport = Shape<typeof askReport>;
