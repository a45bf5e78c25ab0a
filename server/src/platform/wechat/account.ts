import { addressIn, variables, type Reading } from '../variables';

const official = variables.WECHAT_API.default;

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

/** Reads the account; what is missing or does not fit is one fault each. */
export function accountFrom(reading: Reading): WechatAccount {
  const { given } = reading;
  const mode = reading.oneOf('WECHAT_MODE', ['live', 'sandbox']);
  const api = (given.WECHAT_API || official).replace(/\/+$/, '');
  if (mode === 'live' && api !== official)
    reading.faults.push(`WECHAT_API is ${api}; WECHAT_MODE=live speaks to ${official} only`);
  if (mode === 'sandbox' && given.NODE_ENV === 'production')
    reading.faults.push('WECHAT_MODE=sandbox is for demonstrations and tests, not for production');
  if (mode === 'sandbox' && [undefined, new URL(official).hostname].includes(addressIn(api)?.hostname))
    reading.faults.push('WECHAT_MODE=sandbox needs the address of a stand-in in WECHAT_API');
  return {
    mode,
    api,
    appId: reading.need('WECHAT_APPID'),
    secret: reading.need('WECHAT_SECRET'),
    state: reading.oneOf('WECHAT_STATE', ['formal', 'trial', 'developer']),
    push: given.WECHAT_PUSH_TOKEN ? pushKeysFrom(reading, given.WECHAT_PUSH_TOKEN) : null,
  };
}

function pushKeysFrom(reading: Reading, token: string): PushKeys {
  const mode = reading.oneOf('WECHAT_PUSH_MODE', ['safe', 'compat', 'plain']);
  if (mode === 'plain') return { mode, token, key: null };
  const letters = reading.need('WECHAT_PUSH_AES_KEY');
  if (letters && !/^[0-9A-Za-z]{43}$/.test(letters))
    reading.faults.push('WECHAT_PUSH_AES_KEY must be the 43 letters and digits of the EncodingAESKey');
  return { mode, token, key: Buffer.from(`${letters}=`, 'base64') };
}
