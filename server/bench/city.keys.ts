import { hash } from 'node:crypto';
import { known, type Field } from './fields';

const base = 1763000000000;

/** The key of version 7 with this number, in the order of the numbers; `inTime` of `city.sql.ts` is the same. */
export const inTime = (make: (n: number) => number): Field => ({
  size: 16,
  write: (page, at, n) => {
    const number = make(n);
    page.writeUIntBE(base + number, at, 6);
    page.writeUInt32BE(0x70008000, at + 6);
    page.writeUIntBE(number, at + 10, 6);
  },
});

const bytesOf = (kind: string, number: number): Buffer => hash('md5', `${kind}${number}`, 'buffer');

/** The key of the place or person with this number, as `key` of `city.sql.ts` makes it. */
export const key = (kind: string, number: number): string =>
  bytesOf(kind, number)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** The same as the server receives it. */
export const keyOf = (make: (n: number) => readonly [kind: string, number: number]): Field =>
  known((n) => bytesOf(...make(n)));

/** Keys of the places and workers of a city, by their numbers. */
export function placesOf(communities: number, below: string) {
  const keys = (kind: string, count: number) => {
    const made = Array.from({ length: count }, (_, at) => bytesOf(kind, at));
    return (number: number) => made[number] ?? Buffer.alloc(16);
  };
  const [door, building] = [keys('door', communities * 20), keys('building', communities * 20)];
  const community = keys('community', communities);
  const street = keys('street', Math.ceil(communities / 20));
  const end = (made: Buffer) => `${made.toString('hex', 10)}/`;
  const paths = Array.from({ length: communities * 20 }, (_, at) =>
    Buffer.from(
      `${below}${end(street(Math.floor(at / 400)))}${end(community(Math.floor(at / 20)))}${end(building(at))}${end(door(at))}`,
    ),
  );
  return {
    ...{ door, building, community },
    grid: keys('grid', communities * 10),
    worker: keys('worker', communities * 10),
    path: (at: number) => paths[at] ?? Buffer.alloc(0),
  };
}
