const official = 'https://api.weixin.qq.com';

/** How WeChat signs and seals what it tells us: its console calls the modes 明文, 兼容 and 安全. */
export interface PushKeys {
  readonly mode: 'plain' | 'compat' | 'safe';
  readonly token: string;
  /** The 32 bytes behind the 43 characters of the EncodingAESKey; null in plain mode. */
  readonly key: Buffer | null;
}

/** The mini-program's account at WeChat, or at the stand-in. */
export interface WechatAccount {
  readonly mode: 'live' | 'sandbox';
  /** Where its servers answer, without a slash at the end. */
  readonly api: string;
  readonly appId: string;
  readonly secret: string;
  /** Which version of the mini-program messages, codes and links open. */
  readonly state: 'formal' | 'trial' | 'developer';
  /** Null while nothing is to be pushed to us. */
  readonly push: PushKeys | null;
}

/** Reads the account; throws a sentence that names what is missing or does not fit. */
export function accountFrom(env: NodeJS.ProcessEnv, need: (name: string) => string): WechatAccount {
  const mode = oneOf(env, 'WECHAT_MODE', ['live', 'sandbox']);
  const api = (env.WECHAT_API ?? official).replace(/\/+$/, '');
  if (mode === 'live' && api !== official)
    throw new Error(`WECHAT_API is ${api}; WECHAT_MODE=live speaks to ${official} only`);
  if (mode === 'sandbox' && env.NODE_ENV === 'production')
    throw new Error('WECHAT_MODE=sandbox is for demonstrations and tests, not for production');
  if (mode === 'sandbox' && new URL(api).hostname === new URL(official).hostname)
    throw new Error('WECHAT_MODE=sandbox needs the address of a stand-in in WECHAT_API');
  return {
    mode,
    api,
    appId: need('WECHAT_APPID'),
    secret: need('WECHAT_SECRET'),
    state: oneOf(env, 'WECHAT_STATE', ['formal', 'trial', 'developer']),
    push: env.WECHAT_PUSH_TOKEN ? pushKeysFrom(env, env.WECHAT_PUSH_TOKEN, need) : null,
  };
}

function pushKeysFrom(env: NodeJS.ProcessEnv, token: string, need: (name: string) => string): PushKeys {
  const mode = oneOf(env, 'WECHAT_PUSH_MODE', ['safe', 'compat', 'plain']);
  if (mode === 'plain') return { mode, token, key: null };
  const letters = need('WECHAT_PUSH_AES_KEY');
  if (!/^[0-9A-Za-z]{43}$/.test(letters))
    throw new Error('WECHAT_PUSH_AES_KEY must be the 43 letters and digits of the EncodingAESKey');
  return { mode, token, key: Buffer.from(`${letters}=`, 'base64') };
}

/** The value of a variable that allows only these; the first one when it is not set. */
function oneOf<const T extends string>(
  env: NodeJS.ProcessEnv,
  name: string,
  allowed: readonly [T, ...T[]],
): T {
  const given = env[name] || allowed[0];
  const found = allowed.find((each) => each === given);
  if (!found) throw new Error(`${name} is ${given}; it may be ${allowed.join(', ')}`);
  return found;
}
