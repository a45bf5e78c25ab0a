import { createCipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { ciphers, type CipherName } from './cipher';
import { hashOf, randomCode, randomToken, Secrets } from './secret';

const [secret, older] = [randomBytes(32), randomBytes(32)];
const secrets = new Secrets(secret);
const sealedBy = (cipher: CipherName, key = secret, before: Buffer[] = []) =>
  new Secrets(secret, { cipher, secret: key, before });

describe.each(ciphers)('sealed with %s', (cipher) => {
  const own = sealedBy(cipher);

  test('it can be opened, looks different each time, and is nowhere in the bytes', () => {
    for (const plain of ['13912345678', '', '槐荫里小区 12 号楼', 'x'.repeat(5000)]) {
      const [one, two] = [own.seal(plain), own.seal(plain)];
      expect([own.open(one), own.open(two), one.equals(two)]).toEqual([plain, plain, false]);
      expect(plain.length > 3 && one.includes(Buffer.from(plain).subarray(0, 4))).toBe(false);
    }
  });

  test('no byte of it can be changed, none left out and none added', () => {
    const sealed = own.seal('13912345678');
    for (let index = 0; index < sealed.length; index++) {
      const changed = Buffer.from(sealed);
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(() => own.open(changed)).toThrow();
    }
    for (let end = 0; end < sealed.length; end++) expect(() => own.open(sealed.subarray(0, end))).toThrow();
    expect(() => own.open(Buffer.concat([sealed, Buffer.from([0])]))).toThrow();
    expect(own.open(sealed)).toBe('13912345678');
  });

  test('another secret opens it only when it knows this one from before', () => {
    const sealed = own.seal('x');
    for (const next of ciphers) {
      expect(() => sealedBy(next, older).open(sealed)).toThrow();
      expect(sealedBy(next, older, [secret]).open(sealed)).toBe('x');
    }
  });

  test('it says with which cipher and key, and is told from what others sealed', () => {
    const others = ciphers.filter((name) => name !== cipher).map((name) => sealedBy(name));
    const begin = own.seal('x').subarray(0, 5);
    expect(begin.equals(own.seal('y').subarray(0, 5))).toBe(true);
    for (const other of [...others, sealedBy(cipher, older)])
      expect(begin.equals(other.seal('x').subarray(0, 5))).toBe(false);
  });

  test('what was sealed before keys had names is opened still', () => {
    const key = Buffer.from(hkdfSync('sha256', secret, 'linli', 'seal', 32));
    const nonce = randomBytes(12);
    const gcm = createCipheriv('aes-256-gcm', key, nonce);
    const body = Buffer.concat([gcm.update('13912345678', 'utf8'), gcm.final()]);
    const sealed = Buffer.concat([Buffer.from([1]), nonce, gcm.getAuthTag(), body]);
    expect(own.open(sealed)).toBe('13912345678');
    expect(sealedBy(cipher, older, [secret]).open(sealed)).toBe('13912345678');
    sealed[35] = (sealed[35] ?? 0) ^ 1;
    expect(() => own.open(sealed)).toThrow();
  });

  test('a phone is found by the same index whatever sealed it', () => {
    expect(own.index('13912345678')).toEqual(secrets.index('13912345678'));
  });
});

test('a blind index is the same for the same phone, another for another, and another from a fingerprint', () => {
  expect(secrets.index('1').equals(secrets.index('1'))).toBe(true);
  expect(secrets.index('1').equals(secrets.index('2'))).toBe(false);
  expect(secrets.index('1').equals(secrets.fingerprint('1'))).toBe(false);
});

test('codes use only letters that are read aloud without mistake; tokens never repeat', () => {
  expect(randomCode(2000)).toMatch(/^[0-9A-HJKMNP-TV-Z]{2000}$/);
  expect(new Set(Array.from({ length: 100 }, randomToken)).size).toBe(100);
  expect(hashOf('a').equals(hashOf('a'))).toBe(true);
});
