import { randomBytes } from 'node:crypto';
import { hashOf, randomCode, randomToken, Secrets } from './secret';

const secrets = new Secrets(randomBytes(32));

test('what is sealed can be opened, and looks different each time', () => {
  const [one, two] = [secrets.seal('13912345678'), secrets.seal('13912345678')];
  expect([secrets.open(one), secrets.open(two)]).toEqual(['13912345678', '13912345678']);
  expect(one.equals(two)).toBe(false);
  expect(one.includes('139')).toBe(false);
});

test.each([0, 5, 20, 31])('a seal with byte %d changed does not open', (index) => {
  const sealed = secrets.seal('13912345678');
  sealed[index] = (sealed[index] ?? 0) ^ 1;
  expect(() => secrets.open(sealed)).toThrow();
});

test('another secret opens nothing', () => {
  expect(() => new Secrets(randomBytes(32)).open(secrets.seal('x'))).toThrow();
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
