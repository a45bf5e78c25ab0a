import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import { pinoHttp } from 'pino-http';
import { requestLog, safePath } from './request-log';
import { safeError } from './safe-error';

const secret = 'canary';

it('tells the address and what was asked, but nothing that opens or names', async () => {
  const lines: string[] = [];
  const stream = new Writable({ write: (line, _, done) => (lines.push(String(line)), done()) });
  const log = pinoHttp(requestLog('info'), stream);
  const server = createServer((request: IncomingMessage & { query?: object }, reply) => {
    request.query = Object.fromEntries(new URL(request.url ?? '', 'http://linli').searchParams);
    log(request, reply);
    reply.setHeader('set-cookie', secret).end();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const query = new URLSearchParams({ pass: secret, code: secret, page: '2', [secret.repeat(9)]: '' });
  await fetch(`${url}/wechat/push?${query}`, {
    headers: { authorization: secret, cookie: secret, 'idempotency-key': secret, referer: `/?q=${secret}` },
  });
  await fetch(`${url}/api/health/live`);
  await fetch(`${url}/api/ballots`, { method: 'POST' });
  await new Promise((closed) => server.close(closed));
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    req: { url: '/wechat/push', query: ['pass', 'code', 'page'] },
  });
  expect(lines[0]).not.toContain(secret);
});

it.each([
  [
    '/api/tickets/0192f0c1-aaaa-7bbb-8ccc-1234567890ab/notes',
    '/api/tickets/0192f0c1-aaaa-7bbb-8ccc-1234567890ab/notes',
  ],
  ['/api/home-votes/paper.pdf', '/api/home-votes/paper.pdf'],
  ['/open311/v2/requests.json?phone=13812345678', '/open311/v2/requests.json'],
  ['/s/7K2MQ9XW4TRD', '/s/…'],
  ['/api/spoken/k7m2q9', '/api/spoken/…'],
  ['/api/find/13812345678', '/api/find/…'],
  ['/api/find/%E7%8E%8B%E8%8A%B3', '/api/find/…'],
])('of the address %s it tells %s', (url, told) => {
  expect(safePath(url)).toBe(told);
});

it('tells of an error where it broke, not on what', () => {
  const trouble = Object.assign(
    new Error(
      'invalid input syntax for type uuid: "canary"\nKey (phone)=(13812345678) exists; Bearer canary',
    ),
    {
      code: '23505',
      table: 'person',
      constraint: 'person_phone',
      detail: 'canary',
      parameters: ['canary'],
      query: 'canary',
    },
  );
  const told = safeError(trouble);
  expect(told).toMatchObject({ type: 'Error', code: '23505', table: 'person', constraint: 'person_phone' });
  expect(told.stack).toContain('request-log.test.ts');
  expect(JSON.stringify(told)).not.toMatch(/canary|13812345678/);
  // What is not masked: an error told as it is would give all of it away.
  expect(JSON.stringify({ ...trouble, message: trouble.message })).toMatch(/canary.*13812345678/);
});
