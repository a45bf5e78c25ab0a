import { sandboxApp, sandboxPush } from './app';
import { sandboxPeople } from './people';
import { createSandbox, type Sandbox } from './sandbox';
import { openReceiver } from './testing/receiver';
import { openStage } from './testing/stage';
import { sandboxTemplates } from './world/templates';

let sandbox: Sandbox;
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

it('gives phone codes until the quota is used up, and none to whoever says no', async () => {
  const stage = openStage();
  const ask = (consent: boolean) =>
    stage.control<{ code?: string; errMsg: string }>('users/liming/phone-code', { consent });
  await stage.control('quotas', { phone: 1 });
  expect(await ask(false)).toEqual({ errMsg: 'getPhoneNumber:fail user deny' });
  expect(await ask(true)).toEqual({ code: expect.any(String), errMsg: 'getPhoneNumber:ok' });
  // Paid for although the code was never exchanged.
  expect(await ask(true)).toMatchObject({ errno: 1400001 });
});

it('asks for consent before an interface is used, and refuses one that was never declared', async () => {
  const stage = openStage();
  const use = (api: string, agree?: boolean) => stage.control('users/liming/privacy', { api, agree });
  expect(await use('chooseMedia')).toMatchObject({ needAuthorization: true, errno: 104 });
  expect(await use('chooseMedia', true)).toMatchObject({
    needAuthorization: false,
    errMsg: 'chooseMedia:ok',
  });
  await stage.control('release', { declared: ['chooseMedia'] });
  expect(await use('chooseLocation')).toMatchObject({ errno: 112 });
  expect(await use('chooseMedia', false)).toMatchObject({ errno: 104 });
});

it('adds people, who can sign in at once, with an openid of 28 characters', async () => {
  const stage = openStage();
  const { openid } = await stage.control<{ openid: string }>('users', { key: 'guest', phone: '13900000000' });
  expect(openid).toMatch(/^o.{27}$/);
  expect(await stage.control('users/guest/login')).toMatchObject({ errMsg: 'login:ok' });
  await stage.control('users', { openid, phone: '13911111111' });
  const { users, at } = await stage.seen<{ users: { key: string; phone: string }[]; at: string }>('state');
  expect(users.filter(({ key }) => key === 'guest')).toMatchObject([{ phone: '13911111111' }]);
  expect(JSON.stringify(users)).not.toContain('sessionKey');
  expect(at).toBe('2026-11-25T01:00:00.000Z');
});

it('goes to any instant, forwards and back', async () => {
  const stage = openStage();
  expect(await stage.control('clock', { advanceMs: 1500 })).toEqual({ at: '2026-11-25T01:00:01.500Z' });
  const setTo = '2026-01-05T08:30:00+08:00';
  expect(await stage.control('clock', { setTo })).toEqual({ at: '2026-01-05T00:30:00.000Z' });
  await expect(stage.control('clock', { setTo: 'soon' })).rejects.toThrow('400');
  await stage.control('reset');
  expect(await stage.seen('state')).toMatchObject({ at: '2026-11-25T01:00:00.000Z' });
});

it('begins anew from a seed, forgetting all but its wiring', async () => {
  const app = await openReceiver();
  const stage = openStage();
  await stage.control('push', { url: app.url, ...sandboxPush });
  const once = sandboxTemplates[0]?.priTmplId;
  const day = async () => {
    await stage.control('reset', { seed: 7 });
    const { code } = await stage.control<{ code: string }>('users/liming/login');
    await stage.control('users/liming/subscribe', { tmplIds: [once] });
    return [code, await stage.seen('state')];
  };
  expect(await day()).toEqual(await day());
  expect(await stage.sandbox.deliverDue()).toBe(1);
  expect(app.received).toHaveLength(1);
  await app.close();
});

it('shows the messages as their readers would see them, the newest first, and lets no words become tags', async () => {
  const stage = openStage();
  const template = sandboxTemplates[0];
  const empty = await stage.sandbox.inject({ method: 'GET', url: '/outbox' });
  expect(empty.body).not.toContain('<article>');
  for (const words of ['先到的', '<b>后到的&']) {
    await stage.control('users/wangnainai/subscribe', { tmplIds: [template?.priTmplId] });
    const values = { thing1: words, thing2: '门口', phrase3: '已受理', time4: '09:30', thing5: '就来' };
    const data = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { value }]));
    await stage.call('/cgi-bin/message/subscribe/send', {
      touser: 'o-demo-wangnainai',
      template_id: template?.priTmplId,
      page: 'resident/ticket/index?id=1',
      data,
    });
  }
  const { body } = await stage.sandbox.inject({ method: 'GET', url: '/outbox' });
  expect(body).toMatch(/&#60;b&#62;后到的&#38;.*收信人<\/dt><dd>王奶奶.*先到的/s);
  expect(body).toContain('2026年11月25日');
  expect((await stage.sandbox.inject({ method: 'GET', url: '/' })).body).toContain('href="/outbox"');
});
