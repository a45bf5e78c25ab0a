/** How many of `size` are drawn: a share of them, rounded up, at least so many as far as there are as many. */
export const drawSize = (size: number, { share, minimum }: DrawRule): number =>
  Math.min(size, Math.max(minimum, Math.ceil(size * share)));

/** Which part of those whose matter was answered is called, and how many at least. */
export interface DrawRule {
  readonly share: number;
  readonly minimum: number;
}

/**
 * Draws from `ids` by a rule that anyone may know: the same ids and the same seed give the same draw, in whatever order they
 * come. Every id is ranked by a hash over the seed, all ids and itself, so that who knows only some of the ids cannot tell
 * which will be drawn.
 */
export function drawOf(ids: readonly string[], rule: DrawRule, seed: string): string[] {
  const all = [...new Set(ids)].sort();
  const lot = `${seed}|${hashOf(all.join())}`;
  const ranked = all.map((id) => ({ id, rank: hashOf(`${lot}|${id}`) }));
  ranked.sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));
  return ranked.slice(0, drawSize(all.length, rule)).map(({ id }) => id);
}

/** What the draw of a community on a day starts from; day as 2026-11-18. */
export const drawSeed = (communityId: string, day: string): string => `${communityId}|${day}`;

/** Whose turn it is: whoever never had one, else whose last one is longest ago; `last` sorts by time. */
export function inTurn<C extends { readonly id: string; readonly last: string | null }>(
  callers: readonly C[],
): C | null {
  const [first] = [...callers].sort((a, b) => compare(a.last ?? '', b.last ?? '') || compare(a.id, b.id));
  return first ?? null;
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** A number of 53 bits that differs for different texts; nothing secret rests on it (cyrb53, public domain). */
function hashOf(text: string): number {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
