import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import http, { type IncomingHttpHeaders } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { pack } from '../../../start/pack';
import { openHouse, type House } from '../testing/house';

const script = `console.log('${'邻里'.repeat(500)}');\n`;
const index = `<!doctype html><title>邻里</title><!--${' '.repeat(600)}-->`;
const picture = Buffer.from([137, 80, 78, 71]);

let house: House;
let built: string;
beforeAll(async () => {
  built = await mkdtemp(path.join(os.tmpdir(), 'linli-built-'));
  await writeFile(path.join(built, 'index.html'), index);
  await writeFile(path.join(built, 'app.0123456789.js'), script);
  await writeFile(path.join(built, 'small.0123456789.js'), 'small()');
  await writeFile(path.join(built, 'home.png'), picture);
  pack(built);
  house = await openHouse({ H5_DIR: built, DESK_DIR: built });
});
afterAll(async () => {
  await house.close();
  await rm(built, { recursive: true, force: true });
});

interface Sent {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** The bytes as they come over the line: `fetch` would unpack them. */
const ask = (at: string, encodings?: string, more: Record<string, string> = {}): Promise<Sent> =>
  new Promise((resolve, reject) => {
    const headers = { ...(encodings === undefined ? {} : { 'accept-encoding': encodings }), ...more };
    http
      .get(house.url + at, { headers }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
        );
      })
      .on('error', reject);
  });

const unpack: Record<string, (body: Buffer) => Buffer> = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
  none: (body) => body,
};

const files: [string, string, string, string][] = [
  ['a script', '/app.0123456789.js', script, 'application/javascript; charset=utf-8'],
  ['a script of the desk', '/desk/app.0123456789.js', script, 'application/javascript; charset=utf-8'],
  ['the first page', '/', index, 'text/html; charset=utf-8'],
  ['a page deep in the app', '/convener/votes/index?id=1', index, 'text/html; charset=utf-8'],
  ['a page of the desk', '/desk/queue', index, 'text/html; charset=utf-8'],
];

describe.each(files)('%s', (_what, at, whole, type) => {
  test.each([
    ['br', 'gzip, deflate, br, zstd'],
    ['br', 'br'],
    ['gzip', 'gzip, deflate'],
    ['gzip', 'br;q=0, gzip'],
    ['none', 'identity'],
    ['none', undefined],
  ])('comes as %s to who takes %s', async (encoding, taken) => {
    const { status, headers, body } = await ask(at, taken);
    expect([status, headers['content-encoding'] ?? 'none', headers['content-type']]).toEqual([
      200,
      encoding,
      type,
    ]);
    expect(headers.vary).toMatch(/accept-encoding/i);
    expect(Number(headers['content-length'])).toBe(body.length);
    expect(unpack[encoding]?.(body).toString()).toBe(whole);
    if (encoding !== 'none') expect(body.length).toBeLessThan(Buffer.byteLength(whole) / 2);
  });

  test('is kept as long as its name says', async () => {
    for (const taken of ['br', 'gzip', 'identity'])
      expect((await ask(at, taken)).headers['cache-control']).toBe(
        at.endsWith('.js') ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
  });

  test('is not sent again to who has it', async () => {
    const { headers } = await ask(at, 'br');
    const again = await ask(at, 'br', { 'if-none-match': headers.etag ?? '' });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    // who takes another packing has other bytes
    expect((await ask(at, 'gzip', { 'if-none-match': headers.etag ?? '' })).status).toBe(200);
  });
});

test('what does not become smaller, and pictures, come as they are', async () => {
  const small = await ask('/small.0123456789.js', 'br, gzip');
  expect([small.headers['content-encoding'], small.body.toString()]).toEqual([undefined, 'small()']);
  const image = await ask('/home.png', 'br, gzip');
  expect([image.headers['content-encoding'], image.body]).toEqual([undefined, picture]);
});

test('packed files have no address of their own', async () => {
  expect((await ask('/app.0123456789.js.br')).status).toBe(404);
});
