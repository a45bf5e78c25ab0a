import { sandboxApp } from '../app';
import { openStage, type Said, type Stage } from '../testing/stage';
import type { Call } from '../world/calls';

let stage: Stage;
beforeEach(async () => {
  stage = openStage();
  await stage.visits('liming');
});
afterEach(() => stage.sandbox.close());

const path = '/wxa/msg_sec_check';
const body = { content: '灯', version: 2, scene: 2, openid: 'o-demo-liming' };
const check = () => stage.call<Said>(path, body);
const faults = (...list: object[]) => stage.control('faults', list);
const checkOverHttp = async (): Promise<Response> => {
  const address = stage.sandbox.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const origin = port
    ? `http://127.0.0.1:${port}`
    : await stage.sandbox.listen({ host: '127.0.0.1', port: 0 });
  const asked = { grant_type: 'client_credential', ...sandboxApp };
  const token = await fetch(`${origin}/cgi-bin/token?${new URLSearchParams(asked)}`);
  const { access_token } = (await token.json()) as { access_token: string };
  return fetch(`${origin}${path}?access_token=${access_token}`, {
    method: 'POST',
    body: JSON.stringify(body),
  });
};

it('keeps what it was asked, and nothing that opens a door', async () => {
  const code = (await stage.control<{ code: string }>('users/liming/login')).code;
  const query = { ...sandboxApp, js_code: code, grant_type: 'authorization_code' };
  await stage.sandbox.inject({ method: 'GET', url: '/sns/jscode2session', query });
  const phone = (await stage.control<{ code: string }>('users/liming/phone-code')).code;
  await stage.call('/wxa/business/getuserphonenumber', { code: phone });
  const calls = await stage.seen<Call[]>('calls');
  expect(calls.map((call) => [call.method, call.path, call.errcode])).toEqual([
    ['GET', '/sns/jscode2session', 0],
    ['POST', '/cgi-bin/stable_token', 0],
    ['POST', '/wxa/business/getuserphonenumber', 0],
  ]);
  const kept = JSON.stringify(calls);
  for (const secret of [code, phone, sandboxApp.secret, 'sandbox_']) expect(kept).not.toContain(secret);
  expect(await stage.seen('calls?path=/sns/jscode2session')).toHaveLength(1);
});

it('warns of Chinese that comes as escapes, which the content check cannot read', async () => {
  const asked = { grant_type: 'client_credential', ...sandboxApp };
  const token = await stage.sandbox.inject({
    method: 'POST',
    url: '/cgi-bin/stable_token',
    payload: JSON.stringify(asked),
  });
  const url = `${path}?access_token=${token.json<{ access_token: string }>().access_token}`;
  const payload = JSON.stringify(body).replace('灯', '\\u706f');
  expect((await stage.sandbox.inject({ method: 'POST', url, payload })).json()).toMatchObject({ errcode: 0 });
  expect(await stage.seen(`calls?path=${path}`)).toMatchObject([{ escaped: true, body: { content: '灯' } }]);
  expect(stage.logged).toEqual([expect.stringContaining('escapes its Chinese')]);
});

it('looks at the method first, then at the token, then at the body', async () => {
  const ask = async (method: 'GET' | 'POST', url: string, payload?: string) =>
    (await stage.sandbox.inject({ method, url, payload })).json<Said>().errcode;
  expect(await ask('GET', path)).toBe(43002);
  expect(await ask('POST', '/wxaapi/newtmpl/gettemplate', '{}')).toBe(43001);
  expect(await ask('POST', path, 'content=1')).toBe(41001);
  expect(await stage.call<Said>(path, [])).toMatchObject({ errcode: 47001 });
});

it('goes wrong just at the second call, or at every one', async () => {
  await faults({ match: { path, nth: 2 }, do: { errcode: -1 } });
  expect([await check(), await check(), await check()].map(({ errcode }) => errcode)).toEqual([0, -1, 0]);
  await faults({ match: { path }, do: { errcode: 45011 } });
  expect((await check()).errcode).toBe(45011);
  await faults();
  expect((await check()).errcode).toBe(0);
});

it('goes wrong by chance in the same way for the same seed', async () => {
  const run = async (seed: string) => {
    await stage.control('reset', { seed });
    await stage.visits('liming');
    await faults({ match: { path, probability: 0.5 }, do: { errcode: -1 } });
    const codes = [];
    for (let times = 0; times < 12; times++) codes.push((await check()).errcode);
    return codes.join();
  };
  const first = await run('one');
  expect(await run('one')).toBe(first);
  expect(first).toMatch(/-1.*0|0.*-1/);
  expect(await run('two')).not.toBe(first);
});

it('answers with another status, another type, half an answer, late, or not at all', async () => {
  const one = (fault: object) => faults({ match: { path }, do: fault });
  await one({ httpStatus: 502 });
  expect((await checkOverHttp()).status).toBe(502);
  await one({ contentType: 'text/plain', truncate: true });
  const half = await checkOverHttp();
  expect(half.headers.get('content-type')).toBe('text/plain');
  const said = await half.text();
  expect(() => JSON.parse(said) as unknown).toThrow();
  await one({ reset: true });
  await expect(checkOverHttp()).rejects.toThrow('fetch failed');
  await one({ delayMs: 30 });
  const begun = performance.now();
  await checkOverHttp();
  expect(performance.now() - begun).toBeGreaterThanOrEqual(29);
});

it('counts every call of a path up to its limit, and lets the limit be lowered', async () => {
  await stage.control('quotas', { limits: [{ path, per: 'minute', most: 1 }] });
  expect([await check(), await check()].map(({ errcode }) => errcode)).toEqual([0, 44991]);
  await stage.wait(60_000);
  expect((await check()).errcode).toBe(0);
  await stage.control('quotas', { limits: [{ path, per: 'day', most: 3 }] });
  await stage.wait(60_000);
  expect((await check()).errcode).toBe(45009);
  const limits = [{ path: '/unheard', per: 'day', most: 1 }];
  await expect(stage.control('quotas', { limits })).rejects.toThrow('404');
});
