import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import { pinoHttp } from 'pino-http';
import { requestLog } from './request-log';

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
  const names = ['pass', 'code', 'openid', 'signature', 'msg_signature', 'echostr', 'api_key'];
  const query = new URLSearchParams([
    ...names.map((name): [string, string] => [name, secret]),
    ['page', '2'],
  ]);
  await fetch(`${url}/wechat/push?${query}`, { headers: { authorization: secret, cookie: secret } });
  await fetch(`${url}/api/health/live`);
  await fetch(`${url}/api/ballots`, { method: 'POST' });
  await new Promise((closed) => server.close(closed));
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ req: { url: '/wechat/push', query: { page: '2' } } });
  expect(lines[0]).not.toContain(secret);
});
