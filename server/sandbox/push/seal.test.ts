import { seal, signatureOf, unseal } from './seal';

// The examples on WeChat's own page about message push.
const token = 'AAAAA';
const aesKey = 'A'.repeat(43);
const appid = 'wxba5fad812f8e6fb9';
const sealed = 'ELGduP2YcVatjqIS+eZbp80MNLoAUWvzzyJxgGzxZO/5sAvd070Bs6qrLARC9nVHm48Y4hyRbtzve1L32tmxSQ==';

it.each([
  ['the check of an address', ['1714036504', '1514711492'], 'f464b24fc39322e44b38aa78f5edd27bd1441696'],
  ['a plain event', ['1714037059', '486452656'], '899cf89e464efb63f54ddac96b0a0a235f53aa78'],
  ['a sealed reply', ['1713424427', '415670741', sealed], '1b9339964ed2e271e7c7b6ff2b0ef902fc94dea1'],
])('signs %s as WeChat does', (_what, parts, signature) => {
  expect(signatureOf(token, ...parts)).toBe(signature);
});

it('seals a reply as WeChat does, and opens it', () => {
  const message = '{"demo_resp":"good luck"}';
  expect(seal(aesKey, appid, message, Buffer.from('707722b803182950'))).toBe(sealed);
  expect(unseal(aesKey, sealed)).toEqual({ message, appid });
});

it('pads 205 bytes to 224, and a whole block by one more', () => {
  const sized = (length: number) =>
    Buffer.from(seal(aesKey, appid, 'x'.repeat(length), Buffer.alloc(16)), 'base64').length;
  // 16 of chance, 4 of length and 18 of the appid come on top.
  expect(sized(205 - 38)).toBe(224);
  expect(sized(224 - 38)).toBe(256);
});

it('opens nothing that another key has sealed', () => {
  const other = `B${'A'.repeat(42)}`;
  expect(() => unseal(other, sealed)).toThrow('broken');
});
