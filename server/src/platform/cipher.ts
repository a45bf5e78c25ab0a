import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';

/** Ways to seal a value: AES-256-GCM, or the national algorithms SM4 (GB/T 32907) and SM3 (GB/T 32905). */
export const ciphers = ['aes', 'sm'] as const;
export type CipherName = (typeof ciphers)[number];

/** Seals and opens bytes; `bound` is what a seal says before them, and cannot be changed either. */
interface Cipher {
  /** The first byte of what it seals. */
  readonly mark: number;
  seal(plain: Buffer, bound: Buffer): Buffer;
  open(sealed: Buffer, bound: Buffer): Buffer;
}

/** A key for one purpose out of a secret. */
export const derive = (key: Buffer, purpose: string, length: number): Buffer =>
  Buffer.from(hkdfSync('sha256', key, 'linli', purpose, length));

/** 12 bytes nonce, 16 bytes tag, cipher text. */
function aes(secret: Buffer): Cipher {
  const key = createSecretKey(derive(secret, 'seal', 32));
  return {
    mark: 2,
    seal(plain, bound) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(bound);
      const body = Buffer.concat([cipher.update(plain), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]);
    },
    open(sealed, bound) {
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12), { authTagLength: 16 });
      decipher.setAAD(bound).setAuthTag(sealed.subarray(12, 28));
      const plain = decipher.update(sealed.subarray(28));
      // There is nothing more of it, but it throws for what was changed.
      decipher.final();
      return plain;
    },
  };
}

/** 16 bytes initial value, 32 bytes HMAC-SM3 over everything else, cipher text in SM4-CBC: encrypted first, then authenticated. */
function sm(secret: Buffer): Cipher {
  const [key, macKey] = [derive(secret, 'seal sm4', 16), derive(secret, 'seal sm3', 32)];
  const mac = (...said: Buffer[]) =>
    said.reduce((hmac, each) => hmac.update(each), createHmac('sm3', macKey)).digest();
  return {
    mark: 3,
    seal(plain, bound) {
      const start = randomBytes(16);
      const cipher = createCipheriv('sm4-cbc', key, start);
      const body = Buffer.concat([cipher.update(plain), cipher.final()]);
      return Buffer.concat([start, mac(bound, start, body), body]);
    },
    open(sealed, bound) {
      const [start, tag, body] = [sealed.subarray(0, 16), sealed.subarray(16, 48), sealed.subarray(48)];
      if (tag.length !== 32 || !timingSafeEqual(tag, mac(bound, start, body)))
        throw new Error('what was sealed has been changed');
      const decipher = createDecipheriv('sm4-cbc', key, start);
      return Buffer.concat([decipher.update(body), decipher.final()]);
    },
  };
}

/** A key by which something was sealed once: what names it, and both ciphers under it. */
interface Key {
  readonly id: Buffer;
  readonly ciphers: Readonly<Record<CipherName, Cipher>>;
}

function keyFrom(secret: Buffer): Key {
  const named = derive(secret, 'seal', 32);
  return {
    id: createHash('sha256').update('linli key').update(named).digest().subarray(0, 4),
    ciphers: { aes: aes(secret), sm: sm(secret) },
  };
}

/** By what is sealed from now on, and which secrets what was sealed before may need. */
export interface SealedBy {
  readonly cipher: CipherName;
  readonly secret: Buffer;
  readonly before: readonly Buffer[];
}

/** Seals with one cipher and one key, and opens whatever any known key sealed with any cipher. */
export class Sealer {
  private readonly keys: readonly Key[];
  private readonly cipher: Cipher;
  /** What everything that is sealed now begins with: a byte that names the cipher, four that name the key. */
  readonly prefix: Buffer;

  constructor({ cipher, secret, before }: SealedBy) {
    const current = keyFrom(secret);
    this.keys = [current, ...before.map(keyFrom)];
    this.cipher = current.ciphers[cipher];
    this.prefix = Buffer.concat([Buffer.from([this.cipher.mark]), current.id]);
  }

  seal(plain: Buffer): Buffer {
    return Buffer.concat([this.prefix, this.cipher.seal(plain, this.prefix)]);
  }

  /** Throws for what was changed, and for what was sealed with a key that nobody named. */
  open(sealed: Buffer): Buffer {
    // Of many nearly all were sealed as it is done now.
    if (!sealed.compare(this.prefix, 0, 5, 0, 5)) return this.cipher.open(sealed.subarray(5), this.prefix);
    if (sealed[0] === 1) return this.openOld(sealed);
    const [prefix, id] = [sealed.subarray(0, 5), sealed.subarray(1, 5)];
    const key = this.keys.find((each) => each.id.equals(id));
    if (!key) throw new Error(`no key ${id.toString('hex')} is known`);
    const cipher = Object.values(key.ciphers).find(({ mark }) => mark === sealed[0]);
    if (!cipher) throw new Error(`unknown sealing ${sealed[0]}`);
    return cipher.open(sealed.subarray(5), prefix);
  }

  /** What was sealed before keys were named: a byte, then as AES seals, bound to nothing. */
  private openOld(sealed: Buffer): Buffer {
    for (const { ciphers: by } of this.keys)
      try {
        return by.aes.open(sealed.subarray(1), Buffer.alloc(0));
      } catch {
        // Sealed with another one, or changed: the tag does not say which.
      }
    throw new Error('what was sealed has been changed, or its key is not known');
  }
}
