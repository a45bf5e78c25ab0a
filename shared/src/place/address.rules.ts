import type { Plate } from './place.contract';

/** What names a door to other systems, from its plate: 槐荫里小区/12/2, 槐荫里小区/12, 槐荫里小区/东门. It opens nothing, unlike the code on its sign. */
export function addressIdOf({ compound, community, building, entrance, name, kind }: Plate): string {
  const door = building ?? (kind === 'compound' || kind === 'community' ? null : name);
  return [compound ?? community, door, entrance].filter((part) => part !== null).join('/');
}

/** The parts of an address id: a compound (or the community of a place outside of them), what stands in it, an entrance. */
export interface Address {
  readonly top: string;
  readonly door: string | null;
  readonly entrance: string | null;
}

/** The parts of an address id; null for what is none. */
export function addressFrom(id: string): Address | null {
  const [top, door = null, entrance = null, ...more] = id.trim().split('/');
  if (!top || door === '' || entrance === '' || more.length) return null;
  return { top, door, entrance };
}
