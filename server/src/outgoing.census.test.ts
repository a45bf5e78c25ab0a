import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Who speaks to other machines, and who gave their address. An address that a visitor could name is fetched through `guardedFetch` only. */
const speakers: Record<string, string> = {
  'platform/oidc/guarded-fetch.ts': 'whatever a city platform names: public addresses only, no redirects',
  'platform/recogniser/recogniser.ts': 'RECOGNISER_URL, by the operator',
  'platform/storage/s3.storage.ts': 'S3_ENDPOINT, by the operator',
  'platform/wechat/line.ts': 'WECHAT_API, by the operator',
};

const speaks =
  /(?<![\w.])fetch\(|\.fetch\(|\bhttps?\.(request|get)\(|from '(node:)?(https?|net|tls|dgram|http2|undici|axios|got)'/;
/** Types and servers, which call nobody. */
const harmless = /import type .*|import \{ createServer, type Server \} from 'node:http'/g;

const spoken = (source: string): boolean => speaks.test(source.replace(harmless, ''));

const sources = readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.includes(`testing${path.sep}`),
);

test('only these speak to other machines', () => {
  const found = sources.filter((file) => spoken(readFileSync(path.join(__dirname, file), 'utf8')));
  expect(found.sort()).toEqual(Object.keys(speakers).sort());
});

test.each([
  'await fetch(body.url)',
  'https.get(url)',
  "import { request } from 'node:https'",
  'this.client.fetch(x)',
])('control: %s is found', (source) => {
  expect(spoken(source)).toBe(true);
});
