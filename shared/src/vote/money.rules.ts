/**
 * What a home would pay of a sum by its area, in cents, rounded to the nearest (Civil Code art. 283: by area unless
 * agreed otherwise); null where there is no sum or no area to divide it by.
 */
export function shareOf(cents: number | null, area: number, total: number): number | null {
  if (cents === null || total <= 0) return null;
  return Number((BigInt(cents) * BigInt(area) * 2n + BigInt(total)) / (2n * BigInt(total)));
}
