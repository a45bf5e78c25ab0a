import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import { openHouse, type House } from '../testing/house';

let house: House;
let token: string;
beforeAll(async () => {
  house = await openHouse();
  await house.at('2026-11-18T14:10');
  token = (await house.as('王奶奶')).token ?? '';
});
afterAll(() => house.close());

async function line(): Promise<Socket> {
  const { hostname, port } = new URL(house.url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return socket;
}

/** Says something on a line of its own and answers all that comes back until the line ends. */
async function say(words: string): Promise<string> {
  const socket = await line();
  let heard = '';
  socket.on('data', (part: Buffer) => (heard += String(part)));
  socket.write(words);
  await new Promise((resolve) => socket.once('close', resolve));
  return heard;
}

const post = (headers: string, body = '') =>
  `POST /api/session HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n${headers}\r\n${body}`;
const statusIn = (heard: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(heard)?.[1]);

test.each([
  ['two lengths', post('Content-Length: 2\r\nContent-Length: 3\r\n', '{}')],
  ['a length beside pieces', post('Content-Length: 2\r\nTransfer-Encoding: chunked\r\n', '0\r\n\r\n')],
  ['pieces of no length', post('Transfer-Encoding: chunked\r\n', 'zz\r\n{}\r\n')],
  ['a length that is none', post('Content-Length: two\r\n', '{}')],
  ['no such version', 'GET /api/health/live HTTP/9.9\r\nHost: x\r\n\r\n'],
  ['a break in a header', 'GET /api/health/live HTTP/1.1\r\nHost: x\r\nX: a\rb\r\nConnection: close\r\n\r\n'],
])('%s: refused, and the line ends', async (_, words) => {
  expect(statusIn(await say(words))).toBe(400);
});

test('control: the same without a fault is understood', async () => {
  expect(statusIn(await say(post('Content-Length: 2\r\n', '{}')))).toBe(400);
  expect(await say(post('Content-Length: 2\r\n', '{}'))).toContain('"code":"field.wrong"');
  expect(statusIn(await say('GET /api/health/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'))).toBe(
    200,
  );
});

test('headers of more than 16 KB are refused', async () => {
  const long = `GET /api/health/live HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`;
  expect(statusIn(await say(long))).toBe(431);
});

const knock = (body: string, path = '/api/tickets') =>
  fetch(house.url + path, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      authorization: `Bearer ${token}`,
    },
  });

test.each([
  ['more than 256 KB', `{"words":"${'x'.repeat(300_000)}"}`, 413],
  ['lists in lists, a hundred thousand deep', '['.repeat(100_000) + ']'.repeat(100_000), 400],
  ['objects in objects', '{"words":'.repeat(20_000) + '1' + '}'.repeat(20_000), 400],
  [
    'objects in objects where a list belongs',
    `{"photos":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}}`,
    400,
  ],
  ['a prototype', '{"__proto__":{"posts":[]},"words":"x"}', 400],
  ['a constructor', '{"constructor":{"prototype":{"posts":[]}},"words":"x"}', 400],
  ['twenty thousand fields', `{${Array.from({ length: 20_000 }, (_, at) => `"f${at}":1`).join(',')}}`, 400],
])('a body with %s is refused at once', async (_, body, status) => {
  const from = performance.now();
  const answer = await knock(body);
  expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([
    status,
    expect.stringMatching(/^(field|request)\./),
  ]);
  expect(performance.now() - from).toBeLessThan(3000);
});

test('a form of more parts than an upload has is refused', async () => {
  const form = new FormData();
  for (let part = 0; part < 1000; part++) form.append(`f${part}`, 'x');
  form.append('file', new Blob(['x']), 'photo.jpg');
  const headers = { 'idempotency-key': randomUUID(), authorization: `Bearer ${token}` };
  const { status } = await fetch(`${house.url}/api/photos`, { method: 'POST', body: form, headers });
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
});

describe('who says little, slowly', () => {
  const server = () => house.app.getHttpServer() as Server;
  const { headersTimeout } = { headersTimeout: 20_000 };
  afterEach(() => {
    server().headersTimeout = headersTimeout;
  });

  /** Says one letter a tenth of a second; answers whether it was sent away within `milliseconds`. */
  async function drip(milliseconds: number): Promise<boolean> {
    const socket = await line();
    socket.write('GET /api/health/live HTTP/1.1\r\nX: ');
    const dripping = setInterval(() => socket.writable && socket.write('x'), 100);
    const sent = await Promise.race([
      new Promise<boolean>((resolve) => socket.once('close', () => resolve(true))),
      new Promise<boolean>((resolve) => setTimeout(resolve, milliseconds, false)),
    ]);
    clearInterval(dripping);
    socket.destroy();
    return sent;
  }

  test('is waited for as long as a slow phone needs, and no longer', () => {
    expect([server().headersTimeout, server().requestTimeout]).toEqual([headersTimeout, 300_000]);
  });

  test('is sent away when the time for headers is over', async () => {
    server().headersTimeout = 500;
    expect(await drip(8_000)).toBe(true);
  }, 15_000);

  test('control: without a time for headers they stay', async () => {
    server().headersTimeout = 0;
    expect(await drip(7_000)).toBe(false);
  }, 15_000);
});
