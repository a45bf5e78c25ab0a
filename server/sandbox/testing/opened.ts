import { sandboxApp, sandboxPush } from '../app';
import { signatureOf, unseal } from '../push/seal';
import type { Received } from './receiver';

/** What an app reads in a sealed event; fails the test unless both signatures are right and it is for this app. */
export function opened({ query, body }: Received): Record<string, unknown> {
  const { Encrypt } = JSON.parse(body) as { Encrypt: string };
  const [timestamp = '', nonce = ''] = [query.get('timestamp') ?? '', query.get('nonce') ?? ''];
  expect(query.get('signature')).toBe(signatureOf(sandboxPush.token, timestamp, nonce));
  expect(query.get('msg_signature')).toBe(signatureOf(sandboxPush.token, timestamp, nonce, Encrypt));
  expect(query.get('encrypt_type')).toBe('aes');
  const { message, appid } = unseal(sandboxPush.aesKey, Encrypt);
  expect(appid).toBe(sandboxApp.appid);
  return JSON.parse(message) as Record<string, unknown>;
}
