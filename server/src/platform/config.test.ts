import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { configFrom } from './config';
import { variables, WrongConfiguration } from './variables';

const least = {
  DATABASE_URL: 'postgres://linli@127.0.0.1/linli',
  LINLI_SECRET: 'k3Jx0vTq9ZbN6sWm2RfY8pLd4HgC1aEu',
  WECHAT_APPID: 'wx0f1e2d3c4b5a6978',
  WECHAT_SECRET: '9f86d081884c7d659a2feaa0c55ad015',
};
const live = { ...least, NODE_ENV: 'production', PUBLIC_URL: 'https://linli.example' };
const faultsOf = (env: NodeJS.ProcessEnv): readonly string[] => {
  try {
    configFrom(env);
  } catch (trouble) {
    if (trouble instanceof WrongConfiguration) return trouble.faults;
    throw trouble;
  }
  return [];
};
const running = readFileSync(path.resolve(__dirname, '../../../docs/running.md'), 'utf8');

it('takes what is enough, in production too', () => {
  expect(configFrom(least)).toMatchObject({ production: false, port: 8555, host: '127.0.0.1', poolSize: 10 });
  expect(configFrom(live)).toMatchObject({ production: true, warnings: [] });
});

it('says everything that is wrong at once', () => {
  const faults = faultsOf({
    PORT: 'eighty',
    DATABASE_URL: 'mysql://x',
    DATABASE_POOL: '0',
    WECHAT_MODE: 'test',
    WECHAT_STATE: 'release',
    WECHAT_PUSH_TOKEN: 'token',
    WECHAT_PUSH_AES_KEY: 'short',
    WECHAT_TEMPLATES: '{',
    WECHAT_PROOF: '../x',
    OIDC_ISSUER: 'city',
    S3_ENDPOINT: 'https://s3.example',
    MAP_TILES: 'https://tiles.example',
    EMBED_ORIGINS: 'city.example',
    TRUST_PROXY: 'yes',
    LOG_LEVEL: 'loud',
    RECOGNISER_URL: 'nowhere',
  });
  const names = faults.flatMap((fault) => /^[A-Z][A-Z0-9_]+/.exec(fault) ?? []);
  expect(new Set(names)).toEqual(
    new Set([
      ...['PORT', 'DATABASE_URL', 'DATABASE_POOL', 'LINLI_SECRET', 'WECHAT_MODE', 'WECHAT_STATE'],
      ...['WECHAT_APPID', 'WECHAT_SECRET', 'WECHAT_PUSH_AES_KEY', 'WECHAT_TEMPLATES', 'WECHAT_PROOF'],
      ...['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'S3_BUCKET', 'S3_KEY_ID', 'S3_SECRET'],
      ...['MAP_TILES', 'EMBED_ORIGINS', 'TRUST_PROXY', 'LOG_LEVEL', 'RECOGNISER_URL'],
    ]),
  );
});

it.each(Object.keys(least))('names %s when it is missing', (name) => {
  expect(faultsOf({ ...least, [name]: undefined })).toEqual([`${name} is not set`]);
});

it.each<[string, NodeJS.ProcessEnv, string]>([
  ['a demonstration', { LINLI_DEMO: '1', WECHAT_API: 'https://api.weixin.qq.com' }, 'LINLI_DEMO'],
  ['a clock that tests move', { LINLI_CLOCK: 'shifted' }, 'LINLI_CLOCK'],
  ['no address', { PUBLIC_URL: '' }, 'PUBLIC_URL'],
  ['an open address', { PUBLIC_URL: 'http://linli.example' }, 'PUBLIC_URL'],
  ['a short secret', { LINLI_SECRET: 'k3Jx0vTq9ZbN6sWm' }, 'LINLI_SECRET is too weak'],
  ['a secret of one letter', { LINLI_SECRET: 'a'.repeat(40) }, 'LINLI_SECRET is too weak'],
  [
    'a secret of an example',
    { LINLI_SECRET: 'change-me-to-32-random-characters' },
    'LINLI_SECRET is too weak',
  ],
  [
    'the stand-in’s secret',
    { WECHAT_SECRET: '0123456789abcdef0123456789abcdef' },
    'WECHAT_SECRET is a sample',
  ],
  ['a sample password', { DATABASE_URL: 'postgres://linli:postgres@127.0.0.1/linli' }, 'a sample password'],
  ['an open line', { DATABASE_URL: 'postgres://linli@db.example/linli' }, 'over an open line'],
  [
    'a line that may be open',
    { DATABASE_URL: 'postgres://linli@db.example/linli?sslmode=prefer' },
    'open line',
  ],
  [
    'plain pushes',
    { WECHAT_PUSH_TOKEN: 'k3Jx0vTq9ZbN', WECHAT_PUSH_MODE: 'plain' },
    'WECHAT_PUSH_MODE=plain',
  ],
  ['a talkative log', { LOG_LEVEL: 'trace' }, 'LOG_LEVEL=trace'],
])('refuses %s in production, and only there', (_, env, words) => {
  expect(faultsOf({ ...live, ...env }).join('\n')).toContain(words);
  expect(faultsOf({ ...least, ...env })).toEqual([]);
});

it.each([
  'postgres://linli@db.example/linli?sslmode=verify-full',
  'postgres://linli@localhost/linli',
  'postgres://linli@[::1]/linli',
  'postgres:///linli?host=/run/postgresql',
  'postgres://linli@db/linli',
])('takes %s in production', (url) => {
  expect(faultsOf({ ...live, DATABASE_URL: url, DATABASE_PLAIN_HOST: 'db' })).toEqual([]);
});

describe('a secret in a file', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'linli-secret-'));
  const file = path.join(folder, 'secret');
  writeFileSync(file, `${least.WECHAT_SECRET}\n`);
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is read without the end of its line', () => {
    const { wechat } = configFrom({ ...least, WECHAT_SECRET: undefined, WECHAT_SECRET_FILE: file });
    expect(wechat.secret).toBe(least.WECHAT_SECRET);
  });

  it('must be there, and be the only one', () => {
    expect(faultsOf({ ...least, WECHAT_SECRET_FILE: file })).toEqual([
      'WECHAT_SECRET and WECHAT_SECRET_FILE are both set; one of them must go',
    ]);
    const gone = { ...least, WECHAT_SECRET: undefined, WECHAT_SECRET_FILE: `${file}.gone` };
    expect(faultsOf(gone)[0]).toContain('WECHAT_SECRET_FILE names');
  });
});

