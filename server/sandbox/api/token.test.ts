import type { FastifyInstance } from 'fastify';
import { sandboxApp } from '../app';
import { createSandbox } from '../sandbox';

const minute = 60_000;
let at = 0;
let sandbox: FastifyInstance;

beforeEach(() => {
  at = Date.UTC(2026, 10, 25, 1);
  sandbox = createSandbox({ now: () => at });
});
afterEach(() => sandbox.close());

interface Answer {
  code: string;
  access_token: string;
  expires_in: number;
}
const get = async (url: string, query: Record<string, string> = {}) =>
  (await sandbox.inject({ method: 'GET', url, query })).json<Answer>();
const post = async (url: string, payload: object | string) =>
  (await sandbox.inject({ method: 'POST', url, payload })).json<Answer>();
const phoneCode = async () => (await post('/__sandbox/phone', { person: 'liming' })).code;
const asksToken = { grant_type: 'client_credential', ...sandboxApp };
const token = (changed: object = {}) => post('/cgi-bin/stable_token', { ...asksToken, ...changed });

describe('the stable token', () => {
  it('stays the same with less time left, until its last five minutes, when a new one lives beside it', async () => {
    const first = await token();
    expect(first.expires_in).toBe(7200);
    at += 115 * minute;
    expect(await token()).toEqual({ access_token: first.access_token, expires_in: 300 });
    at += 1;
    expect((await token()).access_token).not.toBe(first.access_token);
    const url = `/wxa/business/getuserphonenumber?access_token=${first.access_token}`;
    expect(await post(url, { code: await phoneCode() })).toMatchObject({ errcode: 0 });
    at += 5 * minute;
    expect(await post(url, { code: await phoneCode() })).toMatchObject({ errcode: 42001 });
  });

  it('is replaced at once when forced, not twice within 30 seconds and not 21 times a day', async () => {
    const first = await token();
    const second = await token({ force_refresh: true });
    expect(second.access_token).not.toBe(first.access_token);
    const url = `/wxa/business/getuserphonenumber?access_token=${first.access_token}`;
    expect(await post(url, { code: 'any' })).toMatchObject({ errcode: 40001 });
    expect((await token({ force_refresh: true })).access_token).toBe(second.access_token);
    for (let times = 2; times <= 20; times += 1) {
      at += 30_000;
      expect(await token({ force_refresh: true })).toHaveProperty('access_token');
    }
    at += 30_000;
    expect(await token({ force_refresh: true })).toMatchObject({ errcode: 45009 });
  });

  it.each([
    [{ appid: 'wx0000000000000000' }, 40013],
    [{ secret: 'wrong' }, 40125],
    [{ appid: '' }, 41002],
    [{ secret: '' }, 41004],
    [{ grant_type: 'authorization_code' }, 40002],
  ])('is refused for %p', async (changed, errcode) => {
    expect(await token(changed)).toMatchObject({ errcode });
  });

  it('wants a JSON body by POST', async () => {
    expect(await post('/cgi-bin/stable_token', '')).toMatchObject({ errcode: 44002 });
    expect(await post('/cgi-bin/stable_token', 'appid=1&secret=2')).toMatchObject({ errcode: 47001 });
    expect(await get('/cgi-bin/stable_token')).toMatchObject({ errcode: 43002 });
  });
});

describe('the plain token', () => {
  const plain = (changed: Record<string, string> = {}) =>
    get('/cgi-bin/token', { ...(asksToken as Record<string, string>), ...changed });
  const opens = async ({ access_token }: Answer) =>
    post(`/wxa/business/getuserphonenumber?access_token=${access_token}`, { code: await phoneCode() });

  it('is new with every call, and the one before opens for five minutes more', async () => {
    const [first, second] = [await plain(), await plain()];
    expect(second.access_token).not.toBe(first.access_token);
    at += 5 * minute - 1;
    expect(await opens(first)).toMatchObject({ errcode: 0 });
    at += 1;
    expect(await opens(first)).toMatchObject({ errcode: 40001 });
    expect(await opens(second)).toMatchObject({ errcode: 0 });
  });

  it('does not touch the stable one, nor the other way round', async () => {
    const [stable, own] = [await token(), await plain()];
    await plain();
    await token({ force_refresh: true });
    expect((await token()).access_token).not.toBe(stable.access_token);
    expect(await opens(own)).toMatchObject({ errcode: 0 });
    expect(await opens(await token())).toMatchObject({ errcode: 0 });
  });

  it('is refused for a wrong secret, and wants GET', async () => {
    expect(await plain({ secret: 'wrong' })).toMatchObject({ errcode: 40125 });
    expect(await post('/cgi-bin/token', asksToken)).toMatchObject({ errcode: 43001 });
  });
});
