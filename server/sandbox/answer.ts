/** A refusal in WeChat's shape; it travels with HTTP status 200. */
export interface WechatError {
  errcode: number;
  errmsg: string;
}

const texts: Record<number, string> = {
  [-1]: 'system error',
  40001: 'invalid credential, access_token is invalid or not latest',
  40002: 'invalid grant_type',
  40003: 'invalid openid',
  40004: 'invalid media type',
  40013: 'invalid appid',
  40014: 'invalid access_token',
  40029: 'invalid code',
  40037: 'invalid template_id',
  40097: 'invalid args',
  40125: 'invalid appsecret',
  40129: 'invalid scene',
  40163: 'code been used',
  40165: 'invalid weapp pagepath',
  40169: 'invalid length for scene, or the data is not json string',
  40212: 'invalid query',
  40226: 'code blocked',
  41001: 'access_token missing',
  41002: 'appid missing',
  41004: 'appsecret missing',
  41008: 'missing code',
  41030: 'invalid page',
  42001: 'access_token expired',
  43001: 'require GET method',
  43002: 'require POST method',
  43101: 'user refuse to accept the msg',
  43104: 'appid does not match with openid',
  43107: 'subscribe message template is banned',
  43108: 'concurrent send to one user',
  44002: 'empty post data',
  44990: 'reach max api second frequence limit',
  44991: 'reach max api minute frequence limit',
  44993: 'reach max api daily generate limit',
  45009: 'reach max api daily quota limit',
  45011: 'api minute-quota reach limit, mustslower, retry next minute',
  45168: 'content has sensitive words',
  47001: 'data format error',
  47003: 'argument invalid!',
  48001: 'api unauthorized',
  48006: 'forbid to clear quota because of reaching the limit',
  61010: 'code is expired',
  85079: 'miniprogram has no online release',
  85096: 'not allow include scancode_time field',
  85401: 'time limit between 1min and 30 days',
  85402: 'invalid env_version',
  87020: 'same request repeated too often',
};

/** WeChat's answer for an error number. */
export function wechatError(errcode: number, more = ''): WechatError {
  return { errcode, errmsg: `${texts[errcode] ?? 'unknown error'}${more}` };
}

/** The text of an error with the id of its request at the end, as the real one has it; twelve bytes of chance make the id. */
export function withRid(error: WechatError, chance: Buffer): WechatError {
  const parts = [0, 4, 8].map((from) => chance.subarray(from, from + 4).toString('hex'));
  return { ...error, errmsg: `${error.errmsg}, rid: ${parts.join('-')}` };
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
