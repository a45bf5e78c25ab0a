import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { openHouse, type House } from '../testing/house';

let house: House;
let built: string;
let routes: { method: string; path: string }[];
beforeAll(async () => {
  built = await mkdtemp(path.join(os.tmpdir(), 'linli-built-'));
  await writeFile(path.join(built, 'index.html'), '<!doctype html><title>x</title>');
  await writeFile(path.join(built, 'app-0123456789.js'), '');
  house = await openHouse({ H5_DIR: built, DESK_DIR: built });
  const { paths } = (await (await fetch(`${house.url}/api/openapi.json`)).json()) as {
    paths: Record<string, Record<string, unknown>>;
  };
  routes = Object.entries(paths).flatMap(([path, verbs]) =>
    Object.keys(verbs).map((verb) => ({
      method: verb.toUpperCase(),
      path: path.replace(/\{\w+\}/g, '0190a000-0000-7000-8000-000000000000'),
    })),
  );
  // what is not described: pages, files, what there is not, and what is no method here
  for (const path of [
    '/',
    '/desk',
    '/desk/queue',
    '/pages/me/index',
    '/app-0123456789.js',
    '/desk/app-0123456789.js',
    '/nothing',
    '/api/nothing',
  ])
    routes.push({ method: 'GET', path });
});
afterAll(async () => {
  await house.close();
  await rm(built, { recursive: true, force: true });
});

const ask = (
  { method, path }: { method: string; path: string },
  headers: Record<string, string> = {},
): Promise<Response> => fetch(house.url + path, { method, headers, redirect: 'manual' });

/** What is wrong with the headers of an answer. */
function faults({ headers }: Response, method: string, path: string): string[] {
  const policy = headers.get('content-security-policy') ?? '';
  const directives = new Map(
    policy.split(';').map((one) => {
      const [name = '', ...values] = one.trim().split(/\s+/);
      return [name, values] as const;
    }),
  );
  const is = (name: string, fits: (values: readonly string[]) => boolean) => fits(directives.get(name) ?? []);
  const wanted: Record<string, boolean> = {
    'only own scripts': is('script-src', (all) => all.length > 0 && all.every((one) => one === "'self'")),
    'no handlers in the page': is('script-src-attr', (all) => all.includes("'none'")),
    'no plug-ins': is('object-src', (all) => all.includes("'none'")),
    'no other base': is('base-uri', (all) => all.includes("'self'")),
    'forms stay here': is('form-action', (all) => all.includes("'self'")),
    'framed by ours only': is('frame-ancestors', (all) => all.length === 1 && all[0] === "'self'"),
    'no guessing of types': headers.get('x-content-type-options') === 'nosniff',
    'no address told to others': headers.get('referrer-policy') === 'no-referrer',
    'https from now on': /max-age=\d{8}/.test(headers.get('strict-transport-security') ?? ''),
    // what is for everybody may be read by pages of everybody, as nobody in particular
    'nobody else reads it':
      headers.get('access-control-allow-credentials') === null &&
      (headers.get('access-control-allow-origin') === null || path.startsWith('/open311/')),
    'nothing said of what runs here': headers.get('x-powered-by') === null && headers.get('server') === null,
    'kept by nobody': !path.startsWith('/api/') || (headers.get('cache-control') ?? '') !== '',
  };
  return Object.entries(wanted).flatMap(([what, fine]) => (fine ? [] : [`${method} ${path}: ${what}`]));
}

test('every route answers with the headers that keep browsers from harm, whatever it says', async () => {
  expect(routes.length).toBeGreaterThan(300);
  const wrong: string[] = [];
  // a stream of figures never ends its answer
  for (const route of routes.filter(({ path }) => path !== '/api/board/live'))
    wrong.push(...faults(await ask(route), route.method, route.path));
  expect(wrong).toEqual([]);
}, 120_000);

test('control: an answer without them is found', () => {
  expect(faults(new Response('', { headers: { 'x-powered-by': 'x' } }), 'GET', '/api/x').length).toBe(11);
  const loose = { 'content-security-policy': "script-src 'self' 'unsafe-inline';frame-ancestors *" };
  expect(faults(new Response('', { headers: loose }), 'GET', '/x')).toEqual(
    expect.arrayContaining(['GET /x: only own scripts', 'GET /x: framed by ours only']),
  );
});

test('what is personal is kept by no cache', async () => {
  const { token } = await house.as('王奶奶');
  for (const path of ['/api/me', '/api/me/tickets', '/api/messages', '/api/homes/mine']) {
    const answer = await fetch(house.url + path, { headers: { authorization: `Bearer ${token}` } });
    expect([path, answer.headers.get('cache-control')]).toEqual([path, 'no-store']);
  }
});

test.each([
  'https://evil.example',
  'null',
  'https://linli.example.evil.example',
  'http://linli.example',
  'file://',
  'https://x@linli.example',
])('pages of %s may not read what is here', async (origin) => {
  for (const more of [{}, { 'access-control-request-method': 'POST' }] as Record<string, string>[])
    for (const method of ['GET', 'OPTIONS']) {
      const answer = await ask({ method, path: '/api/me' }, { origin, ...more });
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
      expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
    }
});

describe('a page of somebody else that makes a browser write', () => {
  let cookie: string;
  beforeAll(async () => {
    const code = await house.code('王奶奶', 'login');
    const answer = await fetch(`${house.url}/api/session`, {
      method: 'POST',
      body: JSON.stringify({ code }),
      headers: { 'content-type': 'application/json' },
    });
    cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  });
  const signOut = (headers: Record<string, string>) =>
    fetch(`${house.url}/api/session`, { method: 'DELETE', headers: { cookie, ...headers } });
  const host = () => new URL(house.url).host;

  test.each([
    ['of another site', { 'sec-fetch-site': 'cross-site' }],
    ['of a neighbouring site', { 'sec-fetch-site': 'same-site' }],
    ['of another origin, in an old browser', { origin: 'https://evil.example' }],
    ['without an origin', { origin: 'null' }],
  ])('%s is refused, and the session goes on', async (_, headers) => {
    const answer = await signOut(headers);
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([
      403,
      'session.elsewhere',
    ]);
    expect((await fetch(`${house.url}/api/me`, { headers: { cookie } })).status).toBe(200);
  });

  test('a form of theirs is not understood', async () => {
    for (const type of [
      'application/x-www-form-urlencoded',
      'text/plain',
      'multipart/form-data; boundary=x',
    ]) {
      const answer = await fetch(`${house.url}/api/tickets`, {
        method: 'POST',
        body: 'words=x',
        headers: { cookie, 'content-type': type },
      });
      expect([type, Math.floor(answer.status / 100)]).toEqual([type, 4]);
    }
  });

  test('control: our own pages write, and a link from elsewhere may be followed', async () => {
    const read = await fetch(`${house.url}/api/me`, { headers: { cookie, 'sec-fetch-site': 'cross-site' } });
    expect(read.status).toBe(200);
    expect((await signOut({ 'sec-fetch-site': 'same-origin', origin: `http://${host()}` })).status).toBe(200);
  });
});
