import { Refusal } from '@linli/shared/refusal';
import { errorOf, type Remedy } from './errors';

export interface Refused {
  readonly errcode: number;
  readonly errmsg: string;
  readonly path: string;
}

/** WeChat's "no", or its silence. Neither `message` nor a field holds a secret, a token, a code or an openid. */
export class WechatRefusal extends Error {
  readonly errcode: number;
  /** WeChat's own words, without its request id. */
  readonly errmsg: string;
  /** WeChat's request id, which its support asks for within seven days. */
  readonly rid: string | null;
  readonly path: string;

  constructor({ errcode, errmsg, path }: Refused) {
    const [, words = '', rid] = /^(.*?)(?:,?\s*rid: *([\w-]+).*)?$/s.exec(errmsg) ?? [];
    super(`${path} ${errcode} (${errorOf(errcode).meaning}) ${words}`);
    this.name = 'WechatRefusal';
    this.errcode = errcode;
    this.errmsg = words;
    this.rid = rid ?? null;
    this.path = path;
  }

  /** What helps against it. */
  get remedy(): Remedy {
    return errorOf(this.errcode).remedy;
  }

  /** Whether the same ask may be answered at another time. */
  get retryable(): boolean {
    return this.remedy !== 'final';
  }
}

/** What the person in front of it is told; what they cannot mend stays as it is, an error of ours. */
export function toldToPerson(trouble: unknown): unknown {
  if (!(trouble instanceof WechatRefusal)) return trouble;
  if (trouble.errcode === 40226) return new Refusal('wechat.risky');
  if (trouble.errcode === 40029 || trouble.errcode === 40163) return new Refusal('wechat.refused');
  return trouble.remedy === 'retry' || trouble.remedy === 'requeue'
    ? new Refusal('wechat.unreachable')
    : trouble;
}
