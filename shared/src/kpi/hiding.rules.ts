import type { Indicator } from './kpi.rules';

/** What residents said; where few said it, it could be traced to one of them. */
export const said: readonly Indicator[] = ['solved', 'satisfied', 'first_time_right'];

/**
 * Which of several parts of one sum are not told: those with fewer than `least` answers, and where these together are still
 * fewer, the next smallest as well, so that none follows from the sum and the others. A part without answers hides nothing.
 */
export function hiddenOf(wholes: readonly number[], least: number): boolean[] {
  const hidden = wholes.map((whole) => whole > 0 && whole < least);
  const sum = () => wholes.reduce((total, whole, index) => total + (hidden[index] ? whole : 0), 0);
  while (hidden.some(Boolean) && sum() < least) {
    const next = wholes
      .map((whole, index) => ({ whole, index }))
      .filter(({ whole, index }) => whole > 0 && !hidden[index])
      .sort((a, b) => a.whole - b.whole)[0];
    if (!next) break;
    hidden[next.index] = true;
  }
  return hidden;
}
