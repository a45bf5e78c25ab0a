import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sandboxPeople } from '../sandbox/people';
import { freePort, portIsFree } from './free-port';
import { greeting } from './greeting';
import { freeOrRefuse } from './ready';
import { childEnvironment, settingsFrom } from './settings';

const root = mkdtempSync(join(tmpdir(), 'linli-settings-'));
afterAll(() => rmSync(root, { recursive: true }));

it.each([
  [undefined, 8555, 8556],
  ['9000', 9000, 9001],
])('listens for PORT=%s on %d, the stand-in on %d', (PORT, port, sandboxPort) => {
  expect(settingsFrom(root, { PORT })).toMatchObject({ port, sandboxPort });
});

it.each(['abc', '0', '65535', '80.5', ''])('refuses PORT=%s', (PORT) => {
  expect(() => settingsFrom(root, { PORT })).toThrow(`PORT=${PORT}`);
});

it('tells the children where everything is, and keeps one secret for ever', () => {
  const env = childEnvironment(settingsFrom(root, { PORT: '9000' }), 'postgres://somewhere/linli');
  expect(env).toMatchObject({
    DATABASE_URL: 'postgres://somewhere/linli',
    PORT: '9000',
    SANDBOX_PORT: '9001',
    WECHAT_MODE: 'sandbox',
    WECHAT_PUSH_TOKEN: expect.stringMatching(/^\w{3,32}$/),
    WECHAT_PUSH_AES_KEY: expect.stringMatching(/^[A-Za-z0-9]{43}$/),
    SANDBOX_PUSH_URL: 'http://127.0.0.1:9000/wechat/push',
    WECHAT_API: 'http://127.0.0.1:9001',
    LINLI_DEMO: '1',
    LINLI_SECRET: expect.stringMatching(/^[0-9a-f]{64}$/),
    STORAGE_DIR: join(root, '.data/files'),
    H5_DIR: join(root, 'miniapp/dist/h5-demo'),
    DESK_DIR: join(root, 'server/desk/dist/desk-demo'),
  });
  expect(childEnvironment(settingsFrom(root, {}), '').LINLI_SECRET).toBe(env.LINLI_SECRET);
  expect(statSync(join(root, '.data/secret')).mode & 0o077).toBe(0);
});

it('names a port that is taken and how to choose another', async () => {
  const taken = createServer();
  const { port } = await new Promise<AddressInfo>((resolve) => {
    taken.listen(0, '127.0.0.1', () => resolve(taken.address() as AddressInfo));
  });
  await expect(freeOrRefuse(port, 8555, 0)).rejects.toThrow(new RegExp(`${port}.*PORT=8655 npm start`));
  const waiting = freeOrRefuse(port, 8555, 10_000);
  taken.close();
  await waiting;
  expect(await portIsFree(await freePort())).toBe(true);
});

it('greets with every address and every person', () => {
  const settings = settingsFrom(root, { PORT: '9000' });
  const text = greeting(settings, sandboxPeople, true);
  for (const word of [
    'http://127.0.0.1:9000/',
    'http://127.0.0.1:9000/desk/',
    'http://127.0.0.1:9001/',
    'http://127.0.0.1:9001/outbox',
    'miniapp/dist/weapp',
    '在后台编译',
    'Ctrl-C',
  ]) {
    expect(text).toContain(word);
  }
  for (const { name, phone, what } of sandboxPeople) {
    expect(text).toMatch(new RegExp(`${name} +${phone} +${what}`));
  }
  expect(greeting(settings, sandboxPeople, false)).not.toContain('在后台编译');
});
