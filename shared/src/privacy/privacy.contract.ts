import {
  choice,
  contract,
  count,
  day,
  id,
  instant,
  list,
  maybe,
  object,
  text,
  type Shape,
} from '../contract';
import { keptKinds } from './kept.rules';
import { lookAbouts, looks } from './privacy.rules';
import { retentionRules } from './retention.rules';

/** Who looked at mine, the latest first: at work as their role, place and working name; a neighbour as what they call themselves. */
export const myLooks = contract({
  looks: list(
    object({
      id: id(),
      at: instant(),
      what: choice(looks),
      about: choice(lookAbouts),
      role: maybe(text(0, 80)),
      place: maybe(text(0, 80)),
      name: maybe(text(0, 80)),
      reason: maybe(text(0, 1000)),
    }),
    0,
    200,
  ),
});
export type MyLooks = Shape<typeof myLooks>;

/** A copy of what is kept of me in words: what it is called, when it was written, what it says. */
export const myCopy = contract({
  at: instant(),
  parts: list(
    object({ kind: choice(keptKinds), what: text(1, 80), at: maybe(instant()), words: text(1, 1_000_000) }),
    0,
    100_000,
  ),
});
export type MyCopy = Shape<typeof myCopy>;

/**
 * What was erased of people, by day and rule, the latest first: how many rows, and how many people had asked to be forgotten. Rules of
 * time go over all districts at once; nobody is named.
 */
export const erasures = contract({
  lines: list(object({ day: day(), rule: choice(retentionRules), rows: count(), people: count() }), 0, 500),
});
export type Erasures = Shape<typeof erasures>;
