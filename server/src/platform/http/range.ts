/** The first and last byte that are asked for, or the whole, or a part that lies outside. */
export type Range = { readonly from: number; readonly to: number } | 'whole' | 'outside';

/** What a `Range` header asks of `size` bytes (RFC 9110, 14). Several ranges, or what is none, are answered with the whole. */
export function rangeOf(header: string | undefined, size: number): Range {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (!first && !last) return 'whole';
  const from = first ? Number(first) : Math.max(0, size - Number(last));
  const to = first && last ? Math.min(Number(last), size - 1) : size - 1;
  if (first && last && Number(last) < Number(first)) return 'whole';
  return from > to ? 'outside' : { from, to };
}
