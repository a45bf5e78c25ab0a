import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { host } from './host.h5';
import { Unreached, type HostReply } from './host.port';

let server: Server;
let base: string;
const seen: { body: string; key: string | undefined }[] = [];

beforeAll(async () => {
  server = createServer((ask, reply) => {
    reply.setHeader('connection', 'close');
    reply.setHeader('access-control-allow-origin', '*');
    reply.setHeader('access-control-allow-headers', '*');
    if (ask.method === 'OPTIONS') return void reply.end();
    if (ask.url === '/hang') return;
    let body = '';
    ask.setEncoding('latin1').on('data', (part: string) => (body += part));
    ask.on('end', () => {
      seen.push({ body, key: ask.headers['idempotency-key'] as string | undefined });
      reply.statusCode = 201;
      reply.end('{"id":"p1"}');
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const picture = () => new File(['abc'], 'a.jpg', { type: 'image/jpeg' });

describe('the browser as host', () => {
  test('an upload sends the file with its fields and key and tells its progress', async () => {
    const percents: number[] = [];
    const ask = {
      url: `${base}/photos`,
      name: 'file',
      file: picture(),
      headers: { 'idempotency-key': 'k1' },
    };
    const task = host.upload({
      ...ask,
      fields: { of: 'stairs' },
      onProgress: (percent) => percents.push(percent),
    });
    expect(await task.reply).toMatchObject({ status: 201, body: { id: 'p1' } });
    expect(seen[0]?.key).toBe('k1');
    expect(seen[0]?.body).toMatch(/name="of"[\s\S]*stairs[\s\S]*name="file"; filename="a.jpg"[\s\S]*abc/);
    expect(percents.length).toBeGreaterThan(0);
  });

  test('a cancelled upload says that it was cancelled', async () => {
    const task = host.upload({ url: `${base}/hang`, name: 'file', file: picture(), headers: {} });
    task.cancel();
    await expect(task.reply).rejects.toMatchObject({ name: 'Unreached', cancelled: true });
  });

  test('an upload that reaches nobody is not cancelled, it is unreached', async () => {
    const quiet = jest.spyOn(console, 'error').mockImplementation(() => undefined); // jsdom reports it
    const task = host.upload({ url: 'http://127.0.0.1:1/', name: 'file', file: picture(), headers: {} });
    await expect(task.reply).rejects.toMatchObject({ name: 'Unreached', cancelled: false });
    quiet.mockRestore();
  });

  test('a request sends JSON with the cookie and resolves with any status', async () => {
    const asked: [string, RequestInit][] = [];
    const fetched = async (url: string, init: RequestInit) => {
      asked.push([url, init]);
      return { status: 409, headers: new Map([['x-request-id', 'r1']]), text: async () => '{"code":"x"}' };
    };
    Object.defineProperty(globalThis, 'fetch', { value: fetched, configurable: true });
    const reply: HostReply = await host.request({
      method: 'POST',
      url: '/api/x',
      headers: {},
      body: { a: 1 },
    });
    expect(reply).toEqual({ status: 409, body: { code: 'x' }, headers: { 'x-request-id': 'r1' } });
    expect(asked[0]?.[1]).toMatchObject({
      method: 'POST',
      body: '{"a":1}',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
    });
  });

  test('a request without an answer is unreached', async () => {
    Object.defineProperty(globalThis, 'fetch', {
      value: () => Promise.reject(new TypeError()),
      configurable: true,
    });
    await expect(host.request({ method: 'GET', url: '/api/x', headers: {} })).rejects.toBeInstanceOf(
      Unreached,
    );
  });

  test('pictures come from the file dialog, no more than asked for', async () => {
    const promise = choose(2, [picture(), picture(), picture()]);
    expect(await promise).toHaveLength(2);
    expect(document.querySelector('input[type=file]')).toBeNull();
  });

  test('a closed dialog brings none', async () => {
    const chosen = host.choosePhotos(2);
    document.querySelector('input[type=file]')?.dispatchEvent(new Event('cancel'));
    expect(await chosen).toEqual([]);
  });

  test('storage keeps values and forgets them', () => {
    host.storage.set('draft.x', { words: '灯' });
    expect(host.storage.get('draft.x')).toEqual({ words: '灯' });
    expect(host.storage.keys()).toContain('draft.x');
    const used = host.storage.used();
    host.storage.remove('draft.x');
    expect(host.storage.get('draft.x')).toBeUndefined();
    expect(host.storage.used()).toBeLessThan(used);
  });

  test('a store that is full or forbidden says so and stops nobody', () => {
    const full = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(host.storage.set('draft.x', 1)).toBe(false);
    full.mockRestore();
    expect(host.storage.set('draft.x', 1)).toBe(true);
  });

  test('coming to the front is told, going away is not', () => {
    let shown = 0;
    host.onShown(() => shown++);
    const look = jest.spyOn(document, 'visibilityState', 'get');
    for (const state of ['hidden', 'visible'] as const) {
      look.mockReturnValue(state);
      document.dispatchEvent(new Event('visibilitychange'));
    }
    look.mockRestore();
    expect(shown).toBe(1);
  });

  test('without locks, as on plain http, the work is done all the same', async () => {
    expect(await host.alone('x', async () => 'done')).toBe('done');
  });

  test('a browser that forbids its database keeps no file, and the photo is sent all the same', async () => {
    await expect(host.keep(picture())).rejects.toBeDefined();
  });

  test('there is no scanner and no sign-in code outside the demo', async () => {
    expect(await host.scan()).toBeNull();
    await expect(host.signInCode()).rejects.toBeInstanceOf(Unreached);
  });

  test('the network is watched until nobody listens', () => {
    const heard: boolean[] = [];
    const stop = host.onNetwork((online) => heard.push(online));
    window.dispatchEvent(new Event('offline'));
    window.dispatchEvent(new Event('online'));
    stop();
    window.dispatchEvent(new Event('offline'));
    expect(heard).toEqual([false, true]);
  });
});

function choose(max: number, files: File[]) {
  URL.createObjectURL = () => 'blob:x';
  const chosen = host.choosePhotos(max);
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('no dialog');
  Object.defineProperty(input, 'files', { value: files });
  input.dispatchEvent(new Event('change'));
  return chosen;
}
