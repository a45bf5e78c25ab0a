import {
  constants,
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPair,
  generateKeyPairSync,
  hkdfSync,
  privateDecrypt,
  publicEncrypt,
  randomBytes,
  verify,
  type KeyObject,
} from 'node:crypto';
import { promisify } from 'node:util';

/** A box's private key, locked once for each pair of tellers: only two of them together get at it. */
export interface BoxLock {
  readonly ephemeral: string;
  readonly pairs: readonly string[];
}

/** A fresh RSA key of 2048 bits: the 256 bytes of its public half as base64url, and the private one in PEM. */
export async function newKey(): Promise<{ modulus: string; pem: string }> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  const { n = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
  return { modulus: n, pem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() };
}

const publicOf = (modulus: string): KeyObject =>
  createPublicKey({ key: { kty: 'RSA', n: modulus, e: 'AQAB' }, format: 'jwk' });

/** Signs what it cannot read (BlindSign of RFC 9474 §4.3); null for a number that the key cannot sign. */
export function signBlindly(pem: string, blinded: Buffer): Buffer | null {
  const key = createPrivateKey(pem);
  const padding = { padding: constants.RSA_NO_PADDING };
  try {
    const signed = privateDecrypt({ key, ...padding }, blinded);
    // A fault while signing would give the key away.
    return publicEncrypt({ key: createPublicKey(key), ...padding }, signed).equals(blinded) ? signed : null;
  } catch {
    return null;
  }
}

/** Whether this is the key's signature of the text. */
export const isSignedBy = (modulus: string, text: Uint8Array, signature: Buffer): boolean =>
  verify(
    'sha384',
    text,
    { key: publicOf(modulus), padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 },
    signature,
  );

/** What was sealed to the key; null where it was not, or was changed. */
export function opened(pem: KeyObject, sealed: Buffer): Uint8Array | null {
  try {
    const padding = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha384' };
    return new Uint8Array(privateDecrypt({ key: pem, ...padding }, sealed));
  } catch {
    return null;
  }
}

// What PKCS #8 writes before the 32 bytes of an X25519 key (RFC 8410 §7).
const before32Bytes = Buffer.from('302e020100300506032b656e04220420', 'hex');

/** A teller's key, made of the code they wrote down and of this vote. */
const halfOf = (code: string, voteId: string): KeyObject =>
  createPrivateKey({
    key: Buffer.concat([before32Bytes, Buffer.from(hkdfSync('sha256', code, voteId, 'teller', 32))]),
    format: 'der',
    type: 'pkcs8',
  });

/** The public half of a teller's code, which is all that is kept of it. */
export const publicHalf = (code: string, voteId: string): Buffer =>
  createPublicKey(halfOf(code, voteId)).export({ type: 'spki', format: 'der' });

const readHalf = (der: Buffer): KeyObject => createPublicKey({ key: der, type: 'spki', format: 'der' });

/** The key of a lock between two halves that agree with a third. */
const pairKey = (shared: readonly Buffer[], voteId: string): Buffer =>
  Buffer.from(hkdfSync('sha256', Buffer.concat(shared), voteId, 'box', 32));

/** Locks a private key to each two of these halves. */
export function lockTo(halves: readonly Buffer[], pem: string, voteId: string): BoxLock {
  const { privateKey, publicKey } = generateKeyPairSync('x25519');
  const shared = halves.map((half) => diffieHellman({ privateKey, publicKey: readHalf(half) }));
  const pairs = shared.flatMap((one, at) => shared.slice(at + 1).map((other) => [one, other]));
  return {
    ephemeral: publicKey.export({ type: 'spki', format: 'der' }).toString('base64url'),
    pairs: pairs.map((pair) => sealed(pairKey(pair, voteId), pem)),
  };
}

/** The private key, by the codes of two tellers; null where they are not those of two who keep this box. */
export function unlock(lock: BoxLock, codes: readonly string[], voteId: string): KeyObject | null {
  const publicKey = readHalf(Buffer.from(lock.ephemeral, 'base64url'));
  const shared = codes.map((code) => diffieHellman({ privateKey: halfOf(code, voteId), publicKey }));
  for (const pair of [shared, [...shared].reverse()])
    for (const one of lock.pairs) {
      const pem = unsealed(pairKey(pair, voteId), one);
      if (pem) return createPrivateKey(pem);
    }
  return null;
}

function sealed(key: Buffer, plain: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
}

function unsealed(key: Buffer, text: string): string | null {
  const bytes = Buffer.from(text, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}
