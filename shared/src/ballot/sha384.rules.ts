import { bytesOf, fromHex, joined, numberOf } from './big.rules';

/** Bytes of a hash. */
export const hashLength = 48;

interface Start {
  readonly mask: bigint;
  readonly rounds: readonly bigint[];
  readonly state: readonly bigint[];
}
let start: Start | null = null;

/** The whole part of the square root, or with `degree` 3 the cube root, of `value`. */
function root(value: bigint, degree: 2 | 3): bigint {
  let [low, high] = [BigInt(0), BigInt(1) << BigInt(80)];
  while (high - low > BigInt(1)) {
    const middle = (low + high) >> BigInt(1);
    if (middle * middle * (degree === 3 ? middle : BigInt(1)) > value) high = middle;
    else low = middle;
  }
  return low;
}

/** The constants of FIPS 180-4 §4.2.3 and §5.3.4: first 64 bits of the fractions of cube roots and square roots of primes. */
function constants(): Start {
  if (start) return start;
  const mask = (BigInt(1) << BigInt(64)) - BigInt(1);
  const primes: number[] = [];
  for (let one = 2; primes.length < 80; one++) if (primes.every((prime) => one % prime)) primes.push(one);
  const fraction = (prime: number, degree: 2 | 3) =>
    root(BigInt(prime) << BigInt(64 * degree), degree) & mask;
  start = {
    mask,
    rounds: primes.map((prime) => fraction(prime, 3)),
    state: primes.slice(8, 16).map((prime) => fraction(prime, 2)),
  };
  return start;
}

/** The message in blocks of 128 bytes: a one, zeros, and its length in bits in the last 16 bytes. */
function padded(message: Uint8Array): Uint8Array {
  const zeros = (240 - ((message.length + 1) % 128)) % 128;
  const length = bytesOf(BigInt(message.length) * BigInt(8), 16);
  return joined(message, Uint8Array.of(0x80), new Uint8Array(zeros), length);
}

/**
 * SHA-384 (FIPS 180-4). WeChat offers no hash, and the code that every resident downloads has no room for a library of them;
 * it is only used to blind and to seal a ballot, for which its speed is enough.
 */
export function sha384(message: Uint8Array): Uint8Array {
  const { mask, rounds, state } = constants();
  const turn = (word: bigint, bits: number) => ((word >> BigInt(bits)) | (word << BigInt(64 - bits))) & mask;
  const mixed = (word: bigint, a: number, b: number, c: number) =>
    turn(word, a) ^ turn(word, b) ^ turn(word, c);
  const small = (word: bigint, a: number, b: number, shift: number) =>
    turn(word, a) ^ turn(word, b) ^ (word >> BigInt(shift));
  const text = padded(message);
  let hash = [...state];
  for (let block = 0; block < text.length; block += 128) {
    const words: bigint[] = [];
    const word = (at: number) => words[at] ?? BigInt(0);
    for (let at = 0; at < 80; at++)
      words.push(
        at < 16
          ? numberOf(text.subarray(block + 8 * at, block + 8 * at + 8))
          : (small(word(at - 2), 19, 61, 6) + word(at - 7) + small(word(at - 15), 1, 8, 7) + word(at - 16)) &
              mask,
      );
    let [a, b, c, d, e, f, g, h] = hash as [bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint];
    rounds.forEach((constant, at) => {
      const one = h + mixed(e, 14, 18, 41) + ((e & f) ^ (~e & mask & g)) + constant + word(at);
      const two = mixed(a, 28, 34, 39) + ((a & b) ^ (a & c) ^ (b & c));
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) & mask, c, b, a, (one + two) & mask];
    });
    hash = [a, b, c, d, e, f, g, h].map((part, at) => (part + (hash[at] ?? BigInt(0))) & mask);
  }
  return fromHex(
    hash
      .slice(0, 6)
      .map((part) => part.toString(16).padStart(16, '0'))
      .join(''),
  );
}

/** So many bytes that only who knows the seed can make (MGF1 of RFC 8017 §B.2.1, with SHA-384). */
export function maskOf(seed: Uint8Array, length: number): Uint8Array {
  const parts: Uint8Array[] = [];
  for (let at = 0; at * hashLength < length; at++) parts.push(sha384(joined(seed, bytesOf(BigInt(at), 4))));
  return joined(...parts).slice(0, length);
}

/** Two rows of bytes of one length, bit by bit. */
export const crossed = (one: Uint8Array, other: Uint8Array): Uint8Array =>
  one.map((byte, at) => byte ^ (other[at] ?? 0));
