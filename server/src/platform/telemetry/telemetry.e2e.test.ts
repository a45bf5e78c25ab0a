import { getDataSourceToken } from '@nestjs/typeorm';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as rest } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { freePort } from '../../../start/free-port';
import { schedule, type Job } from '../../schedule';
import { startWorker } from '../../ticket/testing/workers';
import { startApi, type ApiProcess } from '../testing/api-process';
import { openHouse, type House } from '../testing/house';
import { statement } from '../testing/statement';
import { Db } from '../db/db';
import { Meter } from './meter';

let house: House;
let api: ApiProcess;
let worker: ChildProcess;
let collector: Server;
let metrics: string;
let workerMetrics: string;
const spans: Span[] = [];
interface Span {
  readonly traceId: string;
  readonly parentSpanId?: string;
  readonly name: string;
}

/** What would be told of somebody, were it written down. */
const canary = {
  phone: '13912349876',
  token: 'canaryTokenCanaryToken',
  code: '7K2MQ9XW4TRD',
  name: '王金丝雀',
};
const canaries = new RegExp([...Object.values(canary), encodeURIComponent(canary.name)].join('|'));

beforeAll(async () => {
  house = await openHouse();
  collector = createServer((asked, reply) => {
    let body = '';
    asked.on('data', (part) => (body += String(part)));
    asked.on('end', () => {
      const told = JSON.parse(body) as { resourceSpans: { scopeSpans: { spans: Span[] }[] }[] };
      spans.push(...told.resourceSpans.flatMap((each) => each.scopeSpans.flatMap((scope) => scope.spans)));
      reply.end('{}');
    });
  });
  collector.listen(0, '127.0.0.1');
  await once(collector, 'listening');
  const [port, workerPort] = [await freePort(), await freePort()];
  metrics = `http://127.0.0.1:${port}`;
  workerMetrics = `http://127.0.0.1:${workerPort}`;
  worker = startWorker(house, { METRICS_PORT: String(workerPort) });
  api = await startApi(house, {
    METRICS_PORT: String(port),
    TRACES_URL: `http://127.0.0.1:${(collector.address() as AddressInfo).port}/v1/traces`,
  });
}, 240_000);
afterAll(async () => {
  await api.kill();
  worker.kill('SIGKILL');
  collector.close();
  await house.close();
});

const told = async (url: string): Promise<string> => (await fetch(`${url}/metrics`)).text();
const valueIn = (text: string, series: string): number =>
  Number(
    text
      .split('\n')
      .find((line) => line.startsWith(`${series} `))
      ?.slice(series.length) ?? Number.NaN,
  );
const until = async (fits: () => boolean | Promise<boolean>) => {
  while (!(await fits())) await rest(100);
};

test('requests are counted by the route as it is written, and nothing of who asked is in it', async () => {
  for (const asked of [
    '/api/hours/organisations',
    `/api/laws?phone=${canary.phone}`,
    `/api/places/${canary.code}`,
    `/api/tickets/${encodeURIComponent(canary.name)}`,
    `/nowhere/${canary.phone}`,
  ])
    await fetch(`${api.url}${asked}`, { headers: { authorization: `Bearer ${canary.token}` } });
  const text = await told(metrics);
  expect(valueIn(text, 'linli_http_requests_total{route="GET /api/hours/organisations"}')).toBe(1);
  expect(text).toMatch(/linli_http_requests_total\{route="GET \/api\/places\/:code"\} 1/);
  expect(text).toMatch(/linli_http_seconds_total\{route="GET \/api\/places\/:code"\} 0\.\d+/);
  expect(text).not.toMatch(canaries);
  expect(text).not.toContain('/api/health');
  expect(text).toContain('linli_db_connections{state="busy"}');
  expect(text).toContain('nodejs_eventloop_lag_p99_seconds');
});

test('however much is asked, there are fewer than 2,000 series', async () => {
  const document = (await (await fetch(`${api.url}/api/openapi.json`)).json()) as {
    paths: Record<string, object>;
  };
  const meter = new Meter(house.app.get(Db), house.app.get<DataSource>(getDataSourceToken()));
  meter.watchProcess();
  meter.expect(schedule(house.app).map(({ name }) => name));
  const routes = Object.entries(document.paths).flatMap(([route, verbs]) =>
    Object.keys(verbs).map((verb) => `${verb.toUpperCase()} ${route}`),
  );
  for (const route of routes) for (const status of [200, 400, 500]) meter.asked(route, status, 0.1);
  const series = (await meter.text()).split('\n').filter((line) => line && !line.startsWith('#'));
  expect(routes.length).toBeGreaterThan(200);
  expect(series.length).toBeLessThan(2000);
});

test('the port of the numbers has no other door, and theirs is none of the API’s', async () => {
  const answers = ['/', '/api/health/live', '/metrics/x'].map(
    async (at) => (await fetch(`${metrics}${at}`)).status,
  );
  expect(await Promise.all(answers)).toEqual([404, 404, 404]);
  expect((await fetch(`${metrics}/live`)).status).toBe(200);
  expect((await fetch(`${api.url}/metrics`)).headers.get('content-type')).not.toContain('version=0.0.4');
});

