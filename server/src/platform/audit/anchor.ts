import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { contract, faultsOf, text, type Shape } from '@linli/shared/contract';
import type { SealAnchorRow } from './seal.entity';

/** What an anchor says. */
export type Anchored = Pick<SealAnchorRow, 'day' | 'at' | 'seq' | 'total' | 'head' | 'publicKey'>;

// What stands before 32 bytes of Ed25519 in PKCS #8 and in SubjectPublicKeyInfo (RFC 8410).
const privateHead = Buffer.from('302e020100300506032b657004220420', 'hex');
const publicHead = Buffer.from('302a300506032b6570032100', 'hex');

const format = 'linli-anchor/1';

const wordsOf = ({ day, at, seq, total, head, publicKey }: Anchored): Buffer =>
  Buffer.from(
    [format, day, at.toISOString(), seq, total, head.toString('hex'), publicKey.toString('hex')].join('\n'),
  );

/** Signs what the chain came to with the key made from these 32 bytes. */
export class AnchorKey {
  private readonly secret;
  /** The 32 bytes that everybody may know. */
  readonly publicKey: Buffer;

  constructor(seed: Buffer) {
    this.secret = createPrivateKey({
      key: Buffer.concat([privateHead, seed]),
      format: 'der',
      type: 'pkcs8',
    });
    const whole = createPublicKey(this.secret).export({ format: 'der', type: 'spki' });
    this.publicKey = whole.subarray(publicHead.length);
  }

  sign(said: Omit<Anchored, 'publicKey'>): Buffer {
    return sign(null, wordsOf({ ...said, publicKey: this.publicKey }), this.secret);
  }
}

/** Whether an anchor was signed as it stands by the key that it names. */
export function isSigned(anchor: Anchored & Pick<SealAnchorRow, 'signature'>): boolean {
  const key = createPublicKey({
    key: Buffer.concat([publicHead, anchor.publicKey]),
    format: 'der',
    type: 'spki',
  });
  return verify(null, wordsOf(anchor), key, anchor.signature);
}

const copy = contract({
  format: text(1, 40),
  day: text(10, 10),
  at: text(24, 24),
  seq: text(1, 20),
  total: text(1, 20),
  head: text(64, 64),
  publicKey: text(64, 64),
  signature: text(128, 128),
});

/** The copy of an anchor that is kept outside the database. */
export function copyOf(anchor: Anchored & Pick<SealAnchorRow, 'signature'>): string {
  const { day, at, seq, total, head, publicKey, signature } = anchor;
  const said: Shape<typeof copy> = {
    format,
    day,
    at: at.toISOString(),
    seq,
    total,
    head: head.toString('hex'),
    publicKey: publicKey.toString('hex'),
    signature: signature.toString('hex'),
  };
  return `${JSON.stringify(said, null, 2)}\n`;
}

/** Reads a copy; throws for a file that is none. */
export function readCopy(json: string): Anchored & Pick<SealAnchorRow, 'signature'> {
  const said = JSON.parse(json) as Shape<typeof copy>;
  if (Object.keys(faultsOf(copy, { ...said })).length || said.format !== format)
    throw new Error('not an anchor');
  const bytes = (hex: string) => Buffer.from(hex, 'hex');
  const { day, seq, total } = said;
  return {
    ...{ day, seq, total, at: new Date(said.at) },
    head: bytes(said.head),
    publicKey: bytes(said.publicKey),
    signature: bytes(said.signature),
  };
}
