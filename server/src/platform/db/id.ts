import { randomBytes, randomInt } from 'node:crypto';
import { v7 } from 'uuid';

let last = { msecs: 0, seq: 0 };

/**
 * A new key: UUIDv7 (RFC 9562 §5.7), whose first 48 bits are the moment, then 32 that count up within it, then 42
 * random ones. Keys made by one process for one moment sort in the order in which they were made.
 */
export function newId(at: Date): string {
  const msecs = at.getTime();
  last = { msecs, seq: msecs === last.msecs ? last.seq + 1 : randomInt(2 ** 31) };
  return v7({ msecs, seq: last.seq, random: randomBytes(16) });
}

/** SQL of a new key, made where the rows are made, many at once: `$n` is `keyPrefix` of the transaction's moment. */
export const keySql = (n: number): string =>
  `overlay(gen_random_uuid()::text placing $${n} from 1 for 15)::uuid`;

/** The first 15 characters of keys of one moment: its 48 bits and the version. The rest of them is random. */
export function keyPrefix(at: Date): string {
  const hex = at.getTime().toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7`;
}

/** The least key that can be made at a moment: keys from then on are not before it. */
export const firstId = (at: Date): string => {
  const msecs = at.getTime().toString(16).padStart(12, '0');
  return `${msecs.slice(0, 8)}-${msecs.slice(8)}-7000-8000-000000000000`;
};

/** The moment at which a key was made. */
export const madeAt = (id: string): Date => new Date(parseInt(id.replace('-', '').slice(0, 12), 16));
