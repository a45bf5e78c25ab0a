import { Reading } from '../variables';
import { accountFrom } from './account';

const given = { WECHAT_APPID: 'wx11aa22bb33cc44dd', WECHAT_SECRET: 'secret' };
const read = (env: NodeJS.ProcessEnv) => {
  const whole = { ...given, ...env };
  const reading = new Reading(whole);
  const account = accountFrom(reading);
  reading.end();
  return account;
};
const letters = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG';

it('is live, formal and without pushes when nothing else is said', () => {
  expect(read({})).toEqual({
    mode: 'live',
    api: 'https://api.weixin.qq.com',
    appId: given.WECHAT_APPID,
    secret: given.WECHAT_SECRET,
    state: 'formal',
    push: null,
  });
});

it.each([
  ['a live account at a stand-in', { WECHAT_API: 'http://127.0.0.1:8556' }, 'WECHAT_MODE=live'],
  ['a live account over an open line', { WECHAT_API: 'http://api.weixin.qq.com' }, 'WECHAT_MODE=live'],
  [
    'a stand-in in production',
    { WECHAT_MODE: 'sandbox', WECHAT_API: 'http://127.0.0.1:8556', NODE_ENV: 'production' },
    'not for production',
  ],
  ['a stand-in at WeChat', { WECHAT_MODE: 'sandbox' }, 'address of a stand-in'],
  [
    'a stand-in at WeChat by another port',
    { WECHAT_MODE: 'sandbox', WECHAT_API: 'https://api.weixin.qq.com:8443' },
    'address of a stand-in',
  ],
  ['a mode that is none', { WECHAT_MODE: 'test' }, 'it may be live, sandbox'],
  ['a state that is none', { WECHAT_STATE: 'release' }, 'it may be formal, trial, developer'],
  ['safe pushes without a key', { WECHAT_PUSH_TOKEN: 'token' }, 'WECHAT_PUSH_AES_KEY is not set'],
  [
    'a key of 42 letters',
    { WECHAT_PUSH_TOKEN: 'token', WECHAT_PUSH_AES_KEY: letters.slice(1) },
    'WECHAT_PUSH_AES_KEY',
  ],
])('refuses %s', (_, env, words) => {
  expect(() => read(env)).toThrow(words);
});

it('takes a slash at the end of the official address for the same', () => {
  expect(read({ WECHAT_API: 'https://api.weixin.qq.com/' }).api).toBe('https://api.weixin.qq.com');
});

it('reads pushes: safe unless told, and no key in plain mode', () => {
  const token = { WECHAT_PUSH_TOKEN: 'token' };
  const safe = read({ ...token, WECHAT_PUSH_AES_KEY: letters }).push;
  expect([safe?.mode, safe?.key?.length]).toEqual(['safe', 32]);
  expect(read({ ...token, WECHAT_PUSH_MODE: 'plain' }).push).toEqual({
    mode: 'plain',
    token: 'token',
    key: null,
  });
});
