import type { PushKeys } from '../platform/wechat/account';
import { isSigned, openSealed } from '../platform/wechat/push.crypto';
import { messageIn, type Message } from './push.message';

/** The query of a push as it came; every value may be missing or a list. */
export type PushQuery = Readonly<Record<string, unknown>>;

/** A message that WeChat signed, and when it did. */
export interface Opened {
  readonly message: Message;
  readonly signedAt: Date;
}

/** Whether a query is signed with our token, as the check of the address is. */
export const isWechats = (token: string, query: PushQuery): boolean =>
  isSigned(text(query, 'signature'), token, text(query, 'timestamp'), text(query, 'nonce'));

/**
 * The message in a push, once its signature holds. In safe and compat mode only what is sealed counts: the words beside it are not
 * signed. Null for whatever is not WeChat's, without saying why.
 */
export function opened(keys: PushKeys, appId: string, query: PushQuery, body: unknown): Opened | null {
  const outer = messageIn(body);
  const message =
    outer && (keys.key ? unsealed(keys, keys.key, appId, query, outer) : signed(keys, query, outer));
  const seconds = Number(text(query, 'timestamp'));
  if (!message || typeof message.MsgType !== 'string' || !Number.isSafeInteger(seconds)) return null;
  return { message, signedAt: new Date(seconds * 1000) };
}

const signed = ({ token }: PushKeys, query: PushQuery, outer: Message): Message | null =>
  isWechats(token, query) ? outer : null;

function unsealed({ token }: PushKeys, key: Buffer, appId: string, query: PushQuery, { Encrypt }: Message) {
  if (typeof Encrypt !== 'string') return null;
  const texts = [token, text(query, 'timestamp'), text(query, 'nonce'), Encrypt];
  if (!isSigned(text(query, 'msg_signature'), ...texts)) return null;
  const words = openSealed({ key, appId }, Encrypt);
  return words === null ? null : messageIn(words);
}

function text(query: PushQuery, name: string): string {
  const value = query[name];
  return typeof value === 'string' ? value : '';
}
