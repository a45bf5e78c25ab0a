import { bytesOf, inverse, joined, numberOf, power } from './big.rules';
import { crossed, hashLength, maskOf, sha384 } from './sha384.rules';

/** Bytes of the numbers of a key: 2048 bits. */
export const keyLength = 256;
/** Each key has this exponent. */
const exponent = () => BigInt(65537);

/** So many unguessable bytes. */
export type Chance = (length: number) => Uint8Array;

/** A message as a number that only a signature turns into (EMSA-PSS-ENCODE of RFC 8017 §9.1.1, salt of 48 bytes). */
function encoded(message: Uint8Array, salt: Uint8Array): Uint8Array {
  const hash = sha384(joined(new Uint8Array(8), sha384(message), salt));
  const zeros = new Uint8Array(keyLength - salt.length - hashLength - 2);
  const data = joined(zeros, Uint8Array.of(1), salt);
  const masked = crossed(data, maskOf(hash, data.length));
  // The number has one bit less than the key.
  masked[0] = (masked[0] ?? 0) & 0x7f;
  return joined(masked, hash, Uint8Array.of(0xbc));
}

/** A number below the key by which something can be divided again; `chance` is asked until one is found. */
function divisor(n: bigint, chance: Chance): { value: bigint; inverse: bigint } {
  for (;;) {
    const value = numberOf(chance(keyLength));
    const back = value < n ? inverse(value, n) : null;
    if (value && back !== null) return { value, inverse: back };
  }
}

/** What is sent to be signed, and what takes the blinding off again and never leaves the phone. */
export interface Blinded {
  readonly blinded: Uint8Array;
  readonly unblind: Uint8Array;
}

/**
 * Blinds a message (Blind of RFC 9474 §4.2, variant RSABSSA-SHA384-PSS-Deterministic): what is sent fits every message equally,
 * so whoever signs it learns nothing. `modulus` are the 256 bytes of the key.
 */
export function blind(modulus: Uint8Array, message: Uint8Array, chance: Chance): Blinded {
  const n = numberOf(modulus);
  const number = numberOf(encoded(message, chance(hashLength)));
  const { value, inverse: back } = divisor(n, chance);
  return {
    blinded: bytesOf((number * power(value, exponent(), n)) % n, keyLength),
    unblind: bytesOf(back, keyLength),
  };
}

/** Takes the blinding off (Finalize of RFC 9474 §4.4); null when what came back is no signature of this message. */
export function unblinded(
  modulus: Uint8Array,
  message: Uint8Array,
  signed: Uint8Array,
  unblind: Uint8Array,
): Uint8Array | null {
  const n = numberOf(modulus);
  const signature = (numberOf(signed) * numberOf(unblind)) % n;
  const bytes = bytesOf(signature, keyLength);
  return isSigned(modulus, message, bytes) ? bytes : null;
}

/** Whether this is the key's signature of the message (RSASSA-PSS-VERIFY of RFC 8017 §8.1.2). */
export function isSigned(modulus: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  const n = numberOf(modulus);
  const opened = bytesOf(power(numberOf(signature), exponent(), n), keyLength);
  const length = keyLength - hashLength - 1;
  const hash = opened.slice(length, length + hashLength);
  const data = crossed(opened.slice(0, length), maskOf(hash, length));
  const expected = encoded(message, data.slice(length - hashLength));
  return expected.every((byte, at) => byte === opened[at]);
}

/** Seals a text of at most 158 bytes to a key (RSAES-OAEP-ENCRYPT of RFC 8017 §7.1.1, SHA-384, no label); the seed is kept nowhere. */
export function sealTo(modulus: Uint8Array, plain: Uint8Array, chance: Chance): Uint8Array {
  const zeros = new Uint8Array(keyLength - plain.length - 2 * hashLength - 2);
  const data = joined(sha384(new Uint8Array(0)), zeros, Uint8Array.of(1), plain);
  const seed = chance(hashLength);
  const masked = crossed(data, maskOf(seed, data.length));
  const whole = joined(Uint8Array.of(0), crossed(seed, maskOf(masked, hashLength)), masked);
  return bytesOf(power(numberOf(whole), exponent(), numberOf(modulus)), keyLength);
}
