import { Injectable } from '@nestjs/common';
import { WeChat } from '../platform/wechat/wechat';

const minute = 60_000;
const day = 24 * 60 * minute;

/** Links kept in memory at most; the oldest go first. */
const most = 10_000;

/** WeChat's limit for the life of a link. */
const livesDays = 30;

/**
 * Links that open a door's page in WeChat from any other app; each is asked for once a day, because a day's number is limited. Where
 * WeChat gives none, it is asked again after a minute: until then nobody at that door waits for it.
 */
@Injectable()
export class WechatLinks {
  private readonly kept = new Map<string, { url: string | null; until: number }>();

  constructor(private readonly wechat: WeChat) {}

  /** The link for a door's code at a moment; null when WeChat gives none now. */
  async of(code: string, at: Date): Promise<string | null> {
    const known = this.kept.get(code);
    if (known && known.until > at.getTime()) return known.url;
    const url = await this.wechat
      .urlLink({ path: '/pages/building/index', query: `b=${code}`, expiresInDays: livesDays })
      .catch(() => null);
    this.kept.delete(code);
    this.kept.set(code, { url, until: at.getTime() + (url === null ? minute : day) });
    const [oldest] = this.kept.keys();
    if (this.kept.size > most && oldest !== undefined) this.kept.delete(oldest);
    return url;
  }
}
