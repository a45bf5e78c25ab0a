import { localPacks } from './local-packs.rules';
import { editionOf, type Article, type Pack, type PackId, type PackRule } from './pack.rules';
import { national } from './national.rules';

/** Every edition of every pack. */
export const packs: readonly Pack[] = [national, ...localPacks];

/** The edition of a pack that holds on a day (YYYY-MM-DD); null where none does. */
export const packOn = (id: PackId, day: string): Pack | null =>
  packs.find((pack) => pack.id === id && pack.from <= day && (pack.until === null || day < pack.until)) ??
  null;

/** A pack by the name of its edition; null for any other text. */
export const packOf = (edition: string): Pack | null =>
  packs.find((pack) => editionOf(pack) === edition) ?? null;

/** Where a rule of a pack is written: in its own law, else in that of the pack above it. */
export function articleOf(pack: Pack, rule: PackRule): Article | null {
  const own = pack.articles[rule];
  if (own) return own;
  const above = pack.under && packs.find(({ id }) => id === pack.under);
  return above ? articleOf(above, rule) : null;
}
