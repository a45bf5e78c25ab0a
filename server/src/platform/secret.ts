import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  randomInt,
} from 'node:crypto';

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
  private readonly sealing: Buffer;
  private readonly indexing: Buffer;
  private readonly printing: Buffer;
  private readonly coding: Buffer;
  /** Signs links to files. */
  readonly linking: string;
  /** Makes the key that signs anchors of the chain of events. */
  readonly anchoring: Buffer;

  constructor(secret: Buffer) {
    const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, 'linli', purpose, 32));
    this.sealing = derive('seal');
    this.indexing = derive('index');
    this.printing = derive('fingerprint');
    this.coding = derive('code');
    this.anchoring = derive('anchor');
    this.linking = derive('link').toString('base64url');
  }

  /** AES-256-GCM; the first byte names the algorithm, then 12 bytes nonce, 16 bytes tag, cipher text. */
  seal(plain: string): Buffer {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.sealing, nonce);
    const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return Buffer.concat([Buffer.from([1]), nonce, cipher.getAuthTag(), body]);
  }

  /** Opens what `seal` made; throws when it was changed or sealed with another secret. */
  open(sealed: Buffer): string {
    if (sealed[0] !== 1) throw new Error(`unknown sealing ${sealed[0]}`);
    const decipher = createDecipheriv('aes-256-gcm', this.sealing, sealed.subarray(1, 13));
    decipher.setAuthTag(sealed.subarray(13, 29));
    return Buffer.concat([decipher.update(sealed.subarray(29)), decipher.final()]).toString('utf8');
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
