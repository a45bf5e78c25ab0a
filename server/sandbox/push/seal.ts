import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';

// The sending side's own crypto. It shares no line with the server's, so that a mistake on either side shows.

const block = 32;

/** WeChat's signature: the parts sorted, joined and hashed, as 40 hex digits. */
export function signatureOf(...parts: string[]): string {
  return createHash('sha1').update(parts.sort().join('')).digest('hex');
}

/** Encrypts a message for an app: 16 bytes of chance, four of length, the message, the appid; padded to blocks of 32; Base64. */
export function seal(aesKey: string, appid: string, message: string, chance: Buffer): string {
  const key = Buffer.from(`${aesKey}=`, 'base64');
  const words = Buffer.from(message);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(words.length);
  const plain = Buffer.concat([chance, length, words, Buffer.from(appid)]);
  const padding = block - (plain.length % block);
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  return Buffer.concat([
    cipher.update(plain),
    cipher.update(Buffer.alloc(padding, padding)),
    cipher.final(),
  ]).toString('base64');
}

/** What a sealed text says and for which app; throws when it was not sealed with this key. */
export function unseal(aesKey: string, sealed: string): { message: string; appid: string } {
  const key = Buffer.from(`${aesKey}=`, 'base64');
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  const plain = Buffer.concat([decipher.update(Buffer.from(sealed, 'base64')), decipher.final()]);
  const padding = plain.at(-1) ?? 0;
  const ends = plain.length - padding;
  const starts = 20 + plain.readUInt32BE(16);
  if (padding < 1 || padding > block || starts > ends) throw new Error('the sealed text is broken');
  return { message: plain.subarray(20, starts).toString(), appid: plain.subarray(starts, ends).toString() };
}
