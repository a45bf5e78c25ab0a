import fc from 'fast-check';
import {
  constants,
  createHash,
  createPublicKey,
  generateKeyPairSync,
  privateDecrypt,
  randomBytes,
  verify,
} from 'node:crypto';
import { base64Of, fromBase64 } from './base64.rules';
import { bytesOf, inverse, numberOf } from './big.rules';
import { blind, isSigned, sealTo, unblinded } from './blind.rules';
import { sha384 } from './sha384.rules';

const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
const modulus = fromBase64(createPublicKey(pair.privateKey).export({ format: 'jwk' }).n ?? '');
const chance = (length: number) => new Uint8Array(randomBytes(length));
const raw = (bytes: Uint8Array) =>
  new Uint8Array(privateDecrypt({ key: pair.privateKey, padding: constants.RSA_NO_PADDING }, bytes));
const text = (words: string) => new TextEncoder().encode(words);

test('our SHA-384 is that of OpenSSL, for every length around its blocks', () => {
  for (const length of [0, 1, 55, 111, 112, 113, 127, 128, 129, 239, 240, 300]) {
    const bytes = chance(length);
    expect(Buffer.from(sha384(bytes)).toString('hex')).toBe(createHash('sha384').update(bytes).digest('hex'));
  }
});

test('base64url is that of Node, both ways', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
      const written = Buffer.from(bytes).toString('base64url');
      expect(base64Of(bytes)).toBe(written);
      expect(fromBase64(written)).toEqual(bytes);
    }),
  );
});

test('a message signed blindly is an ordinary RSASSA-PSS signature, as OpenSSL checks it', () => {
  const message = text('槐荫里');
  const { blinded, unblind } = blind(modulus, message, chance);
  const signature = unblinded(modulus, message, raw(blinded), unblind);
  if (!signature) throw new Error('not signed');
  const padding = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 };
  expect(verify('sha384', message, { key: pair.publicKey, ...padding }, signature)).toBe(true);
  expect(isSigned(modulus, message, signature)).toBe(true);
  expect(isSigned(modulus, text('别的'), signature)).toBe(false);
});

test('what is sent to be signed fits every message: with another unblinding it would be a signature of another one', () => {
  // The signer sees one number. Whatever other message is tried, there is a blinding that would have made it that number.
  const [one, other] = [text('一'), text('二')];
  const n = numberOf(modulus);
  const { blinded, unblind } = blind(modulus, one, chance);
  const seen = blind(modulus, other, chance);
  const signature = unblinded(modulus, other, raw(seen.blinded), seen.unblind);
  if (!signature) throw new Error('not signed');
  const signed = numberOf(raw(blinded));
  const fitting = (numberOf(signature) * (inverse(signed, n) ?? BigInt(0))) % n;
  expect(unblinded(modulus, other, raw(blinded), bytesOf(fitting, 256))).toEqual(signature);
  expect(fitting).not.toBe(numberOf(unblind));
});

test('a signature of nothing that was blinded is not taken', () => {
  const { unblind } = blind(modulus, text('一'), chance);
  expect(unblinded(modulus, text('一'), raw(blind(modulus, text('二'), chance).blinded), unblind)).toBeNull();
});

test('what is sealed is opened by OpenSSL, has always one length, and is never twice the same', () => {
  const plain = chance(96);
  const sealed = [sealTo(modulus, plain, chance), sealTo(modulus, plain, chance)];
  for (const one of sealed) {
    const padding = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha384' };
    expect(new Uint8Array(privateDecrypt({ key: pair.privateKey, ...padding }, one))).toEqual(plain);
    expect(one).toHaveLength(256);
  }
  expect(sealed[0]).not.toEqual(sealed[1]);
});
