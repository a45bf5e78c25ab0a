import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { guardedFetch, isInside } from './guarded-fetch';

test.each([
  ['10.1.2.3', true],
  ['127.0.0.1', true],
  ['169.254.169.254', true],
  ['172.31.0.1', true],
  ['192.168.1.1', true],
  ['100.64.0.1', true],
  ['::1', true],
  ['::ffff:10.0.0.1', true],
  ['fd00::1', true],
  ['fe80::1', true],
  ['172.32.0.1', false],
  ['8.8.8.8', false],
  ['2400:3200::1', false],
])('%s lies inside: %s', (address, inside) => {
  expect(isInside(address)).toBe(inside);
});

describe('asking', () => {
  let asked = 0;
  const server = http.createServer((request, reply) => {
    asked += 1;
    if (request.url === '/away') return reply.writeHead(302, { location: '/there' }).end();
    if (request.url === '/long') return reply.end(Buffer.alloc(1024 * 1024 + 1));
    request.pipe(reply);
  });
  let port = 0;
  beforeAll(async () => {
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => new Promise((done) => server.close(done)));
  const ask = (path: string, inside: boolean, plain: boolean, host = '127.0.0.1') =>
    guardedFetch(`http://${host}:${port}${path}`, { method: 'POST', body: 'so' }, { inside, plain });

  it('reaches an inside address only where that is allowed, by number and by name, and knocks nowhere else', async () => {
    expect(await (await ask('/', true, true)).text()).toBe('so');
    expect(asked).toBe(1);
    await expect(ask('/', false, true)).rejects.toThrow('no address outside');
    await expect(ask('/', false, true, 'localhost')).rejects.toThrow('no address outside');
    await expect(ask('/', true, false)).rejects.toThrow('not under TLS');
    expect(asked).toBe(1);
  });

  it('follows no redirect, and reads no answer without an end', async () => {
    expect((await ask('/away', true, true)).status).toBe(302);
    await expect(ask('/long', true, true)).rejects.toThrow('too long');
  });
});
