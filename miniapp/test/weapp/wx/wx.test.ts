/** @jest-environment node */
import { existsSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PhoneFiles } from '../phone-files';
import { PhoneStorage } from '../phone-storage';
import { Privacy } from '../privacy';
import { Clock } from '../clock';
import { Outside } from '../outside';
import { Wire } from '../wire';

describe('the wire', () => {
  let server: Server;
  let asked: string[];
  let clock: Clock;
  let wire: Wire;
  let outside: Outside;
  beforeEach(async () => {
    asked = [];
    server = createServer((request, reply) => {
      asked.push(request.url ?? '');
      reply.writeHead(413).end('{"size":"too much"}');
    });
    await new Promise<void>((then) => server.listen(0, '127.0.0.1', then));
    clock = new Clock(0);
    outside = new Outside();
    const { port } = server.address() as AddressInfo;
    wire = new Wire(clock, outside, { 'https://linli.test': `http://127.0.0.1:${port}` });
  });
  afterEach(() => new Promise((then) => server.close(then)));
  const send = (path = '/a', timeout = 60_000, abort = (_: () => void) => undefined as void) =>
    wire.send(`https://linli.test${path}`, {}, timeout, abort);

  test('brings any answer of a server, whatever its status', async () => {
    expect(await send()).toMatchObject({ status: 413, bytes: Buffer.from('{"size":"too much"}') });
  });

  test('reaches only the account’s own domains, and those over https', () => {
    expect(() => wire.send('https://elsewhere.example/', {}, 1, () => undefined)).toThrow('domain list');
    expect(() => wire.send('http://linli.test/', {}, 1, () => undefined)).toThrow('domain list');
  });

  test('lets ten calls run at once', async () => {
    const ten = Array.from({ length: 10 }, () => send());
    expect(() => send()).toThrow('exceed max task count');
    await Promise.all(ten);
    await send();
  });

  test('without a signal lets nothing out, and loses what is under way', async () => {
    const under = send();
    wire.signal = 'none';
    wire.breakOff();
    await expect(under).rejects.toThrow('interrupted');
    expect(() => send()).toThrow('DISCONNECTED');
  });

  test('loses a question before the server hears it, an answer after', async () => {
    wire.lose('ask', /\/a$/);
    await expect(send()).rejects.toThrow('RESET');
    expect(asked).toEqual([]);
    wire.lose('answer', /\/a$/);
    await expect(send()).rejects.toThrow('RESET');
    expect(asked).toEqual(['/a']);
  });

  test('gives up after the time the app has set, and on a weak line answers after five seconds', async () => {
    wire.signal = 'weak';
    const [early, late] = [send('/early', 4_000), send('/late')];
    const outcome = Promise.allSettled([early, late]);
    while (outside.next()) await outside.next();
    while (clock.step(5_000));
    expect(await outcome).toMatchObject([
      { status: 'rejected', reason: { message: 'timeout' } },
      { status: 'fulfilled' },
    ]);
  });
});

test('storage holds a megabyte a key and ten in all', () => {
  const storage = new PhoneStorage();
  expect(() => storage.set('big', 'x'.repeat(1024 * 1024))).toThrow('entry size limit reached');
  const almost = 'x'.repeat(1024 * 1024 - 2);
  for (let key = 0; key < 10; key++) storage.set(String(key), almost);
  expect(() => storage.set('more', 'x')).toThrow('storage limit reached');
  storage.set('0', 'short');
  storage.set('more', 'x');
  expect([storage.get('more'), storage.get('never')]).toEqual(['x', '']);
});

test('temporary files go with the app, the user folder stays, and nothing else is reached', () => {
  const files = new PhoneFiles();
  const path = files.temporary(Buffer.from('x'), 'jpg');
  expect(files.real(path)).toMatch(/tmp\/1\.jpg$/);
  expect(() => files.real('wxfile://usr/../../etc/passwd')).toThrow('no such file');
  expect(() => files.real('/etc/passwd')).toThrow('no such file');
  expect(() => files.room(201 * 1024 * 1024)).toThrow('storage limit is exceeded');
  writeFileSync(files.real('wxfile://usr/kept'), 'x');
  files.forgetTemporary();
  expect([path, 'wxfile://usr/kept'].map((one) => existsSync(files.real(one)))).toEqual([false, true]);
  files.close();
});

test('WeChat’s privacy dialog asks once, and refuses what the account has not declared', () => {
  const privacy = new Privacy(['chooseMedia']);
  expect(() => privacy.ask('getLocation')).toThrow('not declared');
  privacy.answer = 'refuse';
  expect(() => privacy.ask('chooseMedia')).toThrow('not authorized');
  privacy.answer = 'agree';
  privacy.ask('chooseMedia');
  privacy.ask('chooseMedia');
  expect(privacy.shown).toBe(2);
});
