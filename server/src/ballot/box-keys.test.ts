import { constants, publicEncrypt, randomBytes } from 'node:crypto';
import { isSignedBy, lockTo, newKey, opened, publicHalf, signBlindly, unlock } from './box-keys';

const voteId = '0193a000-0000-7000-8000-000000000001';
const codes = ['A', 'B', 'C'].map((letter) => letter.repeat(24));
const half = (code = '') => publicHalf(code, voteId);

test('any two of three tellers open a box, in either order, and no one alone', async () => {
  const { pem } = await newKey();
  const lock = lockTo(codes.map(half), pem, voteId);
  const [a = '', b = '', c = ''] = codes;
  for (const pair of [
    [a, b],
    [b, a],
    [a, c],
    [c, b],
  ])
    expect(unlock(lock, pair, voteId)?.export({ type: 'pkcs8', format: 'pem' })).toBe(pem);
  for (const wrong of [[a, a], [a, 'X'.repeat(24)], [a]]) expect(unlock(lock, wrong, voteId)).toBeNull();
  expect(unlock(lock, [a, b], voteId.replace(/1$/, '2'))).toBeNull();
});

test('a key signs only numbers below itself', async () => {
  const { pem, modulus } = await newKey();
  expect(signBlindly(pem, Buffer.alloc(256, 0xff))).toBeNull();
  expect(signBlindly(pem, Buffer.concat([Buffer.alloc(1), randomBytes(255)]))).toHaveLength(256);
  expect(isSignedBy(modulus, Buffer.from('x'), randomBytes(256))).toBe(false);
});

test('what was not sealed to the box opens as nothing', async () => {
  const [{ pem }, other] = [await newKey(), await newKey()];
  const lock = lockTo(codes.map(half), pem, voteId);
  const key = unlock(lock, codes.slice(0, 2), voteId);
  if (!key) throw new Error('locked');
  const padding = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha384' };
  expect(opened(key, publicEncrypt({ key: pem, ...padding }, Buffer.from('x')))).toEqual(
    new Uint8Array(Buffer.from('x')),
  );
  expect(opened(key, publicEncrypt({ key: other.pem, ...padding }, Buffer.from('x')))).toBeNull();
});
