/** Repeatable chance: the same seed gives the same district on every machine. */
export interface Chance {
  /** A whole number from 0 up to, not including, `limit`. */
  under(limit: number): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  /** One of a list. */
  pick<T>(list: readonly T[]): T;
  /** True in so many of a hundred cases. */
  percent(share: number): boolean;
}

/** Numbers from 0 up to, not including, 1: a generator of its own (mulberry32), started from a number. */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** All that is left to chance, from a number. */
export function chanceFrom(seed: number): Chance {
  const next = numbersFrom(seed);
  const under = (limit: number) => Math.floor(next() * limit);
  return {
    under,
    between: (low, high) => low + under(high - low + 1),
    pick: <T>(list: readonly T[]): T => {
      const found = list[under(list.length)];
      if (found === undefined) throw new Error('nothing to pick from');
      return found;
    },
    percent: (share) => under(100) < share,
  };
}
