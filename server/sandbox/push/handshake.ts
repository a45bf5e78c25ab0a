import type { PushConfig } from './letter';
import { signatureOf } from './seal';

/** Asks the address as WeChat's console does when it is saved; gives what is wrong with the answer, or nothing. */
export async function faultOfHandshake(
  config: PushConfig,
  now: number,
  echostr: string,
): Promise<string | undefined> {
  const timestamp = String(now);
  const nonce = '1514711492';
  const signature = signatureOf(config.token, timestamp, nonce);
  const query = new URLSearchParams({ signature, timestamp, nonce, echostr });
  try {
    const answer = await fetch(`${config.url}?${query}`, {
      signal: AbortSignal.timeout(config.timeoutMs ?? 5000),
    });
    const said = await answer.text();
    return answer.status === 200 && said === echostr
      ? undefined
      : `status ${answer.status}, and not the echo: ${said.slice(0, 100)}`;
  } catch (error) {
    return String(error);
  }
}