test('what waits and what was given up is counted', async () => {
  const before = await told(metrics);
  expect(valueIn(before, 'linli_queue_parked{queue="outbox"}')).toBe(0);
  await statement(
    house.databaseUrl,
    `with gone as (insert into event (id, kind, subject_id, at, facts) values (gen_random_uuid(), 'canary.flew', gen_random_uuid(), now(), '{}') returning id)
     insert into delivery (event_id, listener, next_at, parked_at)
     select id, name, '2020-01-01', parked from gone, (values ('nobody', null), ('given up', now())) as l(name, parked)`,
  );
  await statement(
    house.databaseUrl,
    `insert into errand (id, kind, subject_id, lane, next_at) values (gen_random_uuid(), 'canary.none', gen_random_uuid(), 'x', '2020-01-01')`,
  );
  const text = await told(metrics);
  expect(valueIn(text, 'linli_queue_parked{queue="outbox"}')).toBe(1);
  expect(valueIn(text, 'linli_queue_waiting{queue="errands"}')).toBe(1);
  expect(valueIn(text, 'linli_queue_oldest_seconds{queue="outbox"}')).toBeGreaterThan(500);
  expect(valueIn(text, 'linli_queue_oldest_seconds{queue="errands"}')).toBeGreaterThan(250);
});

test('the worker tells when each of its jobs last ended well', async () => {
  const ended = ({ name }: Job) => `linli_job_last_success_seconds{job="${name}"}`;
  await until(async () => {
    const text = await told(workerMetrics).catch(() => '');
    return schedule(house.app).every((job) => text.includes(ended(job)));
  });
  // a job that comes round every few seconds
  await statement(house.databaseUrl, 'alter table poll rename to poll_gone');
  await until(async () =>
    /linli_job_failures_total\{job="polls.close"\} [1-9]/.test(await told(workerMetrics)),
  );
  await statement(house.databaseUrl, 'alter table poll_gone rename to poll');
}, 180_000);

test('a request has one id: from whoever gave one that is well-formed, in the header, the refusal and the log', async () => {
  const ask = (id: string) =>
    fetch(`${api.url}/api/places/NOPLACE12345`, { headers: { 'x-request-id': id } });
  const given = await ask('from-the-proxy-0001');
  expect(given.headers.get('x-request-id')).toBe('from-the-proxy-0001');
  expect(await given.json()).toMatchObject({ requestId: 'from-the-proxy-0001' });
  await until(() => api.written().includes('"id":"from-the-proxy-0001"'));
  const strange = (await ask('a b"}{c')).headers.get('x-request-id');
  expect(strange).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
});

test('whatever is asked, and whatever breaks on it, the log tells nothing of whom', async () => {
  await statement(house.databaseUrl, 'alter table session rename to session_gone');
  const broken = await fetch(
    `${api.url}/api/tickets?code=${canary.code}&q=${encodeURIComponent(canary.name)}`,
    {
      method: 'POST',
      headers: {
        authorization: `Bearer ${canary.token}`,
        cookie: `session=${canary.token}`,
        'content-type': 'application/json',
        'idempotency-key': canary.token,
        referer: `https://linli.example/?pass=${canary.code}`,
        'x-phone': canary.phone,
      },
      body: JSON.stringify({ words: canary.name, phone: canary.phone, code: canary.code }),
    },
  );
  await statement(house.databaseUrl, 'alter table session_gone rename to session');
  expect(broken.status).toBe(500);
  expect(valueIn(await told(metrics), 'linli_http_failed_total{feature="tickets"}')).toBe(1);
  const { requestId } = (await broken.json()) as { requestId: string };
  await until(
    () =>
      api
        .written()
        .split('\n')
        .filter((line) => line.includes(requestId)).length >= 2,
  );
  const lines = api.written().trim().split('\n');
  for (const line of lines)
    expect(JSON.parse(line)).toMatchObject({ level: expect.any(Number), time: expect.any(Number) });
  expect(api.written()).not.toMatch(canaries);
});

test('traces go to the collector below the caller’s, and without one everything goes on', async () => {
  const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
  const traced = () =>
    fetch(`${api.url}/api/places/${canary.code}`, {
      headers: { traceparent: `00-${traceId}-00f067aa0ba902b7-01` },
    });
  await traced();
  await until(() => spans.some((span) => span.traceId === traceId));
  expect(spans.find((span) => span.traceId === traceId)).toMatchObject({
    parentSpanId: '00f067aa0ba902b7',
    name: 'GET /api/places/:code',
  });
  expect(JSON.stringify(spans)).not.toMatch(canaries);
  collector.close();
  collector.closeAllConnections();
  for (let turn = 0; turn < 20; turn++) expect((await traced()).status).toBe(404);
  await rest(1_500);
  expect((await traced()).status).toBe(404);
});
