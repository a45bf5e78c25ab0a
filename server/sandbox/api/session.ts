import { wechatError, type WechatError } from '../answer';
import { sandboxApp } from '../app';
import type { Api } from './serve';

/** The openid behind a sign-in code: five minutes, once. The real one has answered JSON as plain text for years. */
export const codeToSession: Api = {
  method: 'GET',
  path: '/sns/jscode2session',
  open: true,
  contentType: 'text/plain',
  run(world, { query }) {
    if (!query.appid) return wechatError(41002);
    if (!query.secret) return wechatError(41004);
    if (!query.js_code) return wechatError(41008);
    const refused = appFault(query);
    if (refused) return refused;
    if (query.grant_type !== 'authorization_code') return wechatError(40002);
    const taken = world.signIns.take(query.js_code);
    if (taken === 'used') return wechatError(40163);
    const user = taken === 'unknown' ? undefined : world.users.find(taken.openid);
    if (taken === 'unknown' || !user) return wechatError(40029);
    const over = world.limits.spend(this.path, 'user', user.openid);
    if (over) return wechatError(over);
    if (taken.risky || user.riskRank >= 4) return wechatError(40226);
    const opened = { session_key: world.users.signIn(user), openid: user.openid };
    return user.unionid ? { ...opened, unionid: user.unionid } : opened;
  },
};

/** The phone number behind a code of the phone button: five minutes, once, and for nobody else than `openid`. */
export const phoneNumber: Api = {
  method: 'POST',
  path: '/wxa/business/getuserphonenumber',
  run(world, { body }) {
    const openid = typeof body.openid === 'string' ? body.openid : undefined;
    const taken = typeof body.code === 'string' ? world.phones.take(body.code, openid) : 'unknown';
    const user = typeof taken === 'object' ? world.users.find(taken.openid) : undefined;
    if (!user?.phone) return wechatError(40029);
    const watermark = { timestamp: Math.floor(world.clock.at() / 1000), appid: sandboxApp.appid };
    const { phone } = user;
    const phone_info = { phoneNumber: phone, purePhoneNumber: phone, countryCode: '86', watermark };
    return { errcode: 0, errmsg: 'ok', phone_info };
  },
};

/** The stable access token, which stays the same until its last five minutes. */
export const stableToken: Api = {
  method: 'POST',
  path: '/cgi-bin/stable_token',
  open: true,
  run(world, { body }) {
    const refused = credentialFault(body);
    if (refused) return refused;
    if (body.force_refresh === true && !world.tokens.force()) return wechatError(45009);
    return world.tokens.stable();
  },
};

/** The plain access token, another one with every call. */
export const plainToken: Api = {
  method: 'GET',
  path: '/cgi-bin/token',
  open: true,
  run: (world, { query }) => credentialFault(query) ?? world.tokens.plain(),
};

type Fields = Readonly<Record<string, unknown>>;

function credentialFault(given: Fields): WechatError | undefined {
  if (given.grant_type !== 'client_credential') return wechatError(40002);
  if (!given.appid) return wechatError(41002);
  if (!given.secret) return wechatError(41004);
  return appFault(given);
}

function appFault(given: Fields): WechatError | undefined {
  if (given.appid !== sandboxApp.appid) return wechatError(40013);
  return given.secret === sandboxApp.secret ? undefined : wechatError(40125);
}
