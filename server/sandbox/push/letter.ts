import { sandboxApp, sandboxOriginalId } from '../app';
import { inJson, inXml, xmlOf, type PushEvent } from './event';
import { seal, signatureOf } from './seal';

/** Where push events go and how, as WeChat's console has it; `timeoutMs` is how long an answer is waited for. */
export interface PushConfig {
  readonly url: string;
  readonly token: string;
  /** 43 characters. */
  readonly aesKey: string;
  readonly mode: 'plain' | 'compat' | 'safe';
  readonly format: 'json' | 'xml';
  readonly timeoutMs?: number;
}

/** What can be wrong with an event on its way. */
export const troubles = [
  'duplicate',
  'reorder',
  'wrong-signature',
  'wrong-appid',
  'stale',
  'truncated',
] as const;

export type Trouble = (typeof troubles)[number];

/** A request as it goes over the wire. */
export interface Letter {
  readonly url: string;
  readonly contentType: string;
  readonly body: string;
}

interface Sending {
  readonly config: PushConfig;
  readonly event: PushEvent;
  /** When it happened, and now, both in seconds. */
  readonly happened: number;
  readonly now: number;
  readonly chance: Buffer;
  readonly trouble?: Trouble;
}

/** Writes an event as the configuration wants it: signed, and sealed unless the mode is plain. */
export function letterOf({ config, event, happened, now, chance, trouble }: Sending): Letter {
  const json = config.format === 'json';
  const fields = inJson(event, happened);
  const message = json ? JSON.stringify(fields) : inXml(event, happened);
  const timestamp = String(trouble === 'stale' ? now - 3600 : now);
  const nonce = String(chance.readUInt32BE(16));
  const token = trouble === 'wrong-signature' ? `${config.token}x` : config.token;
  const query = new URLSearchParams({
    signature: signatureOf(token, timestamp, nonce),
    timestamp,
    nonce,
    openid: event.openid,
  });
  const finish = (body: string): Letter => ({
    url: `${config.url}${config.url.includes('?') ? '&' : '?'}${query}`,
    contentType: json ? 'application/json' : 'text/xml',
    body,
  });
  if (config.mode === 'plain') return finish(trouble === 'truncated' ? half(message) : message);

  const appid = trouble === 'wrong-appid' ? 'wx0000000000000000' : sandboxApp.appid;
  const whole = seal(config.aesKey, appid, message, chance.subarray(0, 16));
  const Encrypt = trouble === 'truncated' ? half(whole) : whole;
  query.set('encrypt_type', 'aes');
  query.set('msg_signature', signatureOf(token, timestamp, nonce, Encrypt));
  if (config.mode === 'safe') {
    const envelope = { ToUserName: sandboxOriginalId, Encrypt };
    return finish(json ? JSON.stringify(envelope) : xmlOf(envelope));
  }
  return finish(
    json
      ? JSON.stringify({ ...fields, Encrypt })
      : message.replace('</xml>', `${xmlOf({ Encrypt }).slice(5)}`),
  );
}

// Base64 is cut at a whole number of bytes, so that only the missing rest is wrong.
const half = (text: string): string => text.slice(0, Math.floor(text.length / 8) * 4);
