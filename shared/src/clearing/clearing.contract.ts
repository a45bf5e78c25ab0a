import {
  choice,
  contract,
  count,
  day,
  flag,
  id,
  instant,
  list,
  maybe,
  object,
  optional,
  text,
  type Shape,
} from '../contract';
import { leftReasons, spans } from './clearing.rules';

/** A place one steers, its own if none is named; a day, today if none is named, or the week in which it lies. */
export const askClearing = contract({ place: optional(id()), span: choice(spans), day: optional(day()) });
export type AskClearing = Shape<typeof askClearing>;

const place = () => object({ id: id(), name: text(1, 60) });

/** What came in, what was done in which way, what is left over and why; of places and units, in the order of their names. */
export const clearing = contract({
  now: instant(),
  place: place(),
  places: list(place(), 0, 200),
  span: choice(spans),
  days: list(day(), 1, 7),
  came: count(),
  done: count(),
  /** The four ways: answered on the spot, taken up, visited, made into a long matter. */
  ways: object({ spot: count(), up: count(), visit: count(), long: count() }),
  /** What is open now, counted by what it waits for; of a span that is over the marks say it. */
  left: maybe(list(object({ why: choice(leftReasons), count: count() }), 0, leftReasons.length)),
  open: list(
    object({
      ticketId: id(),
      number: text(1, 12),
      category: text(1, 20),
      place: text(1, 80),
      unit: text(1, 60),
      handler: maybe(text(1, 40)),
      why: choice(leftReasons),
      due: maybe(instant()),
      late: flag(),
    }),
    0,
    300,
  ),
  /** Each worked day of each community, as far as it has begun: who marked it as cleared, or that nobody did. */
  marks: list(
    object({
      community: place(),
      day: day(),
      by: maybe(text(1, 40)),
      at: maybe(instant()),
      left: maybe(count()),
      reasons: list(object({ why: choice(leftReasons), count: count() }), 0, leftReasons.length),
      /** The reader may mark it now. */
      mayClear: flag(),
    }),
    0,
    300,
  ),
});
export type Clearing = Shape<typeof clearing>;

/** Marks today as cleared in a community. */
export const clearDay = contract({ community: id() });
export type ClearDay = Shape<typeof clearDay>;
