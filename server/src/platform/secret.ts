import { createHash, createHmac, randomBytes, randomInt } from 'node:crypto';
import { derive, Sealer, type SealedBy } from './cipher';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** `length` random characters of Crockford's base32, five bits each. */
export const randomCode = (length: number): string =>
  Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');

/** An unguessable token of 256 bits. */
export const randomToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of a token or code: never the thing itself. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Keys derived from the one secret, each for one purpose. */
export class Secrets {
  private readonly sealer: Sealer;
  private readonly indexing: Buffer;
  private readonly printing: Buffer;
  private readonly coding: Buffer;
  /** Signs links to files. */
  readonly linking: string;
  /** Makes the key that signs anchors of the chain of events. */
  readonly anchoring: Buffer;

  /** `sealing` says by what is sealed; by AES and the one secret unless it is given. */
  constructor(secret: Buffer, sealing: SealedBy = { cipher: 'aes', secret, before: [] }) {
    const keyFor = (purpose: string) => derive(secret, purpose, 32);
    this.sealer = new Sealer(sealing);
    this.indexing = keyFor('index');
    this.printing = keyFor('fingerprint');
    this.coding = keyFor('code');
    this.anchoring = keyFor('anchor');
    this.linking = keyFor('link').toString('base64url');
  }

  /** Seals with the cipher and key in use; the first five bytes name both. */
  seal(plain: string): Buffer {
    return this.sealer.seal(Buffer.from(plain, 'utf8'));
  }

  /** Opens what `seal` made, with whatever cipher and key that was known here; throws when it was changed. */
  open(sealed: Buffer): string {
    return this.sealer.open(sealed).toString('utf8');
  }

  /** A blind index: finds an equal value without storing it readably. */
  index(value: string): Buffer {
    return createHmac('sha256', this.indexing).update(value).digest();
  }

  /** Eight characters of Crockford's base32, forty bits, for these words: always the same ones, and only we can make them. */
  codeFor(words: string): string {
    const bits = createHmac('sha256', this.coding).update(words).digest().readUIntBE(0, 5);
    return Array.from({ length: 8 }, (_, at) => alphabet[Math.floor(bits / 32 ** (7 - at)) % 32]).join('');
  }

  /** Tells two asks apart without keeping their words. */
  fingerprint(content: string): Buffer {
    return createHmac('sha256', this.printing).update(content).digest();
  }
}
