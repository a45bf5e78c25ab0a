import type { Demo } from './demo.port';

/** The demo as its own build has it: DEMO is decided when the module is read. */
function demoBuild(): Demo {
  const world = globalThis as { DEMO?: boolean };
  let demo: Demo | null = null;
  world.DEMO = true;
  jest.isolateModules(() => {
    ({ demo } = jest.requireActual<{ demo: Demo | null }>('./demo.h5'));
  });
  world.DEMO = false;
  if (!demo) throw new Error('no demo in the demo build');
  return demo;
}

const asked: { url: string; body?: unknown }[] = [];
beforeEach(() => {
  localStorage.clear();
  asked.length = 0;
  globalThis.fetch = (async (url: string, init?: RequestInit) => {
    asked.push({ url, body: init?.body && JSON.parse(String(init.body)) });
    return { ok: true, json: async () => ({ code: '0abc' }) };
  }) as typeof fetch;
});

test('asks the stand-in one port above the page for a code of the person chosen', async () => {
  const demo = demoBuild();
  demo.choose('wangnainai');
  expect(await demo.signInCode()).toBe('0abc');
  expect(await demo.phoneCode()).toBe('0abc');
  expect(asked).toEqual([
    { url: 'http://127.0.0.1:81/__sandbox/login', body: { person: 'wangnainai' } },
    { url: 'http://127.0.0.1:81/__sandbox/phone', body: { person: 'wangnainai' } },
  ]);
});

test('a stand-in named once in the address is kept', async () => {
  const demo = demoBuild();
  history.replaceState(null, '', '/?sandbox=http://127.0.0.1:9001');
  await demo.people();
  history.replaceState(null, '', '/pages/me/index');
  await demo.people();
  expect(asked.map(({ url }) => url)).toEqual(Array(2).fill('http://127.0.0.1:9001/__sandbox/people'));
});

test('nobody gets no code', async () => {
  const demo = demoBuild();
  demo.choose('liming');
  demo.choose(null);
  expect(demo.chosen()).toBeNull();
  await expect(demo.signInCode()).rejects.toThrow('nobody is chosen');
});

test('every other build has none', () => {
  jest.isolateModules(() => {
    expect(jest.requireActual('./demo.h5')).toEqual({ demo: null });
  });
});
