/**
 * Whole numbers as RSA wants them. Literals such as `1n` would stop an old phone from even reading the file; called by name,
 * an old phone reads it and is told that it is too old.
 */
const big = (value: number | string): bigint => BigInt(value);

/** Whether this phone can count far enough to blind a ballot: iOS 14 and Android 7 with WeChat 8 can. */
export const canBlind = (): boolean => typeof BigInt === 'function';

/** The number that these bytes are, most significant first (OS2IP of RFC 8017 §4.2). */
export const numberOf = (bytes: Uint8Array): bigint => big(`0x${hexOf(bytes) || '0'}`);

/** A number as so many bytes, most significant first (I2OSP of RFC 8017 §4.1); throws when it is too large. */
export function bytesOf(value: bigint, length: number): Uint8Array {
  const hex = value.toString(16).padStart(2 * length, '0');
  if (hex.length > 2 * length) throw new RangeError('the number is too large');
  return fromHex(hex);
}

/** `base` to the power of `exponent`, modulo `n`. */
export function power(base: bigint, exponent: bigint, n: bigint): bigint {
  let result = big(1);
  for (const bit of exponent.toString(2)) {
    result = (result * result) % n;
    if (bit === '1') result = (result * base) % n;
  }
  return result;
}

/** What `value` is multiplied with to give 1 modulo `n`; null where there is no such number. */
export function inverse(value: bigint, n: bigint): bigint | null {
  let [before, now] = [n, value % n];
  let [partBefore, part] = [big(0), big(1)];
  while (now) {
    const times = before / now;
    [before, now] = [now, before - times * now];
    [partBefore, part] = [part, partBefore - times * part];
  }
  return before === big(1) ? (partBefore + n) % n : null;
}

export const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

export const fromHex = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));

/** One row of bytes after the other. */
export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The bytes of a text in plain letters. */
export const ascii = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
