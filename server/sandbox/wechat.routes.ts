import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { SandboxApp } from './app';
import { isError, readBody, wechatError } from './answer';
import type { OneTimeCodes } from './codes';
import { sandboxPeople } from './people';
import type { StableTokens } from './tokens';

/** What the stand-in remembers, all of it in memory; `now` gives milliseconds. */
export interface Memory {
  app: SandboxApp;
  signIns: OneTimeCodes;
  phones: OneTimeCodes;
  tokens: StableTokens;
  now: () => number;
}

type Query = Record<string, string | undefined>;

/** WeChat's own paths: sign-in, the stable token and the phone number. */
export function wechatRoutes(server: FastifyInstance, memory: Memory): void {
  server.get<{ Querystring: Query }>('/sns/jscode2session', async (request, reply) => {
    // The real one has answered JSON as plain text for years.
    reply.type('text/plain');
    return JSON.stringify(openSession(memory, request.query));
  });
  server.post('/cgi-bin/stable_token', async (request) => stableToken(memory, request.body));
  server.post<{ Querystring: Query }>('/wxa/business/getuserphonenumber', async (request) => {
    const refused = memory.tokens.check(request.query.access_token);
    return refused ? wechatError(refused) : phoneNumber(memory, request.body);
  });
  for (const path of ['/cgi-bin/stable_token', '/wxa/business/getuserphonenumber']) {
    server.get(path, async () => wechatError(43002));
  }
}

function openSession(memory: Memory, query: Query): object {
  if (!query.appid) return wechatError(41002);
  if (!query.secret) return wechatError(41004);
  if (!query.js_code) return wechatError(41008);
  const refused = wrongApp(memory.app, query.appid, query.secret);
  if (refused) return wechatError(refused);
  if (query.grant_type !== 'authorization_code') return wechatError(40002);
  const taken = memory.signIns.take(query.js_code);
  if (taken === 'used') return wechatError(40163);
  if (taken === 'unknown') return wechatError(40029);
  if (taken.risky) return wechatError(40226);
  return { session_key: randomBytes(16).toString('base64'), openid: taken.openid };
}

function stableToken(memory: Memory, body: unknown): object {
  const asked = readBody(body);
  if (isError(asked)) return asked;
  if (asked.grant_type !== 'client_credential') return wechatError(40002);
  if (!asked.appid) return wechatError(41002);
  if (!asked.secret) return wechatError(41004);
  const refused = wrongApp(memory.app, asked.appid, asked.secret);
  if (refused) return wechatError(refused);
  if (asked.force_refresh === true && !memory.tokens.force()) return wechatError(45009);
  return memory.tokens.current();
}

function phoneNumber(memory: Memory, body: unknown): object {
  const asked = readBody(body);
  if (isError(asked)) return asked;
  const openid = typeof asked.openid === 'string' ? asked.openid : undefined;
  const taken = typeof asked.code === 'string' ? memory.phones.take(asked.code, openid) : 'unknown';
  const person = typeof taken === 'object' && sandboxPeople.find((known) => known.openid === taken.openid);
  if (!person) return wechatError(40029);
  const watermark = { timestamp: Math.floor(memory.now() / 1000), appid: memory.app.appid };
  const { phone } = person;
  const phone_info = { phoneNumber: phone, purePhoneNumber: phone, countryCode: '86', watermark };
  return { errcode: 0, errmsg: 'ok', phone_info };
}

function wrongApp(app: SandboxApp, appid: unknown, secret: unknown): number | undefined {
  if (appid !== app.appid) return 40013;
  return secret === app.secret ? undefined : 40125;
}
