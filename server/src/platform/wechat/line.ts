import { setTimeout as rest } from 'node:timers/promises';
import { noAnswer } from './errors';
import { WechatRefusal } from './refusal';

/** One call. */
export interface Ask {
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  /** Sent by POST as raw UTF-8: the content check does not recognise Chinese that was escaped. Without it: GET. */
  readonly json?: object;
  /** Codes are exchanged once: a second try could only be told that they are used. */
  readonly once?: boolean;
  /** What must never be read in a log, although an answer may repeat it. */
  readonly hidden: readonly string[];
}

/** What WeChat answered. Its fields are to be looked at one by one: numbers come as texts and back. */
export type Answer = Readonly<Record<string, unknown>>;

interface Reply {
  readonly ok: boolean;
  readonly status: number;
  readonly type: string;
  readonly bytes: Buffer;
}

const tries = 3;

/** Milliseconds before the next try: 200, then 400, up to half of it more or less at random. */
const backOff = (turn: number): number => 100 * 2 ** turn * (0.5 + Math.random());

/** The line to WeChat's servers: one call with its timeout and its tries. A refusal or no answer throws `WechatRefusal`. */
export class WechatLine {
  constructor(private readonly api: string) {}

  /** The answer as an object, whatever its content type says; 5 seconds for each try. */
  ask(ask: Ask): Promise<Answer> {
    return insist(ask, async () => answerIn(await this.send(ask, 5_000), ask));
  }

  /** The bytes of an image; 10 seconds for each try. An image that could not be made comes as JSON with status 200. */
  image(ask: Ask): Promise<Buffer> {
    return insist(ask, async () => {
      const reply = await this.send(ask, 10_000);
      if (reply.ok && reply.bytes[0] !== 0x7b && !reply.type.includes('json')) return reply.bytes;
      answerIn(reply, ask);
      throw silence(ask, 'no image');
    });
  }

  private async send(ask: Ask, timeout: number): Promise<Reply> {
    const { path, query, json } = ask;
    const signal = AbortSignal.timeout(timeout);
    try {
      const reply = await fetch(`${this.api}${path}${query ? `?${new URLSearchParams(query)}` : ''}`, {
        ...(json && {
          method: 'POST',
          body: JSON.stringify(json),
          headers: { 'content-type': 'application/json' },
        }),
        // A redirect would carry the token to someone else.
        redirect: 'error',
        signal,
      });
      const bytes = Buffer.from(await reply.arrayBuffer());
      const type = reply.headers.get('content-type') ?? '';
      return { ok: reply.ok, status: reply.status, type, bytes };
    } catch (trouble) {
      throw silence(ask, signal.aborted ? `nothing within ${timeout} ms` : reasonOf(trouble));
    }
  }
}

/** Asks up to three times while WeChat is busy or silent. */
async function insist<T>({ once = false }: Ask, exchange: () => Promise<T>): Promise<T> {
  for (let turn = 1; ; turn++) {
    try {
      return await exchange();
    } catch (trouble) {
      const again = trouble instanceof WechatRefusal && trouble.remedy === 'retry' && !once;
      if (!again || turn >= tries) throw trouble;
      await rest(backOff(turn));
    }
  }
}

/** The object in an answer without an error number; WeChat leaves the number out or says 0 when all is well. */
function answerIn({ ok, status, bytes }: Reply, ask: Ask): Answer {
  const answer = objectIn(bytes.toString('utf8'));
  if (!answer || (!ok && answer.errcode === undefined))
    throw silence(ask, `HTTP ${status}, no answer of WeChat's`);
  const errcode = Number(answer.errcode ?? 0);
  if (errcode === 0) return answer;
  const errmsg = scrubbed(String(answer.errmsg ?? ''), ask.hidden);
  throw new WechatRefusal({ path: ask.path, errcode, errmsg });
}

function objectIn(text: string): Answer | null {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? { ...read } : null;
  } catch {
    return null;
  }
}

const silence = ({ path }: Ask, errmsg: string) => new WechatRefusal({ path, errcode: noAnswer, errmsg });

/** Words without what must not be read in a log. */
const scrubbed = (words: string, hidden: readonly string[]): string =>
  hidden.filter(Boolean).reduce((text, each) => text.replaceAll(each, '…'), words);

/** Why a call failed, without its address, in which secrets travel. */
function reasonOf(trouble: unknown): string {
  const cause = trouble instanceof Error ? (trouble.cause ?? trouble) : trouble;
  if (typeof cause === 'object' && cause !== null && 'code' in cause) return String(cause.code);
  return cause instanceof Error ? cause.name : 'no connection';
}
