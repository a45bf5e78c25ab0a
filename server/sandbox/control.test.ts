import type { FastifyInstance } from 'fastify';
import { sandboxApp } from './app';
import { sandboxPeople } from './people';
import { createSandbox } from './sandbox';

let sandbox: FastifyInstance;
let logged: string[];

beforeEach(() => {
  logged = [];
  sandbox = createSandbox({ now: () => 1_790_000_000_000, log: (line) => logged.push(line) });
});
afterEach(() => sandbox.close());

const post = (url: string, payload: object) => sandbox.inject({ method: 'POST', url, payload });

it('lists its people, each with an own openid and phone', async () => {
  const people = (await sandbox.inject({ method: 'GET', url: '/__sandbox/people' })).json<
    typeof sandboxPeople
  >();
  expect(people).toEqual(sandboxPeople);
  for (const field of ['key', 'openid', 'phone'] as const) {
    expect(new Set(people.map((person) => person[field])).size).toBe(people.length);
  }
});

it('shows every person on its own page', async () => {
  const page = await sandbox.inject({ method: 'GET', url: '/' });
  expect(page.headers['content-type']).toContain('text/html');
  for (const { name, what, phone, key } of sandboxPeople) {
    expect(page.body).toContain(`<td>${name}</td><td>${what}</td><td>${phone}</td><td>${key}</td>`);
  }
});

it('lets a page of another origin steer it, but not call WeChat', async () => {
  const preflight = await sandbox.inject({ method: 'OPTIONS', url: '/__sandbox/login' });
  expect(preflight).toMatchObject({ statusCode: 204, headers: { 'access-control-allow-origin': '*' } });
  const steered = await sandbox.inject({
    method: 'POST',
    url: '/__sandbox/login',
    payload: { person: 'liming' },
  });
  expect(steered.headers).toHaveProperty('access-control-allow-origin', '*');
  const called = await sandbox.inject({ method: 'GET', url: '/sns/jscode2session' });
  expect(called.headers).not.toHaveProperty('access-control-allow-origin');
});

it('knows nobody by an invented key', async () => {
  for (const url of ['/__sandbox/login', '/__sandbox/phone']) {
    const answer = await sandbox.inject({ method: 'POST', url, payload: { person: 'nobody' } });
    expect(answer.statusCode).toBe(404);
  }
});

it('forgets codes and tokens on reset', async () => {
  const asksToken = { grant_type: 'client_credential', ...sandboxApp };
  const { code } = (await post('/__sandbox/login', { person: 'liming' })).json<{ code: string }>();
  const { access_token } = (await post('/cgi-bin/stable_token', asksToken)).json<{ access_token: string }>();
  await post('/__sandbox/reset', {});
  const query = { ...sandboxApp, js_code: code, grant_type: 'authorization_code' };
  expect((await sandbox.inject({ method: 'GET', url: '/sns/jscode2session', query })).json()).toMatchObject({
    errcode: 40029,
  });
  const phone = await post(`/wxa/business/getuserphonenumber?access_token=${access_token}`, { code: 'any' });
  expect(phone.json()).toMatchObject({ errcode: 40001 });
});

it('is loud about a path it does not have, without its query', async () => {
  const answer = await sandbox.inject({ method: 'POST', url: '/wxa/unheard_of?access_token=secret' });
  expect(answer.statusCode).toBe(404);
  expect(answer.json()).toMatchObject({
    errcode: 48001,
    errmsg: expect.stringContaining('POST /wxa/unheard_of,'),
  });
  expect(logged).toEqual(['the stand-in does not know POST /wxa/unheard_of']);
});
