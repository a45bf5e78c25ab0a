import { randomBytes } from 'node:crypto';

/** A refusal in WeChat's shape; it travels with HTTP status 200. */
export interface WechatError {
  errcode: number;
  errmsg: string;
}

const texts: Record<number, string> = {
  40001: 'invalid credential, access_token is invalid or not latest',
  40002: 'invalid grant_type',
  40013: 'invalid appid',
  40014: 'invalid access_token',
  40029: 'invalid code',
  40125: 'invalid appsecret',
  40163: 'code been used',
  40226: 'code blocked',
  41001: 'access_token missing',
  41002: 'appid missing',
  41004: 'appsecret missing',
  41008: 'missing code',
  42001: 'access_token expired',
  43002: 'require POST method',
  44002: 'empty post data',
  45009: 'reach max api daily quota limit',
  47001: 'data format error',
  48001: 'api unauthorized',
};

/** WeChat's answer for an error number, with a request id at the end of the text as the real one has. */
export function wechatError(errcode: number, more = ''): WechatError {
  const part = () => randomBytes(4).toString('hex');
  return {
    errcode,
    errmsg: `${texts[errcode] ?? 'unknown error'}${more}, rid: ${part()}-${part()}-${part()}`,
  };
}

/** The object in a JSON body, or the error for one that is empty or no JSON object (a form, a list, broken text). */
export function readBody(body: unknown): Record<string, unknown> | WechatError {
  if (typeof body !== 'string' || body === '') return wechatError(44002);
  try {
    const read: unknown = JSON.parse(body);
    if (typeof read === 'object' && read !== null && !Array.isArray(read)) return { ...read };
  } catch {
    return wechatError(47001);
  }
  return wechatError(47001);
}

/** Whether something is a refusal and not a result. */
export function isError(answer: object): answer is WechatError {
  return 'errcode' in answer && answer.errcode !== 0;
}
