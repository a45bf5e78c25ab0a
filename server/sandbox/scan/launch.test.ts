import { openReceiver } from '../testing/receiver';
import { openStage, type Stage } from '../testing/stage';
import { matches } from './qr-rules';

let stage: Stage;
beforeEach(() => (stage = openStage()));
afterEach(() => stage.sandbox.close());

const scan = (text: string, source?: string) => stage.control('scan', { text, source });
const page = 'pages/building/index';

it.each([
  ['https://linli.example/s/', 'https://linli.example/s/ABC', true],
  ['https://linli.example/s/', 'https://linli.example/s/a/b?x=1', true],
  ['https://linli.example/s/', 'https://linli.example/signs', false],
  ['https://linli.example/s', 'https://linli.example/s?x=1', true],
  ['https://linli.example/s', 'https://linli.example/s/ABC', false],
  ['https://linli.example/s', 'https://linli.example/sABC', false],
  ['https://linli.example/s/', 'http://linli.example/s/ABC', false],
  ['https://linli.example/s/', 'https://www.linli.example/s/ABC', false],
  ['https://linli.example/s/', 'https://linli.example:8443/s/ABC', false],
  ['https://linli.example/s?b=1', 'https://linli.example/s?b=12&x=1', true],
  ['https://linli.example/s?b=1', 'https://linli.example/s?x=1&b=1', false],
  ['https://linli.example/s/', 'no link', false],
])('under the rule %s, %s falls: %p', (prefix, link, falls) => {
  expect(matches(prefix, link)).toBe(falls);
});

it('opens the page of a printed link with the whole link, encoded once, and the time', async () => {
  await stage.control('qr-rules', { prefix: 'https://linli.example/s/', page });
  const link = 'https://linli.example/s/7H2K9Q?x=门';
  const query = { q: encodeURIComponent(link), scancode_time: '1764032400' };
  expect(await scan(link)).toEqual({
    path: page,
    query: { ...query, scancode_time: expect.any(String) },
    scene: 1011,
  });
  expect(await scan(link, 'press')).toMatchObject({ scene: 1012 });
  expect(await scan(link, 'album')).toMatchObject({ scene: 1013 });
});

it('opens the browser where no rule speaks, or where the most particular one is not published', async () => {
  const link = 'https://linli.example/s/new/7H2K9Q';
  expect(await scan(link)).toEqual({ opens: 'web', url: link });
  await stage.control('qr-rules', { prefix: 'https://linli.example/s/', page });
  expect(await scan(link)).toMatchObject({ path: page });
  const particular = { prefix: 'https://linli.example/s/new/', page, published: false };
  await stage.control('qr-rules', particular);
  expect(await scan(link)).toEqual({ opens: 'web', url: link });
  await stage.control('qr-rules', { ...particular, testLinks: [link] });
  expect(await scan(link)).toMatchObject({ path: page });
});

it.each([
  ['no link', { prefix: 'linli.example/s/' }, 'no http'],
  ['six test links', { testLinks: Array(6).fill('https://linli.example/s/1') as string[] }, 'test links'],
  ['a test link of elsewhere', { testLinks: ['https://other.example/'] }, 'another prefix'],
])('does not take a rule with %s', async (_what, wrong, why) => {
  const rule = { prefix: 'https://linli.example/s/', page, ...wrong };
  await expect(stage.control('qr-rules', rule)).rejects.toThrow(why);
});

it('takes a hundred rules, and publishes none before the release nor more than 500 times a month', async () => {
  const put = (prefix: string, published = true) => stage.control('qr-rules', { prefix, page, published });
  for (let count = 1; count <= 100; count++) await put(`https://linli.example/${count}/`, false);
  await expect(put('https://linli.example/101/')).rejects.toThrow('100 rules');
  for (let count = 1; count <= 500; count++) await put('https://linli.example/1/');
  await expect(put('https://linli.example/1/')).rejects.toThrow('500 publications');
  await stage.wait(30 * 24 * 3600 * 1000);
  await put('https://linli.example/1/');
  await stage.control('release', { released: false });
  await expect(put('https://linli.example/2/')).rejects.toThrow('not released');
});

it('opens nothing for a code of another app, an unreleased page or a ticket it never gave', async () => {
  const code = (appid: string) =>
    `wxsandbox://code?${new URLSearchParams({ appid, page, scene: 'b=1', env: 'release' })}`;
  expect(await scan(code('wx0000000000000000'))).toMatchObject({ opens: 'nothing' });
  expect(await scan(code('wx11aa22bb33cc44dd'))).toMatchObject({ query: { scene: 'b%3D1' } });
  await stage.control('release', { pages: [] });
  expect(await scan(code('wx11aa22bb33cc44dd'))).toMatchObject({ opens: 'nothing' });
  expect(await scan('https://wxaurl.cn/unheard')).toMatchObject({ opens: 'nothing' });
});

it('opens a link that names app, path and query in the open', async () => {
  const query = new URLSearchParams({ appid: 'wx11aa22bb33cc44dd', path: page, query: 'b=1' });
  expect(await scan(`weixin://dl/business/?${query}`)).toEqual({
    path: page,
    query: { b: '1' },
    scene: 1286,
  });
});

it('says when a picture holds no code', async () => {
  const white =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=';
  await expect(stage.control('scan', { imageBase64: white })).rejects.toThrow('422');
});

it("finds the console's file in the last folder of the rule or at the top, and nowhere else", async () => {
  const app = await openReceiver();
  await stage.control('hosts', { 'https://linli.example': app.url });
  app.answer = ({ path }) => (path === '/s/abc.txt' ? { body: 'proof\n' } : { status: 404 });
  const rule = { prefix: 'https://linli.example/s/', file: 'abc.txt', content: 'proof' };
  expect(await stage.control('qr-rules/verify', rule)).toEqual({
    verified: 'https://linli.example/s/abc.txt',
  });
  app.answer = ({ path }) => (path === '/abc.txt' ? { body: 'proof' } : { status: 404 });
  expect(await stage.control('qr-rules/verify', rule)).toEqual({ verified: 'https://linli.example/abc.txt' });
  await expect(stage.control('qr-rules/verify', { ...rule, content: 'other' })).rejects.toThrow('409');
  await app.close();
});

it('fetches data ahead with what WeChat sends along, at most 256 KB', async () => {
  const app = await openReceiver();
  const url = `${app.url}/api/places`;
  const ask = (more: object) =>
    stage.control('prefetch', { url, path: page, query: 'q=1', scene: 1011, ...more });
  app.answer = () => ({ body: 'x'.repeat(256 * 1024) });
  expect(await ask({ token: 'mine' })).toMatchObject({ fetchedData: expect.any(String), path: page });
  expect(Object.fromEntries(app.received[0]?.query ?? [])).toEqual({
    appid: 'wx11aa22bb33cc44dd',
    token: 'mine',
    timestamp: expect.stringMatching(/^\d{10}$/),
    path: page,
    query: 'q=1',
    scene: '1011',
  });
  await ask({ openid: 'liming' });
  expect(app.received[1]?.query.get('code')).toMatch(/^0/);
  app.answer = () => ({ body: 'x'.repeat(256 * 1024 + 1) });
  await expect(ask({ token: 'mine' })).rejects.toThrow('256 KB');
  app.answer = () => ({ status: 500 });
  await expect(ask({ token: 'mine' })).rejects.toThrow('500');
  await app.close();
});
