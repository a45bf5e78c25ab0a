import { Hopeless } from '../errand/errands';
import type { Stored } from '../storage/storage';

/** Below the lease of an errand, so that no two ask at once. */
const patience = 45_000;
const longest = 1000;

/**
 * A service that writes down what is spoken: it gets the bytes of a sound by POST and answers `{"text": "…"}`, empty where it made
 * nothing out. The contract is in docs/running.md.
 */
export class Recogniser {
  constructor(private readonly place: { readonly url: string; readonly key: string | null }) {}

  /** What is spoken in `sound`, at most 1000 characters. Throws; `Hopeless` where asking again would bring the same no. */
  async textOf({ bytes, type }: Stored): Promise<string> {
    const { url, key } = this.place;
    const reply = await fetch(url, {
      method: 'POST',
      body: new Uint8Array(bytes),
      headers: {
        'content-type': type,
        'accept-language': 'zh-CN',
        ...(key && { authorization: `Bearer ${key}` }),
      },
      signal: AbortSignal.timeout(patience),
    });
    const mayChange = reply.status >= 500 || reply.status === 408 || reply.status === 429;
    if (!reply.ok && !mayChange) throw new Hopeless(`the recogniser answers ${reply.status}`);
    if (!reply.ok) throw new Error(`the recogniser answers ${reply.status}`);
    const text = textIn(await reply.text());
    if (text === null) throw new Hopeless('the recogniser answers without a text');
    return [...text.replaceAll('\0', '').trim()].slice(0, longest).join('');
  }
}

/** The text in an answer; null for none, and never an error of the parser's, which would repeat what was said. */
function textIn(answer: string): string | null {
  try {
    const read: unknown = JSON.parse(answer);
    return typeof read === 'object' && read !== null && 'text' in read && typeof read.text === 'string'
      ? read.text
      : null;
  } catch {
    return null;
  }
}
