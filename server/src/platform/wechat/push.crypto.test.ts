import { createCipheriv } from 'node:crypto';
import { isSigned, openSealed, sealed, sealedReply, signatureOf } from './push.crypto';

const token = 'AAAAA';
const keys = { key: Buffer.from(`${'A'.repeat(43)}=`, 'base64'), appId: 'wxba5fad812f8e6fb9' };
const random = Buffer.from('707722b803182950');

/** Cipher text over exactly these bytes, whose padding is the test's own. */
function sealedBytes(bytes: Buffer): string {
  const cipher = createCipheriv('aes-256-cbc', keys.key, keys.key.subarray(0, 16)).setAutoPadding(false);
  return Buffer.concat([cipher.update(bytes), cipher.final()]).toString('base64');
}
const plain = (message: string, length = Buffer.byteLength(message)) => {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(length);
  return Buffer.concat([random, size, Buffer.from(message), Buffer.from(keys.appId)]);
};

describe('WeChat’s own examples', () => {
  it.each([
    ['the check of the address', ['1714036504', '1514711492'], 'f464b24fc39322e44b38aa78f5edd27bd1441696'],
    ['a plain push', ['1714037059', '486452656'], '899cf89e464efb63f54ddac96b0a0a235f53aa78'],
  ])('%s is signed so', (_, texts, signature) => {
    expect(signatureOf(token, ...texts)).toBe(signature);
  });

  it('a push of 167 bytes is sealed into 224, of which 205 are no padding', () => {
    const message = 'x'.repeat(167);
    expect(plain(message)).toHaveLength(205);
    const cipherText = sealed(keys, message, random);
    expect(Buffer.from(cipherText, 'base64')).toHaveLength(224);
    expect(openSealed(keys, cipherText)).toBe(message);
  });

  it('an answer is sealed and signed so', () => {
    const moment = { random, timestamp: 1713424427, nonce: '415670741' };
    const reply = sealedReply({ ...keys, token }, '{"demo_resp":"good luck"}', moment);
    expect(reply).toEqual({
      Encrypt: 'ELGduP2YcVatjqIS+eZbp80MNLoAUWvzzyJxgGzxZO/5sAvd070Bs6qrLARC9nVHm48Y4hyRbtzve1L32tmxSQ==',
      MsgSignature: '1b9339964ed2e271e7c7b6ff2b0ef902fc94dea1',
      TimeStamp: 1713424427,
      Nonce: '415670741',
    });
    expect(openSealed(keys, reply.Encrypt)).toBe('{"demo_resp":"good luck"}');
  });
});

it('a signature is of these texts in any order, and of no others', () => {
  const signature = signatureOf('a', 'b', 'c');
  expect(isSigned(signature, 'c', 'a', 'b')).toBe(true);
  for (const wrong of [signature.toUpperCase(), signature.slice(1), '', signatureOf('a', 'b', 'd')])
    expect(isSigned(wrong, 'a', 'b', 'c')).toBe(false);
});

it.each([0, 1, 8, 9, 10, 31, 32, 1000])('a message of %d Chinese characters comes back', (length) => {
  const message = '灯'.repeat(length);
  expect(openSealed(keys, sealed(keys, message, random))).toBe(message);
});

describe('a push is not opened', () => {
  const whole = Buffer.from(sealed(keys, '{"Event":"x"}', random), 'base64');

  it.each([
    ['that is empty', ''],
    ['that was cut within a block', whole.subarray(0, -3).toString('base64')],
    ['that was cut between blocks', whole.subarray(0, 32).toString('base64')],
    ['for another app', sealed({ ...keys, appId: 'wx0000000000000000' }, '{}', random)],
    ['with another key', sealed({ ...keys, key: Buffer.alloc(32, 7) }, '{}', random)],
    ['whose padding is no number', sealedBytes(Buffer.concat([plain('{"a":1}'), Buffer.alloc(19)]))],
    [
      'whose padding is longer than a block',
      sealedBytes(Buffer.concat([plain('{"a":1}'), Buffer.alloc(51, 51)])),
    ],
    [
      'whose padding is not the same throughout',
      sealedBytes(Buffer.concat([plain('{"a":1}'), Buffer.from([18]), Buffer.alloc(18, 19)])),
    ],
    [
      'whose message is longer than it',
      sealedBytes(Buffer.concat([plain('{"a":1}', 900), Buffer.alloc(19, 19)])),
    ],
  ])('%s', (_, cipherText) => {
    expect(openSealed(keys, cipherText)).toBeNull();
  });

  it('but the same bytes with the right padding are', () => {
    expect(openSealed(keys, sealedBytes(Buffer.concat([plain('{"a":1}'), Buffer.alloc(19, 19)])))).toBe(
      '{"a":1}',
    );
  });
});
