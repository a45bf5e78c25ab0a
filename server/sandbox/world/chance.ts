import { createHash } from 'node:crypto';

/** Bytes and fractions that look random and come again in the same order for the same seed. */
export class Chance {
  private turn = 0;

  constructor(private readonly seed: string) {}

  /** So many bytes, at most 32. */
  bytes(count: number): Buffer {
    this.turn += 1;
    return createHash('sha256').update(`${this.seed}:${this.turn}`).digest().subarray(0, count);
  }

  /** So many characters of the alphabet of codes and ids, at most 42. */
  letters(count: number): string {
    return this.bytes(32).toString('base64url').slice(0, count);
  }

  /** A number from 0 up to, not including, 1. */
  fraction(): number {
    return this.bytes(4).readUInt32BE() / 2 ** 32;
  }
}
