import { createCipheriv, createDecipheriv, createHash, timingSafeEqual } from 'node:crypto';

/** What seals a push: the 32 bytes behind the EncodingAESKey, and the app it is for. */
export interface SealKeys {
  readonly key: Buffer;
  readonly appId: string;
}

/** WeChat pads to 32 bytes, twice the block of the cipher, so the cipher's own padding cannot be used. */
const block = 32;
const head = 16 + 4;

/** WeChat's signature over some texts, in whatever order: SHA-1 in hex. */
export const signatureOf = (...texts: string[]): string =>
  createHash('sha1').update(texts.sort().join('')).digest('hex');

/** Whether `given` is the signature over these texts; takes the same time for every wrong one. */
export function isSigned(given: string, ...texts: string[]): boolean {
  const [theirs, ours] = [Buffer.from(given), Buffer.from(signatureOf(...texts))];
  return theirs.length === ours.length && timingSafeEqual(theirs, ours);
}

/**
 * The message in a sealed push: AES-256-CBC over 16 random bytes, four bytes of length (big-endian), the message, and the app id.
 * Null when it was cut, changed, sealed with another key or meant for another app.
 */
export function openSealed({ key, appId }: SealKeys, sealed: string): string | null {
  const cipherText = Buffer.from(sealed, 'base64');
  if (cipherText.length === 0 || cipherText.length % 16 !== 0) return null;
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  const plain = unpadded(Buffer.concat([decipher.update(cipherText), decipher.final()]));
  if (!plain || plain.length < head) return null;
  const end = head + plain.readUInt32BE(16);
  if (end > plain.length || plain.subarray(end).toString('utf8') !== appId) return null;
  return plain.subarray(head, end).toString('utf8');
}

/** Seals a message as WeChat does; `random` are 16 bytes that nobody can guess. */
export function sealed({ key, appId }: SealKeys, message: string, random: Buffer): string {
  const length = Buffer.alloc(4);
  const words = Buffer.from(message, 'utf8');
  length.writeUInt32BE(words.length);
  const plain = Buffer.concat([random, length, words, Buffer.from(appId)]);
  const pad = block - (plain.length % block);
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  return Buffer.concat([
    cipher.update(plain),
    cipher.update(Buffer.alloc(pad, pad)),
    cipher.final(),
  ]).toString('base64');
}

/** An answer in safe mode, for events that want one: the message sealed, and signed with the token. */
export function sealedReply(
  { token, ...keys }: SealKeys & { readonly token: string },
  message: string,
  { random, timestamp, nonce }: { random: Buffer; timestamp: number; nonce: string },
) {
  const Encrypt = sealed(keys, message, random);
  const MsgSignature = signatureOf(token, String(timestamp), nonce, Encrypt);
  return { Encrypt, MsgSignature, TimeStamp: timestamp, Nonce: nonce };
}

function unpadded(plain: Buffer): Buffer | null {
  const pad = plain.at(-1) ?? 0;
  const isPadded = pad >= 1 && pad <= block && plain.subarray(-pad).every((byte) => byte === pad);
  return isPadded ? plain.subarray(0, -pad) : null;
}