it('warns of variables that look like ours and are none, and of no others', () => {
  const { warnings } = configFrom({
    ...least,
    LINLI_SECERT: 'x',
    LOG_LEVEL_FILE: 'x',
    HOST_FILE: 'x',
    WECHAT_APPID_FILE: 'x',
    HOME: '/',
    LINLI_SEED: '1',
  });
  expect(warnings).toEqual([
    'LINLI_SECERT is not a variable of Linli',
    'WECHAT_APPID_FILE is not a variable of Linli',
  ]);
});

it('is described in docs/running.md: every variable with its default, every secret, and no other', () => {
  const table = /## Configuration\n([\s\S]+?)\n\n/.exec(running)?.[1] ?? '';
  const described = table
    .split('\n')
    .slice(2)
    .flatMap((line) => {
      const [, names = '', defaults = ''] = line.split('|').map((cell) => cell.trim().replaceAll('`', ''));
      const each = defaults.split(', ');
      return names.split(', ').map((name, place) => [name, each.length > 1 ? each[place] : each[0]]);
    });
  const known = Object.entries(variables).map(([name, about]) => [
    name,
    'default' in about ? about.default : '–',
  ]);
  expect(Object.fromEntries(described)).toEqual(Object.fromEntries(known));
  const secrets = Object.entries(variables).flatMap(([name, about]) => ('secret' in about ? [name] : []));
  const told = /A secret \(([^)]+)\)/.exec(running)?.[1] ?? '';
  expect(told.match(/[A-Z0-9_]+/g)?.sort()).toEqual(secrets.sort());
});

it('has no variable that nothing reads', () => {
  const readers = [
    'config.ts',
    'wechat/account.ts',
    'oidc/issuer-account.ts',
    '../../sandbox/main.ts',
    '../../start/migrate.ts',
    '../../start/backup.ts',
  ];
  const source = readers.map((file) => readFileSync(path.join(__dirname, file), 'utf8')).join('');
  expect(Object.keys(variables).filter((name) => !new RegExp(`\\b${name}\\b`).test(source))).toEqual([]);
});
