import type { Plate } from './place.contract';

const blanks = /\s+/g;

/** What names a door to other systems, from its plate: 槐荫里小区/12/2, 槐荫里小区/12, 槐荫里小区/东门. It opens nothing, unlike the code on its sign. */
export function addressIdOf({ compound, community, building, entrance, name, kind }: Plate): string {
  const door = building ?? (kind === 'compound' || kind === 'community' ? null : name);
  return [compound ?? community, door, entrance].filter((part) => part !== null).join('/');
}

/** The parts of an address id: a compound (or the community of a place outside of them), what stands in it, an entrance. */
export interface Address {
  readonly top: string;
  readonly door: string;
  readonly entrance: string | null;
}

/** The parts of an address id; null for what is none. */
export function addressFrom(id: string): Address | null {
  const [top, door, entrance = null, ...more] = id.trim().split('/');
  if (!top || !door || entrance === '' || more.length) return null;
  return { top, door, entrance };
}

/**
 * The address id meant by an address as people write it: 锦澜区槐荫里小区12号楼2单元301. `compounds` are the names that may
 * occur in it; the longest one that does counts. Null when it names no compound, or nothing in it.
 */
export function addressIdIn(words: string, compounds: readonly string[]): string | null {
  const written = words.replace(blanks, '');
  const top = compounds
    .filter((name) => written.includes(name.replace(blanks, '')))
    .sort((one, other) => other.length - one.length)[0];
  if (!top) return null;
  const short = top.replace(blanks, '');
  const rest = written.slice(written.indexOf(short) + short.length);
  const [, building, entrance] =
    /^(\d{1,4}[A-Za-z]?)(?:号楼|栋|幢|号)(?:(\d{1,3})(?:单元|门))?/.exec(rest) ?? [];
  if (building) return [top, building, entrance].filter(Boolean).join('/');
  return rest ? `${top}/${rest}` : null;
}
