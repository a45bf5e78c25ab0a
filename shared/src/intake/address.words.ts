/** A building and an entrance by their numbers, as far as an address tells them. */
export interface AddressParts {
  readonly building: string | null;
  readonly entrance: string | null;
}

const digitsOf: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const numeral = '[0-9]{1,3}|[一二两三四五六七八九十]{1,3}';
const buildingAfter = new RegExp(`(${numeral})\\s*(?:号楼|幢|栋|座|号|楼)`);
const entranceAfter = new RegExp(`(${numeral})\\s*(?:单元|门)`);

/** 十二 and 12 are the same number; null for what is none. */
function numberIn(text: string): string | null {
  if (/^[0-9]+$/.test(text)) return String(Number(text));
  const tens = /^([二两三四五六七八九])?十([一二两三四五六七八九])?$/.exec(text);
  if (tens) return String((digitsOf[tens[1] ?? '一'] ?? 1) * 10 + (digitsOf[tens[2] ?? ''] ?? 0));
  return text in digitsOf ? String(digitsOf[text]) : null;
}

/** Full-width letters and digits as ordinary ones, without blanks. */
export const plainAddress = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/** The building and the entrance that an address names after its compound: 槐荫里小区12号楼2单元301. */
export function addressParts(address: string): AddressParts {
  const text = plainAddress(address);
  const found = (pattern: RegExp) => numberIn(pattern.exec(text)?.[1] ?? '');
  return { building: found(buildingAfter), entrance: found(entranceAfter) };
}

/** A number of a building or entrance as systems write it: 12, 12号楼, 十二栋; what is no number stays as it is. */
export function plainNumber(said: string): string {
  const text = plainAddress(said).replace(/(号楼|单元|幢|栋|座|号|楼|门)$/, '');
  return numberIn(text) ?? text;
}

/** The one of these names that an address contains; of several the longest. 槐荫里 is enough for 槐荫里小区. */
export function namedIn<T extends { readonly name: string }>(
  address: string,
  places: readonly T[],
): T | null {
  const text = plainAddress(address);
  const hits = places.flatMap((place) => {
    const full = plainAddress(place.name);
    const short = full.replace(/(小区|社区)$/, '');
    const hit = [full, short].find((name) => name.length >= 2 && text.includes(name));
    return hit ? [{ place, length: hit.length }] : [];
  });
  return hits.sort((a, b) => b.length - a.length)[0]?.place ?? null;
}

/** What an address says after it has named a place: the number of a street before it is no building. */
export function afterName(address: string, { name }: { readonly name: string }): string {
  const text = plainAddress(address);
  const full = plainAddress(name);
  const said = text.includes(full) ? full : full.replace(/(小区|社区)$/, '');
  const at = text.indexOf(said);
  return at < 0 ? text : text.slice(at + said.length);
}
