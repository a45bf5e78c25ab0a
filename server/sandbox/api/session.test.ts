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
  openid: string;
  access_token: string;
  expires_in: number;
}
const get = async (url: string, query: Record<string, string> = {}) =>
  (await sandbox.inject({ method: 'GET', url, query })).json<Answer>();
const post = async (url: string, payload: object | string) =>
  (await sandbox.inject({ method: 'POST', url, payload })).json<Answer>();
const signIn = (js_code: string, changed: Record<string, string> = {}) =>
  get('/sns/jscode2session', { ...sandboxApp, js_code, grant_type: 'authorization_code', ...changed });
const login = async (person = 'zhouxiaohe') => (await post('/__sandbox/login', { person })).code;
const phoneCode = async (person = 'zhouxiaohe') => (await post('/__sandbox/phone', { person })).code;
const asksToken = { grant_type: 'client_credential', ...sandboxApp };
const token = (changed: object = {}) => post('/cgi-bin/stable_token', { ...asksToken, ...changed });
const phone = async (body: object) =>
  post(`/wxa/business/getuserphonenumber?access_token=${(await token()).access_token}`, body);

describe('a sign-in code', () => {
  it('opens the person who was chosen, as JSON in plain text and without an errcode', async () => {
    const url = '/sns/jscode2session';
    const query = { ...sandboxApp, js_code: await login(), grant_type: 'authorization_code' };
    const answer = await sandbox.inject({ method: 'GET', url, query });
    expect(answer.headers['content-type']).toContain('text/plain');
    expect(JSON.parse(answer.body)).toEqual({ openid: 'o-demo-zhouxiaohe', session_key: expect.any(String) });
  });

  it('opens once', async () => {
    const code = await login();
    await signIn(code);
    expect(await signIn(code)).toMatchObject({
      errcode: 40163,
      errmsg: expect.stringMatching(/rid: \w{8}-\w{8}-\w{8}$/),
    });
  });

  it('lives for five minutes', async () => {
    const [early, late] = [await login(), await login()];
    at += 5 * minute - 1;
    expect(await signIn(early)).toHaveProperty('openid');
    at += 1;
    expect(await signIn(late)).toMatchObject({ errcode: 40029 });
  });

  it.each([
    ['an invented code', { js_code: 'invented' }, 40029],
    ['another app', { appid: 'wx0000000000000000' }, 40013],
    ['a wrong secret', { secret: 'wrong' }, 40125],
    ['no app', { appid: '' }, 41002],
    ['no secret', { secret: '' }, 41004],
    ['no code', { js_code: '' }, 41008],
    ['another grant', { grant_type: 'client_credential' }, 40002],
  ])('is refused with %s, and stays good', async (_with, changed, errcode) => {
    const code = await login();
    expect(await signIn(code, changed)).toMatchObject({ errcode });
    expect(await signIn(code)).toHaveProperty('openid');
  });

  it('is no phone code, and a phone code is no sign-in code', async () => {
    expect(await signIn(await phoneCode())).toMatchObject({ errcode: 40029 });
    expect(await phone({ code: await login() })).toMatchObject({ errcode: 40029 });
  });

  it('of a risky person is blocked', async () => {
    const { code } = await post('/__sandbox/login', { person: 'liming', risky: true });
    expect(await signIn(code)).toMatchObject({ errcode: 40226 });
    await post('/__sandbox/users', { key: 'chenjie', riskRank: 4 });
    expect(await signIn(await login('chenjie'))).toMatchObject({ errcode: 40226 });
  });

  it('opens with a unionid where there is one, and sometimes with the session key of before', async () => {
    await post('/__sandbox/users', { key: 'liming', unionid: 'u1' });
    const keys = [];
    for (let times = 0; times < 12; times++) {
      const opened = await signIn(await login('liming'));
      expect(opened).toMatchObject({ unionid: 'u1' });
      keys.push((opened as unknown as { session_key: string }).session_key);
    }
    expect(keys.every((key) => Buffer.from(key, 'base64').length === 16)).toBe(true);
    expect(new Set(keys).size).toBeGreaterThan(1);
    expect(new Set(keys).size).toBeLessThan(12);
  });

  it('opens a hundred times a minute for one person', async () => {
    for (let times = 0; times < 100; times++) await signIn(await login());
    expect(await signIn(await login())).toMatchObject({ errcode: 45011 });
    expect(await signIn(await login('liming'))).toHaveProperty('openid');
    at += minute;
    expect(await signIn(await login())).toHaveProperty('openid');
  });
});

describe('the phone number', () => {
  it('comes once for a code, stamped with the time and the app', async () => {
    const code = await phoneCode();
    expect(await phone({ code, openid: 'o-demo-zhouxiaohe' })).toEqual({
      errcode: 0,
      errmsg: 'ok',
      phone_info: {
        phoneNumber: '13800004404',
        purePhoneNumber: '13800004404',
        countryCode: '86',
        watermark: { timestamp: at / 1000, appid: sandboxApp.appid },
      },
    });
    expect(await phone({ code })).toMatchObject({ errcode: 40029 });
  });

  it('does not come after five minutes, for no code or for somebody else', async () => {
    const code = await phoneCode();
    expect(await phone({ code, openid: 'o-demo-liming' })).toMatchObject({ errcode: 40029 });
    expect(await phone({})).toMatchObject({ errcode: 40029 });
    at += 5 * minute;
    expect(await phone({ code })).toMatchObject({ errcode: 40029 });
  });

  it.each([
    ['', 41001],
    ['garbage', 40014],
    ['sandbox_unknown', 40001],
  ])('does not come with the token %p', async (access_token, errcode) => {
    const url = `/wxa/business/getuserphonenumber?access_token=${access_token}`;
    expect(await post(url, { code: await phoneCode() })).toMatchObject({ errcode });
  });
});
