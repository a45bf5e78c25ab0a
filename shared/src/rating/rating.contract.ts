import { contract, count, day, integer, maybe, object, type Shape } from '../contract';

/**
 * What a handler may know of the judgement of their own work: sums of at least `least` rated cases, never one case. `rated`
 * is null until there are so many.
 */
export const myHandling = contract({
  since: day(),
  /** Matters that I ended in this time. */
  ended: count(),
  least: integer(1, 1000),
  rated: maybe(object({ cases: count(), solved: count() })),
});
export type MyHandling = Shape<typeof myHandling>;
