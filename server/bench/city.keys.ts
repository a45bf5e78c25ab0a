import { hash } from 'node:crypto';

const base = 1763000000000;
const three = Array.from({ length: 4096 }, (_, figure) => figure.toString(16).padStart(3, '0'));

/** Twelve digits, of which the first eight stand before a dash; from a table, for there are a hundred million of them. */
function hex(figure: number, dash = ''): string {
  const high = Math.floor(figure / 2 ** 24);
  const low = figure - high * 2 ** 24;
  const [third, last] = [three[low >> 12] ?? '', three[low & 4095] ?? ''];
  const first = (three[high >> 12] ?? '') + (three[high & 4095] ?? '');
  return dash ? `${first}${third.slice(0, 2)}${dash}${third.slice(2)}${last}` : first + third + last;
}

/** The key of version 7 with this number, in the order of the numbers; `inTime` of `city.sql.ts` is the same. */
export const inTime = (n: number): string => `${hex(base + n, '-')}-7000-8000-${hex(n)}`;

/** The key of the place or person with this number, as `key` of `city.sql.ts` makes it. */
export const key = (kind: string, number: number): string =>
  hash('md5', `${kind}${number}`).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** Keys of the places and workers of a city, by their numbers. */
export function placesOf(communities: number, below: string) {
  const known = (kind: string, count: number) => {
    const keys = Array.from({ length: count }, (_, at) => key(kind, at));
    return (number: number) => keys[number] ?? '';
  };
  const [door, building] = [known('door', communities * 20), known('building', communities * 20)];
  const community = known('community', communities);
  const street = known('street', Math.ceil(communities / 20));
  const end = (made: string) => `${made.slice(-12)}/`;
  const paths = Array.from(
    { length: communities * 20 },
    (_, at) =>
      `${below}${end(street(Math.floor(at / 400)))}${end(community(Math.floor(at / 20)))}${end(building(at))}${end(door(at))}`,
  );
  return {
    ...{ door, building, community },
    grid: known('grid', communities * 10),
    worker: known('worker', communities * 10),
    path: (at: number) => paths[at] ?? '',
  };
}
