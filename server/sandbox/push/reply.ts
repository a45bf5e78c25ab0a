import type { PushConfig } from './letter';
import { signatureOf, unseal } from './seal';

/** What is wrong with the app's answer to a push event, or nothing: `success` and an empty body are well, and so is a sealed reply that is signed. */
export function faultOfReply(config: PushConfig, status: number, body: string): string | undefined {
  if (status !== 200) return `status ${status}`;
  if (body === '' || body === 'success') return undefined;
  if (config.mode === 'plain') return undefined;
  const sealed = envelope(body);
  if (!sealed) return 'a reply that is neither success nor sealed';
  const { Encrypt, MsgSignature, TimeStamp, Nonce } = sealed;
  if (signatureOf(config.token, String(TimeStamp), String(Nonce), String(Encrypt)) !== MsgSignature)
    return 'a sealed reply with a wrong signature';
  try {
    unseal(config.aesKey, String(Encrypt));
  } catch {
    return 'a sealed reply that does not open';
  }
  return undefined;
}

function envelope(body: string): Record<string, unknown> | undefined {
  try {
    const read: unknown = JSON.parse(body);
    return typeof read === 'object' && read !== null && 'Encrypt' in read ? { ...read } : undefined;
  } catch {
    return undefined;
  }
}
