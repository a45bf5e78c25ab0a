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

/** The least key that can be made at a moment: keys from then on are not before it. */
export const firstId = (at: Date): string => {
  const msecs = at.getTime().toString(16).padStart(12, '0');
  return `${msecs.slice(0, 8)}-${msecs.slice(8)}-7000-8000-000000000000`;
};

/** The moment at which a key was made. */
export const madeAt = (id: string): Date => new Date(parseInt(id.replace('-', '').slice(0, 12), 16));
