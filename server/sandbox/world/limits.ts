import type { VirtualClock } from './virtual-clock';

const day = 24 * 3600 * 1000;
const spans = { second: 1000, minute: 60_000, day, month: 30 * day };

/** So many calls of a path within a span, and the error number beyond; `each` counts them apart for each of whatever is named. */
export interface Limit {
  readonly path: string;
  readonly per: keyof typeof spans;
  readonly most: number;
  readonly errcode: number;
  readonly each?: 'user' | 'url';
}

/** WeChat's limits, as far as they are published; `same url` has no published figure. */
export const publishedLimits: readonly Limit[] = [
  { path: '/sns/jscode2session', per: 'minute', most: 100, errcode: 45011, each: 'user' },
  { path: '/cgi-bin/stable_token', per: 'minute', most: 10_000, errcode: 45011 },
  { path: '/cgi-bin/stable_token', per: 'day', most: 500_000, errcode: 45009 },
  { path: '/cgi-bin/message/subscribe/send', per: 'day', most: 10_000_000, errcode: 45009 },
  { path: '/wxa/getwxacodeunlimit', per: 'minute', most: 5_000, errcode: 45009 },
  { path: '/wxa/msg_sec_check', per: 'minute', most: 4_000, errcode: 44991 },
  { path: '/wxa/msg_sec_check', per: 'day', most: 2_000_000, errcode: 45009 },
  { path: '/wxa/media_check_async', per: 'minute', most: 2_000, errcode: 44991 },
  { path: '/wxa/media_check_async', per: 'day', most: 200_000, errcode: 45009 },
  { path: '/wxa/media_check_async', per: 'minute', most: 5, errcode: 87020, each: 'url' },
  { path: '/wxa/generatescheme', per: 'second', most: 100, errcode: 44990 },
  { path: '/wxa/generatescheme', per: 'day', most: 500_000, errcode: 44993 },
  { path: '/wxa/generate_urllink', per: 'second', most: 100, errcode: 44990 },
  { path: '/wxa/generate_urllink', per: 'day', most: 500_000, errcode: 44993 },
  { path: '/cgi-bin/clear_quota', per: 'month', most: 10, errcode: 48006 },
];

/** Counts calls in whole seconds, minutes, days and months, and says when there were too many. */
export class Limits {
  private limits: Limit[] = [...publishedLimits];
  private readonly counts = new Map<string, number>();

  constructor(private readonly clock: VirtualClock) {}

  /** Counts one call and gives the error number of the first limit it breaks; `each` and `who` count a user's or an address's own. */
  spend(path: string, each?: Limit['each'], who = ''): number | undefined {
    let broken: number | undefined;
    for (const limit of this.limits) {
      if (limit.path !== path || limit.each !== each) continue;
      const key = this.key(limit, who);
      const count = (this.counts.get(key) ?? 0) + 1;
      this.counts.set(key, count);
      if (count > limit.most) broken ??= limit.errcode;
    }
    return broken;
  }

  /** Lowers or raises the limits of a path over a span; false when WeChat has none there. */
  change(path: unknown, per: unknown, most: number): boolean {
    const found = this.limits.some((limit) => limit.path === path && limit.per === per);
    this.limits = this.limits.map((limit) =>
      limit.path === path && limit.per === per ? { ...limit, most } : limit,
    );
    return found;
  }

  /** What a path may be called today and was. */
  today(path: string): { daily_limit: number; used: number; remain: number } | undefined {
    const limit = this.limits.find((one) => one.path === path && one.per === 'day' && !one.each);
    if (!limit) return undefined;
    const used = this.counts.get(this.key(limit, '')) ?? 0;
    return { daily_limit: limit.most, used, remain: Math.max(0, limit.most - used) };
  }

  /** Begins to count anew, all but the clearing itself. */
  clear(): void {
    for (const key of this.counts.keys())
      if (!key.startsWith('/cgi-bin/clear_quota')) this.counts.delete(key);
  }

  private key({ path, per, each }: Limit, who: string): string {
    return [path, per, each ?? 'all', who, Math.floor(this.clock.at() / spans[per])].join(' ');
  }
}
