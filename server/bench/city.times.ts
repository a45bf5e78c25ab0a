import type { Made, Written } from './copied';
import { moment } from './fields';

/** A settled ticket is this much older at most. */
const yearsBack = 2.5;

export const minute = 60_000;
export const day = 1440 * minute;

/** Every moment of a settled row, so much earlier as its ticket is older. */
export function momentsOf(row: Written, ago: (n: number) => number): Made {
  const moments = Object.entries(row).filter(([, value]) => value && /^\d{4}-\d\d-\d\d \d\d:/.test(value));
  return Object.fromEntries(
    moments.map(([column, value]) => {
      const then = Math.floor(Date.parse(`${value ?? ''}:00`) / minute);
      return [column, moment((n) => then - ago(n))];
    }),
  );
}

/** Of a hundred reports so many come in each hour of the day, from midnight on. */
const byHour = [1, 0, 0, 0, 0, 1, 2, 4, 9, 10, 9, 7, 4, 4, 6, 7, 7, 6, 5, 6, 5, 4, 2, 1];
const hours = byHour.flatMap((share, hour) => Array<number>(share).fill(hour));
/** The settled ticket that all others copy was reported at nine on a Monday. */
const modelHour = 9;

/** How many minutes before the settled ticket that it copies ticket `n` was reported. */
export function agoOf(n: number, settled: number): number {
  let days = 7 + Math.floor(yearsBack * 365 * (1 - n / settled));
  // two of three that would come on a Saturday or a Sunday come on the Friday before
  if (days % 7 === 1 || days % 7 === 2) days += chance(n, 4) < 2 / 3 ? 3 - (days % 7) : 0;
  const hour = hours[Math.floor(hours.length * chance(n, 5))] ?? modelHour;
  return days * 1440 + (modelHour - hour) * 60 - Math.floor(60 * chance(n, 6));
}

/** The same, which is not computed again for the same number in a row. */
export function remembered<T>(work: (n: number) => T): (n: number) => T {
  let last = -1;
  let found: T;
  return (n) => {
    if (n !== last) found = work((last = n));
    return found;
  };
}

/** A number from 0 to 1 that is another one for each `n` and each question, and the same each time. */
export function chance(n: number, question: number): number {
  let mixed = Math.imul(n ^ Math.imul(question, 0x9e3779b1), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
}
